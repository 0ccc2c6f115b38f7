import type { FindingRule } from '../rule';
import { className, classOrdinal, oldClassName } from './class-lines';
import { cutName, projectNameStyle } from './names';
import { labelStyle } from './style';
import { carriedLabel, totalLabel } from './totals';

/** Rules on fixed labels and names (行名、类名、项目和单位名称). None of them is an error. */
export const LABEL_RULES: readonly FindingRule[] = [
  classOrdinal,
  className,
  oldClassName,
  totalLabel,
  carriedLabel,
  cutName,
  projectNameStyle,
  labelStyle,
];

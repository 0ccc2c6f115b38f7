import type { FindingRule } from '../rule';
import { departmentCaption, unitCaption, yearInTitle } from './captions';
import { hiddenAmounts } from './hidden';
import { sumRange } from './sum-range';
import { typedSum } from './typed-sums';
import { unitMagnitude, unitScale } from './unit-scale';
import {
  convertedDigits,
  errorValue,
  fullWidthAmount,
  hiddenDigits,
  moreDecimals,
  negativeAmount,
  notAnAmount,
  textAmount,
  uncalculated,
} from './values';

/** Rules on how figures and captions are written (格式). */
export const FORMAT_RULES: readonly FindingRule[] = [
  textAmount,
  notAnAmount,
  errorValue,
  uncalculated,
  hiddenDigits,
  moreDecimals,
  convertedDigits,
  typedSum,
  sumRange,
  unitScale,
  unitMagnitude,
  unitCaption,
  negativeAmount,
  fullWidthAmount,
  hiddenAmounts,
  yearInTitle,
  departmentCaption,
];

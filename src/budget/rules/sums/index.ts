import type { EquationRule } from '../rule';
import { columnSums, columnWithin } from './columns';
import { economicSide } from './economic-side';
import { lineSumsRule, linesWithinRule } from './lines';
import { levelRows, totalRows, unitRows } from './rows';

/** Rules on sums inside tables; they follow from the declarations and hold for every profile. */
export const SUM_RULES: readonly EquationRule[] = [
  columnSums,
  columnWithin,
  lineSumsRule,
  linesWithinRule,
  totalRows,
  unitRows,
  levelRows,
  economicSide,
];

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

/** A formula as it reads after being copied from one cell to another (A1 addresses): relative references move along. */
export function copyFormula(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}

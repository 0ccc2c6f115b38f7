import { HyperFormula, type RawCellContent } from 'hyperformula';
import { quoteSheetName, a1, type SheetSnapshot } from '../src/budget/sheet';
import type { Equation, Term } from '../src/budget/rules/equations';

function reference({ cell, sign }: Term): string {
  return `${sign === 1 ? '+' : '-'}${quoteSheetName(cell.sheet)}!${a1(cell.row, cell.column)}`;
}

/** The same equation as a spreadsheet formula: left minus right, rounded to the printed decimals. */
function formulaOf({ left, right, comparison }: Equation): string {
  const minus = right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }));
  const difference = `ROUND(${[...left, ...minus].map(reference).join('')},2)`;
  return comparison === '=' ? `=${difference}` : `=MAX(0,${difference})`;
}

/** The workbook's values and a sheet of check formulas, as HyperFormula takes them. */
export function hyperFormulaInput(
  sheets: readonly SheetSnapshot[],
  equations: readonly Equation[],
): Record<string, RawCellContent[][]> {
  const values = sheets.map((sheet) => [sheet.name, sheet.values.map((row) => [...row])] as const);
  return { ...Object.fromEntries(values), 核对: equations.map((equation) => [formulaOf(equation)]) };
}

/** Builds the workbook, computes every check formula and counts those that are not 0. */
export function checkWithHyperFormula(input: Record<string, RawCellContent[][]>): number {
  const engine = HyperFormula.buildFromSheets(input, { licenseKey: 'gpl-v3' });
  const sheet = engine.getSheetId('核对');
  if (sheet === undefined) throw new RangeError('checkWithHyperFormula: the sheet of checks is missing');
  const failing = engine.getSheetValues(sheet).filter(([value]) => value !== 0).length;
  engine.destroy();
  return failing;
}

import type { CellRange } from './address';

/** What a cell stores. Errors are their texts (#REF!), blanks null. */
export type CellScalar = string | number | boolean | null;

/**
 * One worksheet as read, row by row from A1. Rows may be shorter than others; whatever lies outside is blank.
 * A formula without a computed result has a formula and the value null.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly values: readonly (readonly CellScalar[])[];
  /** Formula with its equals sign, or null for a constant. Rows without any formula may be empty. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Texts as displayed, that is as they would be printed. */
  readonly texts: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges?: readonly CellRange[];
}

/** The stored value at a zero-based position; null outside the sheet. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellScalar {
  return sheet.values[row]?.[column] ?? null;
}

/** The formula at a zero-based position, or null. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}

/** The displayed text at a zero-based position; '' outside the sheet. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  return sheet.texts[row]?.[column] ?? '';
}

/** Number of columns of the widest row. */
export function columnCount(sheet: SheetSnapshot): number {
  return sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** True for the error texts that spreadsheets store as results (#REF!, #N/A, #DIV/0! …). */
export function isErrorValue(value: CellScalar): value is string {
  return (
    typeof value === 'string' &&
    /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!)$/.test(value)
  );
}

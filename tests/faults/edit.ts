import { format } from 'numfmt';
import type { CellScalar, SheetSnapshot } from '../../src/budget/sheet';

/** What a number looks like in an amount cell. */
function shown(value: CellScalar): string {
  if (value === null) return '';
  return typeof value === 'number' ? format('#,##0.00', value) : String(value);
}

type Grid<T> = readonly (readonly T[])[];

function withRow<T>(rows: Grid<T>, at: number, row: readonly T[]): Grid<T> {
  return rows.map((one, index) => (index === at ? row : one));
}

/** A row of a sheet with other values in some of its columns; typed, so without formulas there. */
export function withValues(
  sheet: SheetSnapshot,
  row: number,
  changes: ReadonlyMap<number, CellScalar>,
): SheetSnapshot {
  const width = Math.max(sheet.values[row]?.length ?? 0, ...[...changes.keys()].map((column) => column + 1));
  const columns = Array.from({ length: width }, (_, column) => column);
  const old = <T>(rows: Grid<T>, column: number, filler: T): T => rows[row]?.[column] ?? filler;
  return {
    ...sheet,
    values: withRow(
      sheet.values,
      row,
      columns.map((at) => (changes.has(at) ? (changes.get(at) ?? null) : old(sheet.values, at, null))),
    ),
    formulas: withRow(
      sheet.formulas,
      row,
      columns.map((at) => (changes.has(at) ? null : old(sheet.formulas, at, null))),
    ),
    texts: withRow(
      sheet.texts,
      row,
      columns.map((at) => (changes.has(at) ? shown(changes.get(at) ?? null) : old(sheet.texts, at, ''))),
    ),
  };
}

function mapRows(sheet: SheetSnapshot, edit: <T>(rows: Grid<T>) => Grid<T>): SheetSnapshot {
  return { ...sheet, values: edit(sheet.values), formulas: edit(sheet.formulas), texts: edit(sheet.texts) };
}

/** The sheet with a row entered a second time, right below. */
export function withRowTwice(sheet: SheetSnapshot, row: number): SheetSnapshot {
  return mapRows(sheet, (rows) => [...rows.slice(0, row + 1), ...rows.slice(row)]);
}

/** The sheet without a row. */
export function withoutRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  return mapRows(sheet, (rows) => rows.filter((_, index) => index !== row));
}

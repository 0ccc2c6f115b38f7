import { ZERO, type Amount } from '../../money';
import { a1, columnLetters } from '../../sheet';
import type { AmountColumn } from '../columns';

/** Places of one column of a block: its key, declaration and sheet column. */
export interface PlacedColumn {
  readonly column: AmountColumn;
  readonly sheetColumn: number;
}

/** Where a declared line or column stands. A name that is not there is a mistake in the declaration: it throws. */
export function declaredAt(places: ReadonlyMap<string, number>, key: string): number {
  const at = places.get(key);
  if (at === undefined) throw new RangeError(`declaredAt: no line or column ${key} is declared`);
  return at;
}

/** Adds the values of declared sum columns to a row of leaf amounts. */
export function withRowSums(
  leaf: ReadonlyMap<string, Amount>,
  columns: readonly AmountColumn[],
): Map<string, Amount> {
  const byKey = new Map(columns.map((column) => [column.key, column] as const));
  const values = new Map<string, Amount>();
  const valueOf = (key: string): Amount => {
    const known = values.get(key);
    if (known) return known;
    const parts = byKey.get(key)?.parts;
    const value = parts
      ? parts.reduce((total, part) => total.plus(valueOf(part)), ZERO)
      : (leaf.get(key) ?? ZERO);
    values.set(key, value);
    return value;
  };
  for (const column of columns) valueOf(column.key);
  return values;
}

/** =SUM(…) over cells given by index along one line, neighbours written as ranges. */
function sumFormula(indices: readonly number[], address: (index: number) => string): string {
  const sorted = [...indices].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const index of sorted) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return `=SUM(${runs.map(([from, to]) => (from === to ? address(from) : `${address(from)}:${address(to)}`)).join(',')})`;
}

/** The formula of a sum column in a row (横向合计). */
export function rowSumFormula(row: number, partColumns: readonly number[]): string {
  return sumFormula(partColumns, (column) => a1(row, column));
}

/** The formula of a sum line in a column (纵向合计). */
export function lineSumFormula(column: number, partRows: readonly number[]): string {
  return sumFormula(partRows, (row) => a1(row, column));
}

/**
 * The formula that totals the rows below up to and including `endRow`. It starts at whatever row follows its own and
 * ends on a row that holds no item, so a row inserted anywhere in between joins the total. With a key column only rows
 * whose key is filled in are counted, which leaves out subtotals and headings of units.
 */
export function rowsBelowFormula(column: number, endRow: number, keyColumn: number | null): string {
  const below = (one: number, absolute: string): string => {
    const letters = absolute + columnLetters(one);
    return `INDEX(${letters}:${letters},ROW()+1):${letters}${String(endRow + 1)}`;
  };
  return keyColumn === null
    ? `=SUM(${below(column, '')})`
    : `=SUMIFS(${below(column, '')},${below(keyColumn, '$')},"<>")`;
}

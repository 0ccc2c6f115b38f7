import { toStoredNumber, ZERO, type Amount } from '../../money';
import type { CellPosition, StyleName } from '../../sheet';
import type { ContentRow } from '../content';
import type { FixedBlock, Line } from '../table';
import { amountColumns, placeColumns, type SheetBuilder } from './rows';
import { declaredAt, lineSumFormula, rowSumFormula, withRowSums } from './sums';

/** Rows that the lines of a fixed block take when its body has `bodyRows` rows. */
function rowsOfLines(block: FixedBlock, top: number, bodyRows: number): Map<string, number> {
  const body = block.lines.filter((line) => line.place === 'body');
  const foot = block.lines.filter((line) => line.place === 'foot');
  return new Map([
    ...body.map((line, index): [string, number] => [line.key, top + index]),
    ...foot.map((line, index): [string, number] => [line.key, top + bodyRows + index]),
  ]);
}

/** Amounts of every line, sums included. */
function lineValues(block: FixedBlock, rows: readonly ContentRow[]): Map<string, Map<string, Amount>> {
  const columns = amountColumns(placeColumns(block.columns, 0)).map(({ column }) => column);
  const given = new Map(rows.map((row) => [row.key, row.amounts] as const));
  const lines = new Map(block.lines.map((line) => [line.key, line] as const));
  const values = new Map<string, Map<string, Amount>>();
  const valueOf = (key: string): Map<string, Amount> => {
    const known = values.get(key);
    if (known) return known;
    const parts = lines.get(key)?.parts;
    const leaf = new Map<string, Amount>();
    if (parts) {
      for (const column of columns) {
        leaf.set(
          column.key,
          parts.reduce((total, part) => total.plus(valueOf(part).get(column.key) ?? ZERO), ZERO),
        );
      }
    }
    const value = withRowSums(parts ? leaf : (given.get(key) ?? new Map<string, Amount>()), columns);
    values.set(key, value);
    return value;
  };
  for (const line of block.lines) valueOf(line.key);
  return values;
}

function labelStyle(line: Line): StyleName {
  if (line.place === 'foot') return 'labelBold';
  return line.indent === 0 ? 'label' : 'labelIndented';
}

/** Lays out the lines of a fixed block; returns the cell of every line and amount column. */
export function layoutFixed(
  block: FixedBlock,
  content: readonly ContentRow[],
  top: number,
  left: number,
  bodyRows: number,
  builder: SheetBuilder,
): Map<string, CellPosition> {
  const placed = placeColumns(block.columns, left);
  const amounts = amountColumns(placed);
  const columnAt = new Map(amounts.map(({ column, at }) => [column.key, at] as const));
  const rowAt = rowsOfLines(block, top, bodyRows);
  const values = lineValues(block, content);
  const texts = new Map(content.map((row) => [row.key, row.texts] as const));
  const places = new Map<string, CellPosition>();
  for (const line of block.lines) {
    const row = declaredAt(rowAt, line.key);
    for (const { column, at } of placed) {
      if (column.kind === 'text') {
        const isLabel = column.role === 'label';
        const value = isLabel ? line.label : (texts.get(line.key)?.[column.key] ?? null);
        builder.put(row, at, value, isLabel ? labelStyle(line) : 'inputText', column.span);
        continue;
      }
      places.set(`${line.key}|${column.key}`, { row, column: at });
      const value = values.get(line.key)?.get(column.key) ?? ZERO;
      const formula = line.parts
        ? lineSumFormula(
            at,
            line.parts.map((part) => declaredAt(rowAt, part)),
          )
        : column.parts &&
          rowSumFormula(
            row,
            column.parts.map((part) => declaredAt(columnAt, part)),
          );
      if (formula === undefined) builder.putAmount(row, at, value, 'inputAmount', column.span);
      else
        builder.putFormula(
          row,
          at,
          formula,
          toStoredNumber(value),
          line.parts ? 'totalAmount' : 'sumAmount',
          column.span,
        );
    }
  }
  fillBlankRows(block, new Set(rowAt.values()), top, left, bodyRows, builder);
  return places;
}

/** The shorter block of a band keeps its grid down to the foot. */
function fillBlankRows(
  block: FixedBlock,
  used: ReadonlySet<number>,
  top: number,
  left: number,
  bodyRows: number,
  builder: SheetBuilder,
): void {
  for (let row = top; row < top + bodyRows; row += 1) {
    if (used.has(row)) continue;
    for (const { at, column } of placeColumns(block.columns, left))
      builder.put(row, at, null, 'empty', column.span);
  }
}

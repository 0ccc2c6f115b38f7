import { toStoredNumber, ZERO, type Amount } from '../../money';
import type { CellPosition, StyleName } from '../../sheet';
import type { ContentRow } from '../content';
import { isCodeColumn, type TextColumn } from '../columns';
import type { CodedBlock } from '../table';
import { codeListOf, nameFormulaAt, type CodePlaces } from './codes';
import { amountColumns, placeColumns, type Placed, type SheetBuilder } from './rows';
import { declaredAt, rowsBelowFormula, rowSumFormula, withRowSums } from './sums';

const TOTAL_LABEL_ROLES: readonly TextColumn['role'][] = ['unitName', 'deptName', 'projectName'];

/** Kinds of rows that carry amounts of their own; the others are sums over them. */
function isLeaf(row: ContentRow): boolean {
  return row.kind === 'item' || row.kind === 'entry';
}

/** Only rows with this column filled in are counted, where headings of units stand among the rows. */
function keyColumn(block: CodedBlock, placed: readonly Placed[]): number | null {
  return block.rows === 'functional' || block.rows === 'project' ? (placed[0]?.at ?? null) : null;
}

function leafTotals(rows: readonly ContentRow[], keys: readonly string[]): Map<string, Amount> {
  const totals = new Map<string, Amount>();
  for (const key of keys) {
    totals.set(
      key,
      rows.reduce((total, row) => (isLeaf(row) ? total.plus(row.amounts.get(key) ?? ZERO) : total), ZERO),
    );
  }
  return totals;
}

function blankRow(index: number): ContentRow {
  return { kind: 'entry', key: `blank${String(index)}`, texts: {}, amounts: new Map() };
}

/** The rows to lay out, the total first. */
function rowsToLayOut(block: CodedBlock, content: readonly ContentRow[]): ContentRow[] {
  const total: ContentRow = { kind: 'total', key: 'total', texts: {}, amounts: new Map() };
  if (block.rows === 'single') return [content[0] ?? total];
  const rows =
    content.length > 0
      ? [...content]
      : Array.from({ length: block.blankRows }, (_, index) => blankRow(index));
  return block.rows === 'free' ? rows : [total, ...rows];
}

function textStyle(column: TextColumn, row: ContentRow): StyleName {
  if (row.kind === 'total') return 'labelBold';
  return isCodeColumn(column) ? 'inputCode' : 'inputText';
}

/** Lays out a coded block from `top`; returns its cells by row key and column key, and the row after the last. */
export function layoutCoded(
  block: CodedBlock,
  content: readonly ContentRow[],
  top: number,
  left: number,
  builder: SheetBuilder,
  codes: CodePlaces | undefined,
): { readonly places: Map<string, CellPosition>; readonly end: number } {
  const placed = placeColumns(block.columns, left);
  const amounts = amountColumns(placed);
  const declared = amounts.map(({ column }) => column);
  const columnAt = new Map(amounts.map(({ column, at }) => [column.key, at] as const));
  const rows = rowsToLayOut(block, content);
  const end = top + rows.length;
  const key = keyColumn(block, placed);
  const labelColumn = placed.find(
    ({ column }) => column.kind === 'text' && TOTAL_LABEL_ROLES.includes(column.role),
  );
  const places = new Map<string, CellPosition>();
  rows.forEach((row, index) => {
    const at = top + index;
    const sumsRowsBelow = block.rows !== 'single' && (row.kind === 'total' || row.kind === 'unit');
    const nextUnit = rows.findIndex((one, other) => other > index && one.kind === 'unit');
    const lastRow = row.kind === 'unit' && nextUnit > 0 ? top + nextUnit : end;
    const below = row.kind === 'unit' ? rows.slice(index + 1, lastRow - top) : rows;
    const leaf = sumsRowsBelow
      ? leafTotals(
          below,
          declared.map((column) => column.key),
        )
      : row.amounts;
    const values = withRowSums(leaf, declared);
    for (const { column, at: sheetColumn } of placed) {
      if (column.kind === 'text') {
        const isTotalLabel = row.kind === 'total' && column === labelColumn?.column;
        const isOffered = content.length === 0 && row.kind === 'entry';
        const name = isOffered && codes ? nameFormulaAt(block.rows, column.role, placed, at, codes) : null;
        if (name !== null) {
          builder.putFormula(at, sheetColumn, name, '', 'inputName', column.span);
          continue;
        }
        builder.put(
          at,
          sheetColumn,
          isTotalLabel ? '合计' : (row.texts[column.key] ?? null),
          textStyle(column, row),
          column.span,
        );
        continue;
      }
      places.set(`${row.key}|${column.key}`, { row: at, column: sheetColumn });
      const value = values.get(column.key) ?? ZERO;
      const style: StyleName = row.kind === 'total' ? 'totalAmount' : 'sumAmount';
      if (column.parts && row.kind !== 'continuation') {
        const parts = column.parts.map((part) => declaredAt(columnAt, part));
        builder.putFormula(at, sheetColumn, rowSumFormula(at, parts), toStoredNumber(value), style);
      } else if (sumsRowsBelow) {
        builder.putFormula(
          at,
          sheetColumn,
          rowsBelowFormula(sheetColumn, lastRow, key),
          toStoredNumber(value),
          style,
        );
      } else {
        builder.putAmount(at, sheetColumn, value, 'inputAmount');
      }
    }
  });
  offerChoices(placed, rows[0]?.kind === 'total' ? top + 1 : top, end - 1, builder, codes);
  return { places, end };
}

/** Drop-down lists on the columns that declare a choice of words, and on those of codes. */
function offerChoices(
  placed: readonly Placed[],
  first: number,
  last: number,
  builder: SheetBuilder,
  codes: CodePlaces | undefined,
): void {
  if (last < first) return;
  for (const { column, at } of placed) {
    if (column.kind !== 'text') continue;
    const range = { top: first, left: at, bottom: last, right: at };
    const source = codes && codeListOf(column.role, codes);
    if (column.options) builder.validations.push({ range, options: column.options });
    else if (source !== undefined) builder.validations.push({ range, options: [], source });
  }
}

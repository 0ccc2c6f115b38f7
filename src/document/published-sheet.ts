import { parseAmount, toStoredNumber } from '../budget/money';
import type { PrintedCell, PrintedTable } from '../budget/narrative/document';
import type { CellRange, CellScalar, PlannedCell, SheetPlan, StyleName } from '../budget/sheet';
import { rowHeights } from '../budget/tables/layout/heights';
import { placedCells } from './grid';
import { printable } from './plain';

const TITLE_ROW = 0;

function looked(
  cell: PrintedCell,
  isHeader: boolean,
): { readonly value: CellScalar; readonly style: StyleName } {
  const text = printable(cell.text);
  const value = text === '' ? null : text;
  if (isHeader) return { value, style: 'header' };
  if (cell.align === 'right') {
    const read = parseAmount(text);
    // An amount as it is displayed: digits beyond those are not published. A printed 0 is to be seen.
    if ('amount' in read) {
      const isZero = read.amount.isZero();
      const style = isZero ? 'inputFigure' : cell.bold === true ? 'totalAmount' : 'sumAmount';
      return { value: toStoredNumber(read.amount), style };
    }
    return { value, style: 'sumAmount' };
  }
  if (cell.align === 'center') return { value, style: cell.bold === true ? 'labelBold' : 'inputCode' };
  return { value, style: cell.bold === true ? 'labelBold' : 'label' };
}

function captionCells(table: PrintedTable, right: number): PlannedCell[] {
  const at = { left: 0, center: Math.max(1, Math.floor(right / 2)), right } as const;
  const code: PlannedCell[] =
    table.code === '' ? [] : [{ row: 1, column: right, value: printable(table.code), style: 'captionRight' }];
  return [
    ...code,
    ...table.captions.map(({ text, align }): PlannedCell => ({
      row: 2,
      column: at[align],
      value: printable(text),
      style: align === 'right' ? 'captionRight' : 'caption',
    })),
  ];
}

/** The rectangle that a printed cell takes up on the sheet. */
function rangeOf(cell: PrintedCell, row: number, column: number): CellRange {
  return {
    top: row,
    left: column,
    bottom: row + (cell.rowSpan ?? 1) - 1,
    right: column + (cell.columnSpan ?? 1) - 1,
  };
}

/** Every place of a range with one look, so that the border runs all around; the value stands in the first. */
function cellsOf(range: CellRange, value: CellScalar, style: StyleName): PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const isFirst = row === range.top && column === range.left;
      cells.push({ row, column, value: isFirst ? value : null, style });
    }
  }
  return cells;
}

const FIRST_GRID_ROW = 3;

/**
 * A printed table as a worksheet for publication: what is displayed, as values. No formulas, notes, names, protection,
 * lists or hidden lines; print areas and titles are left out too, since a file keeps them as names.
 */
export function publishedSheet(table: PrintedTable, name: string): SheetPlan {
  const right = Math.max(0, table.columnWidths.length - 1);
  const cells: PlannedCell[] = [
    { row: TITLE_ROW, column: 0, value: printable(table.title), style: 'title' },
    ...captionCells(table, right),
  ];
  const merges: CellRange[] = [{ top: TITLE_ROW, left: 0, bottom: TITLE_ROW, right }];
  for (const { cell, row, column } of placedCells(table)) {
    const range = rangeOf(cell, FIRST_GRID_ROW + row, column);
    const { value, style } = looked(cell, row < table.headerRows);
    cells.push(...cellsOf(range, value, style));
    if (range.bottom > range.top || range.right > range.left) merges.push(range);
  }
  if (table.note !== undefined) {
    const row = FIRST_GRID_ROW + table.rows.length;
    cells.push({ row, column: 0, value: printable(table.note), style: 'note' });
    merges.push({ top: row, left: 0, bottom: row, right });
  }
  return {
    name,
    cells,
    merges: merges.filter((merge) => merge.bottom > merge.top || merge.right > merge.left),
    columnWidths: table.columnWidths,
    rowHeights: rowHeights(cells, merges, table.columnWidths),
    frozenRows: FIRST_GRID_ROW + table.headerRows,
    print: { orientation: 'landscape' },
    validations: [],
  };
}

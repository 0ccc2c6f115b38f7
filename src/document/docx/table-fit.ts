import { type PrintedTable } from '../../budget/narrative/document';
import { widestUnit } from './measure';
import { CELL } from './typography';

/** Shares a width out by relative widths, in whole twips, so that the columns add up to it exactly. */
export function shareOut(relative: readonly number[], width: number): number[] {
  const total = relative.reduce((sum, part) => sum + part, 0);
  let before = 0;
  return relative.map((part) => {
    const start = Math.trunc((before * width) / total);
    before += part;
    return Math.trunc((before * width) / total) - start;
  });
}

/** Calls back for every cell with the grid column it begins in; places covered from above are stepped over. */
export function eachCell(
  table: PrintedTable,
  visit: (cell: PrintedTable['rows'][number][number], row: number, column: number) => void,
): void {
  const coveredUntil = table.columnWidths.map(() => 0);
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((coveredUntil[column] ?? 0) > row) column += 1;
      visit(cell, row, column);
      const span = cell.columnSpan ?? 1;
      for (let at = column; at < column + span; at += 1) coveredUntil[at] = row + (cell.rowSpan ?? 1);
      column += span;
    }
  });
}

/** The width of a cell that text may take up, in twips. */
export function innerWidth(widths: readonly number[], column: number, span: number): number {
  const outer = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  return outer - 2 * CELL.sidePadding;
}

/** Room left over for fonts that run wider than Times New Roman. */
const SLACK = 1.08;

/**
 * The largest size at which no amount, code or word of the table is torn over two lines; the smallest one when none
 * will do.
 */
export function fittingPoints(table: PrintedTable, widths: readonly number[]): number {
  let most = CELL.points[0] as number;
  eachCell(table, (cell, _row, column) => {
    const room = innerWidth(widths, column, cell.columnSpan ?? 1);
    const ems = widestUnit(cell.text) * SLACK;
    most =
      CELL.points.find((points) => points <= most && ems * points * 20 <= room) ?? CELL.points.at(-1) ?? most;
  });
  return most;
}

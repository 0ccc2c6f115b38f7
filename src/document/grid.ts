import type { PrintedCell, PrintedTable } from '../budget/narrative/document';

/** A printed cell with the place of its upper left corner in the grid. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly row: number;
  readonly column: number;
}

/** Every cell of a printed table with its place; places covered from above or from the left are stepped over. */
export function placedCells(table: PrintedTable): PlacedCell[] {
  const coveredUntil: number[] = [];
  return table.rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((coveredUntil[column] ?? 0) > row) column += 1;
      const placed = { cell, row, column };
      const span = cell.columnSpan ?? 1;
      for (let at = column; at < column + span; at += 1) coveredUntil[at] = row + (cell.rowSpan ?? 1);
      column += span;
      return placed;
    });
  });
}

import type { Book } from '../book';
import { a1 } from '../sheet';
import { printedTitle, type RecognisedTable } from '../tables';
import { quoted, type Piece } from './piece';
import { tidy } from './tidy';

/** The title of a table as the sheet prints it, the same wherever the text names it. */
export function tableTitle(book: Book, table: RecognisedTable): string {
  const own = tidy(table.title?.text ?? '').replaceAll(' ', '');
  if (own !== '') return own;
  return book.year === null ? table.table.title : printedTitle(table.table, book.year);
}

/** The same as a piece with the cell of the title; where the sheet has none, its first cell. */
export function titlePiece(book: Book, table: RecognisedTable): Piece {
  const at = table.title ?? { row: table.top, column: 0 };
  return quoted(tableTitle(book, table), '表名', [{ sheet: table.sheet, cell: a1(at.row, at.column) }]);
}

/** Whether a recognised table holds no amount other than 0 (空表). Tables without amounts are never empty. */
export function isEmptyTable(table: RecognisedTable): boolean {
  const cells = Object.values(table.blocks).flatMap((block) =>
    block.rows.flatMap((row) => Object.values(row.cells)),
  );
  if (table.table.unit === null) return false;
  return cells.every((cell) => cell.state === 'blank' || (cell.state === 'amount' && cell.printed.isZero()));
}

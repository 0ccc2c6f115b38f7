import { blockOf, type Book } from '../book';
import { sumOf } from '../money';
import { a1 } from '../sheet';
import { isUsable, type RecognisedRow } from '../tables';
import type { CellReference } from './document';
import { ask, gapPiece, quoted, type Figure, type Piece } from './piece';

/** A class or item of the functional classification with its amount in one table. */
export interface CodedFigure {
  readonly code: string;
  readonly name: Piece;
  readonly figure: Figure;
}

function nameCell(book: Book, tableId: string, row: RecognisedRow, column: string): CellReference[] {
  const at = blockOf(book, tableId)?.columns[column];
  const sheet = book.tables.get(tableId)?.sheet;
  return at === undefined || sheet === undefined ? [] : [{ sheet, cell: a1(row.row, at) }];
}

/** Rows of 项 with money; where a table has only rows of 类 or 款, those. */
function leafRows(book: Book, tableId: string): readonly RecognisedRow[] {
  const rows = blockOf(book, tableId)?.rows ?? [];
  for (const kind of ['item', 'subclass', 'class'] as const) {
    const found = rows.filter((row) => row.kind === kind);
    if (found.length > 0) return found;
  }
  return [];
}

/** The official name, else that of the table, '' where neither has one; a class ends in 支出 or stands as it is (预备费). */
function officialName(book: Book, code: string, rows: readonly RecognisedRow[]): string {
  const known = book.catalogue.find('functional', code)?.name;
  if (known !== undefined) return known;
  const own = rows.find((row) => row.key === code)?.texts['unitName']?.trim();
  return own ?? '';
}

function grouped(book: Book, tableId: string, digits: number): CodedFigure[] {
  const rows = leafRows(book, tableId).filter((row) => {
    const cell = row.cells['total'];
    return cell !== undefined && isUsable(cell) && !cell.printed.isZero();
  });
  const codes = [...new Set(rows.map((row) => row.key.slice(0, digits)))].sort();
  return codes.map((code) => {
    const own = rows.filter((row) => row.key.startsWith(code));
    const cells = own.flatMap((row) => (row.cells['total'] ? [row.cells['total']] : []));
    const name = officialName(book, code, blockOf(book, tableId)?.rows ?? []);
    const places = own.flatMap((row) => nameCell(book, tableId, row, 'class'));
    return {
      code,
      name:
        name === ''
          ? gapPiece(ask(`请填写科目${code}的名称`, places[0]))
          : quoted(name, '支出功能分类科目', places),
      figure: {
        name: name === '' ? `科目${code}` : name,
        amount: sumOf(cells.map((cell) => cell.printed)),
        cells: cells.map((cell) => ({ sheet: cell.sheet, cell: a1(cell.row, cell.column) })),
      },
    };
  });
}

/** Amounts by functional class (类) in a table of functional codes, in order of codes; every unit counted once. */
export function classShares(book: Book, tableId: string): CodedFigure[] {
  return grouped(book, tableId, 3);
}

/** Amounts by functional item (项), units together. */
export function itemFigures(book: Book, tableId: string): CodedFigure[] {
  return grouped(book, tableId, 7);
}

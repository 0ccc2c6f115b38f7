import type { Book } from '../../book';
import { foldLabel, valueAt, isErrorValue, type SheetSnapshot } from '../../sheet';
import {
  columnPaths,
  type AmountCell,
  type AmountColumn,
  type Line,
  type RecognisedBlock,
  type RecognisedRow,
  type RecognisedTable,
} from '../../tables';
import type { Place } from '../finding-rule';

/** An amount cell with what it belongs to (金额格). */
export interface AmountSpot {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  readonly column: AmountColumn;
  readonly cell: AmountCell;
  /** Declared as a sum: of other columns, of other lines, or of the rows below. */
  readonly isSum: boolean;
}

const SUMMED_KINDS: ReadonlySet<RecognisedRow['kind']> = new Set(['total', 'unit']);

function isDeclaredSum(
  block: RecognisedBlock,
  row: RecognisedRow,
  column: AmountColumn,
  line: Line | undefined,
): boolean {
  if (column.parts || line?.parts) return true;
  const { block: declared } = block;
  return declared.kind === 'coded' && declared.rows !== 'single' && SUMMED_KINDS.has(row.kind);
}

const spotsOfBooks = new WeakMap<Book, ReadonlyMap<RecognisedTable, readonly AmountSpot[]>>();

function spotsOf(table: RecognisedTable): AmountSpot[] {
  const spots: AmountSpot[] = [];
  for (const block of Object.values(table.blocks)) {
    for (const { column } of columnPaths(block.block.columns)) {
      if (column.kind !== 'amount') continue;
      for (const row of [...block.rows, ...block.unknownRows]) {
        const cell = row.cells[column.key];
        if (cell)
          spots.push({ table, row, column, cell, isSum: isDeclaredSum(block, row, column, row.line) });
      }
    }
  }
  return spots.sort((a, b) => a.row.row - b.row.row);
}

/** The amount cells of every table, tables in order. */
export function amountSpots(book: Book): ReadonlyMap<RecognisedTable, readonly AmountSpot[]> {
  const known = spotsOfBooks.get(book);
  if (known) return known;
  const spots = new Map([...book.tables.values()].map((table) => [table, spotsOf(table)] as const));
  spotsOfBooks.set(book, spots);
  return spots;
}

const filledOfBooks = new WeakMap<Book, ReadonlyMap<RecognisedTable, readonly AmountSpot[]>>();

/** The amount cells that hold something, tables in order: most cells of a budget are blank. */
export function filledSpots(book: Book): ReadonlyMap<RecognisedTable, readonly AmountSpot[]> {
  const known = filledOfBooks.get(book);
  if (known) return known;
  const filled = new Map(
    [...amountSpots(book)].map(
      ([table, spots]) => [table, spots.filter(({ cell }) => cell.state !== 'blank')] as const,
    ),
  );
  filledOfBooks.set(book, filled);
  return filled;
}

/** The sheet that a table stands on. */
export function sheetOf(book: Book, table: RecognisedTable): SheetSnapshot | undefined {
  return book.sheets.find(({ name }) => name === table.sheet);
}

/** Whether a text in an amount cell is a heading printed again, as on every page of an export. */
export function isHeadingAgain({ cell, table }: AmountSpot): boolean {
  if (typeof cell.raw !== 'string') return false;
  const text = foldLabel(cell.raw);
  return Object.values(table.blocks).some(({ block }) =>
    columnPaths(block.columns).some(({ levels }) => levels.flat().some((label) => foldLabel(label) === text)),
  );
}

/** Cells of a table's rows on the sheet that hold an error value, whatever column they are in. */
export function errorCells(
  book: Book,
  table: RecognisedTable,
): readonly (Place & { readonly value: string })[] {
  const sheet = sheetOf(book, table);
  if (!sheet) return [];
  const found: (Place & { readonly value: string })[] = [];
  for (let row = table.top; row <= table.bottom; row += 1) {
    const width = sheet.values[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      const value = valueAt(sheet, row, column);
      if (isErrorValue(value)) found.push({ sheet: sheet.name, row, column, value });
    }
  }
  return found;
}

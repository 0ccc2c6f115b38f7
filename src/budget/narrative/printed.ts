import type { Book } from '../book';
import { foldLabel, textAt, type SheetSnapshot } from '../sheet';
import {
  columnPaths,
  headerDepth,
  isCodeColumn,
  type Block,
  type Column,
  type LeafColumn,
  type RecognisedBlock,
  type RecognisedRow,
  type RecognisedTable,
} from '../tables';
import type { PrintedCell, PrintedTable } from './document';
import { isEmptyTable, tableTitle } from './titles';

type MutableRows = PrintedCell[][];

function spanOf(column: Column): number {
  return column.kind === 'group' ? column.columns.reduce((sum, one) => sum + spanOf(one), 0) : column.span;
}

/** Adds the header cells of some columns to rows, from a level of the header down to its depth. */
function addHeader(rows: MutableRows, columns: readonly Column[], level: number, depth: number): void {
  for (const column of columns) {
    const columnSpan = spanOf(column);
    const own = column.kind === 'group' ? depth - level - headerDepth(column.columns) : depth - level;
    rows[level]?.push({
      text: column.label,
      align: 'center',
      bold: true,
      ...(own > 1 ? { rowSpan: own } : {}),
      ...(columnSpan > 1 ? { columnSpan } : {}),
    });
    if (column.kind === 'group') addHeader(rows, column.columns, level + own, depth);
  }
}

function headerOf(blocks: readonly Block[]): MutableRows {
  const depth = Math.max(...blocks.map((block) => headerDepth(block.columns)));
  const rows: MutableRows = Array.from({ length: depth }, () => []);
  for (const block of blocks) addHeader(rows, block.columns, 0, depth);
  return rows;
}

function alignOf(column: LeafColumn): PrintedCell['align'] {
  if (column.kind === 'amount') return 'right';
  return isCodeColumn(column) || column.role === 'indicatorValue' ? 'center' : 'left';
}

function cellOf(sheet: SheetSnapshot, block: RecognisedBlock, row: number, column: LeafColumn): PrintedCell {
  const at = block.columns[column.key];
  const found: RecognisedRow | undefined = block.rows.find((one) => one.row === row);
  const text = at === undefined ? '' : textAt(sheet, row, at).trim();
  const isLabel = column.kind === 'text' && column.role === 'label' && text !== '';
  const isBold = found?.kind === 'total' || found?.line?.place === 'foot';
  return {
    text: isLabel ? '　'.repeat(found?.line?.indent ?? 0) + text : text,
    align: alignOf(column),
    ...(column.span > 1 ? { columnSpan: column.span } : {}),
    ...(isBold ? { bold: true } : {}),
  };
}

/** The rows of one band as displayed: blocks side by side, row by row of the sheet. */
function bodyOf(sheet: SheetSnapshot, table: RecognisedTable, blocks: readonly Block[]): MutableRows {
  const found = blocks.flatMap((block) => {
    const own = table.blocks[block.key];
    return own ? [own] : [];
  });
  const rows = [
    ...new Set(found.flatMap((block) => [...block.rows, ...block.unknownRows].map((row) => row.row))),
  ];
  const printed = rows
    .sort((a, b) => a - b)
    .map((row) =>
      found.flatMap((block) =>
        columnPaths(block.block.columns).map(({ column }) => cellOf(sheet, block, row, column)),
      ),
    )
    .filter((row) => row.some((cell) => cell.text !== ''));
  if (printed.length > 0) return printed;
  return [
    found.flatMap((block) =>
      columnPaths(block.block.columns).map(({ column }) => cellOf(sheet, block, -1, column)),
    ),
  ];
}

function captionsOf(table: RecognisedTable): PrintedTable['captions'] {
  return table.captions.flatMap(({ text }) => {
    const folded = foldLabel(text);
    if (/^(?:预算|公开)\d+表$/.test(folded)) return [];
    const align = /单位:?(?:万元|元)$/.test(folded)
      ? 'right'
      : /^\(?20\d\d年度?\)?$/.test(folded)
        ? 'center'
        : 'left';
    return [{ text: text.trim(), align } as const];
  });
}

/** Widths of the band with the most columns: every other one fills the same grid. */
function widthsOf(table: RecognisedTable): readonly number[] {
  const widths = table.table.bands.map((blocks) =>
    blocks.flatMap((block) => columnPaths(block.columns).map(({ column }) => column.width)),
  );
  return widths.reduce((widest, one) => (one.length > widest.length ? one : widest), []);
}

function noteOf(table: RecognisedTable): string | undefined {
  const notes = table.notes.map(({ text }) => text.trim()).filter((text) => text !== '');
  const standing = notes.length === 0 && isEmptyTable(table) ? table.table.empty?.note : undefined;
  const all = standing === undefined ? notes : [standing];
  return all.length === 0 ? undefined : all.join('\n');
}

function printedTable(book: Book, table: RecognisedTable): PrintedTable | null {
  const sheet = book.sheets.find((one) => one.name === table.sheet);
  if (!sheet) return null;
  const [first, ...others] = table.table.bands.filter((blocks) =>
    blocks.some((block) => table.blocks[block.key] !== undefined),
  );
  if (!first) return null;
  const header = headerOf(first);
  const note = noteOf(table);
  return {
    title: tableTitle(book, table),
    code: table.table.code,
    captions: captionsOf(table),
    columnWidths: widthsOf(table),
    headerRows: header.length,
    rows: [
      ...header,
      ...bodyOf(sheet, table, first),
      ...others.flatMap((blocks) => [...headerOf(blocks), ...bodyOf(sheet, table, blocks)]),
    ],
    ...(note === undefined ? {} : { note }),
  };
}

/** The tables of a book as they are printed after the text, in the order of the profile, figures as displayed. */
export function printedTables(book: Book): PrintedTable[] {
  return book.profile.tables.flatMap(({ id }) => {
    const table = book.tables.get(id);
    const printed = table ? printedTable(book, table) : null;
    return printed ? [printed] : [];
  });
}

import type { CellPosition, SheetPlan } from '../../sheet';
import { a1 } from '../../sheet';
import { columnPaths, headerDepth } from '../columns';
import type { TableContent } from '../content';
import { blocksOf, type Block, type Table } from '../table';
import { layoutCoded } from './coded';
import type { CodePlaces } from './codes';
import { layoutFixed } from './fixed';
import { layoutHeader, widthOf } from './header';
import { rowHeights } from './heights';
import { SheetBuilder } from './rows';

export { nameFormula, type CodePlaces } from './codes';

/** Heading of a made table: whose budget it is and of which year. */
export interface TableHeading {
  readonly year: number;
  readonly department: string;
  /** Where the book keeps the codes of its year; without it there are no drop-downs and no automatic names. */
  readonly codes?: CodePlaces;
}

/** A laid-out table: its sheet, and where its facts stand on it. */
export interface LaidOutTable {
  readonly table: Table;
  readonly plan: SheetPlan;
  readonly factCells: Readonly<Record<string, CellPosition>>;
}

/** The title as printed: with the year before it where the profile has it so. */
export function printedTitle(table: Table, year: number): string {
  return table.hasYearInTitle ? `${String(year)}年${table.title}` : table.title;
}

const TITLE_ROW = 0;
const CODE_ROW = 1;
const CAPTION_ROW = 2;
const FIRST_BAND_ROW = 3;

function layoutHeading(table: Table, heading: TableHeading, width: number, builder: SheetBuilder): void {
  const unit = table.unit === null ? null : `金额单位：${table.unit}`;
  const middle = Math.max(1, Math.floor(width / 2));
  builder.put(TITLE_ROW, 0, printedTitle(table, heading.year), 'title', width);
  builder.put(CODE_ROW, width - 1, table.code, 'captionRight');
  builder.put(CAPTION_ROW, 0, `部门：${heading.department}`, 'caption', Math.max(1, middle - 1));
  if (width > 2) builder.put(CAPTION_ROW, middle, `${String(heading.year)}年度`, 'caption');
  builder.put(CAPTION_ROW, width - 1, unit, 'captionRight');
}

function bodyRowsOf(blocks: readonly Block[]): number {
  return Math.max(
    ...blocks.map((block) =>
      block.kind === 'fixed' ? block.lines.filter((line) => line.place === 'body').length : 0,
    ),
  );
}

function layoutBand(
  blocks: readonly Block[],
  content: TableContent,
  top: number,
  builder: SheetBuilder,
  places: Map<string, CellPosition>,
  codes: CodePlaces | undefined,
): { readonly bodyTop: number; readonly end: number } {
  const depth = Math.max(...blocks.map((block) => headerDepth(block.columns)));
  const bodyTop = top + depth;
  let left = 0;
  let end = bodyTop;
  for (const block of blocks) {
    const header = layoutHeader(block.columns, top, left, depth);
    builder.cells.push(...header.cells);
    builder.merges.push(...header.merges);
    const rows = content.get(block.key) ?? [];
    if (block.kind === 'fixed') {
      const bodyRows = bodyRowsOf(blocks);
      const cells = layoutFixed(block, rows, bodyTop, left, bodyRows, builder);
      cells.forEach((cell, key) => places.set(`${block.key}|${key}`, cell));
      end = Math.max(end, bodyTop + bodyRows + Math.max(...blocks.map((one) => footRows(one))));
    } else {
      const coded = layoutCoded(block, rows, bodyTop, left, builder, codes);
      coded.places.forEach((cell, key) => places.set(`${block.key}|${key}`, cell));
      end = Math.max(end, coded.end);
    }
    left += widthOf(block.columns);
  }
  return { bodyTop, end };
}

function footRows(block: Block): number {
  return block.kind === 'fixed' ? block.lines.filter((line) => line.place === 'foot').length : 0;
}

function columnWidths(table: Table): number[] {
  const widest = table.bands.reduce((a, b) => (leafCount(b) > leafCount(a) ? b : a));
  return widest.flatMap((block) => columnPaths(block.columns).map(({ column }) => column.width));
}

function leafCount(blocks: readonly Block[]): number {
  return blocks.reduce((total, block) => total + columnPaths(block.columns).length, 0);
}

/**
 * Lays a table out as a new sheet: title, captions, multi-level header, rows with their formulas and computed
 * results, notes and print set-up. Every declared sum becomes an ordinary formula.
 */
export function layoutTable(table: Table, content: TableContent, heading: TableHeading): LaidOutTable {
  const builder = new SheetBuilder();
  const width = Math.max(
    ...table.bands.map((blocks) => blocks.reduce((total, block) => total + widthOf(block.columns), 0)),
  );
  layoutHeading(table, heading, width, builder);
  const places = new Map<string, CellPosition>();
  let row = FIRST_BAND_ROW;
  let headerEnd = FIRST_BAND_ROW - 1;
  table.bands.forEach((blocks, index) => {
    const band = layoutBand(blocks, content, row, builder, places, heading.codes);
    if (index === 0) headerEnd = band.bodyTop - 1;
    row = band.end;
  });
  const factCells = Object.fromEntries(
    Object.entries(table.facts).flatMap(([name, place]) => {
      const cell = places.get(`${place.block}|${place.row}|${place.column}`);
      return cell ? [[name, cell] as const] : [];
    }),
  );
  row = layoutNotes(table, row, width, places, builder);
  const widths = columnWidths(table);
  const plan: SheetPlan = {
    name: table.sheetName,
    cells: builder.cells,
    merges: builder.merges,
    columnWidths: widths,
    rowHeights: rowHeights(builder.cells, builder.merges, widths),
    frozenRows: table.bands.length === 1 ? headerEnd + 1 : FIRST_BAND_ROW,
    print: {
      orientation: 'landscape',
      isOnePage: isFixed(table),
      titleRows: [TITLE_ROW, headerEnd],
      area: { top: 0, left: 0, bottom: row - 1, right: width - 1 },
    },
    validations: builder.validations,
  };
  return { table, plan, factCells };
}

/** Tables of fixed lines never grow, so they print on one page. */
function isFixed(table: Table): boolean {
  return table.bands.length === 1 && blocksOf(table).every((block) => block.kind === 'fixed');
}

/** The fixed note, and the note that shows by itself as long as the table has no amounts. */
function layoutNotes(
  table: Table,
  top: number,
  width: number,
  places: ReadonlyMap<string, CellPosition>,
  builder: SheetBuilder,
): number {
  let row = top;
  const firstBlock = table.bands[0][0];
  const total = places.get(`${firstBlock.key}|total|total`);
  if (table.empty && total) {
    const isEmpty =
      builder.cells.find((cell) => cell.row === total.row && cell.column === total.column)?.value === 0;
    // Sums of rows that can be inserted reach one row beyond them; a formula there would refer to itself.
    if (firstBlock.kind === 'coded') row += 1;
    const formula = `=IF(${a1(total.row, total.column)}=0,"${table.empty.note}","")`;
    builder.putFormula(row, 0, formula, isEmpty ? table.empty.note : '', 'note', width);
    row += 1;
  }
  if (table.note !== null) {
    builder.put(row, 0, table.note, 'note', width);
    row += 1;
  }
  return Math.max(row, top + 1);
}

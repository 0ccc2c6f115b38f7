import { type DisclosureDocument, type PrintedTable } from '../../budget/narrative/document';
import { printable } from '../plain';
import { captionLines, cellLine } from './attachments';
import { countLines } from './measure';
import { ATTACHMENTS_MARK, sectionMark, tableMark } from './bookmark';
import { outlineOf } from './outline';
import { eachCell, fittingPoints, innerWidth, shareOut } from './table-fit';
import {
  CELL,
  LANDSCAPE,
  type Look,
  type LookId,
  lookOf,
  PORTRAIT,
  textHeight,
  textWidth,
} from './typography';

/** Where the next line goes: page from 1, and how much of it is used, in twips. */
interface Place {
  page: number;
  used: number;
}

function linesOf(text: string, look: Look, width: number): number {
  const em = look.points * 20 + (look.tighten ?? 0);
  return countLines(printable(text), (width - (look.left ?? 0) * em) / em, look.indent ?? 0);
}

const room = textHeight(PORTRAIT);

/** Puts lines on the page, and on the next ones when it is full; neither a first nor a last line stands alone. */
function setLines(place: Place, lines: number, look: Look): void {
  place.used += look.before ?? 0;
  let left = lines;
  while (left > 0) {
    const fit = Math.trunc((room - place.used) / look.line);
    const taken =
      fit >= left ? left : lines === left && fit === 1 ? 0 : left - fit === 1 && fit > 1 ? fit - 1 : fit;
    place.used += taken * look.line;
    left -= taken;
    if (left > 0) {
      place.page += 1;
      place.used = 0;
    }
  }
  place.used += look.after ?? 0;
}

interface Block {
  readonly style: LookId;
  readonly text: string;
  readonly bookmark?: string;
}

function blocksOf(document: DisclosureDocument): Block[] {
  return document.sections.flatMap((section, index) => [
    { style: `Heading${section.level}` as const, text: section.heading, bookmark: sectionMark(index).name },
    ...section.paragraphs.map(({ runs }) => ({
      style: 'BodyText' as const,
      text: runs.map((run) => run.text).join(''),
    })),
  ]);
}

/** A heading goes where the paragraph after it can begin: its own lines and two more. */
function keepWithNext(place: Place, blocks: readonly Block[], at: number, width: number): void {
  let needed = 0;
  for (let index = at; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    const look = lookOf(block.style);
    const lines = linesOf(block.text, look, width);
    if (look.keepNext !== true) {
      needed += Math.min(lines, lines === 3 ? 3 : 2) * look.line;
      break;
    }
    needed += lines * look.line + (look.after ?? 0);
  }
  if (place.used > 0 && place.used + needed > room) {
    place.page += 1;
    place.used = 0;
  }
}

/** Height of every row, header rows first, as Word makes them: the tallest cell, merged cells aside. */
function rowHeights(table: PrintedTable): number[] {
  const widths = shareOut(table.columnWidths, textWidth(LANDSCAPE));
  const points = fittingPoints(table, widths);
  const line = cellLine(points);
  const heights = table.rows.map(() => line + 2 * CELL.padding);
  eachCell(table, (cell, row, column) => {
    if ((cell.rowSpan ?? 1) > 1) return;
    const ems = innerWidth(widths, column, cell.columnSpan ?? 1) / (points * 20);
    heights[row] = Math.max(
      heights[row] ?? 0,
      countLines(printable(cell.text), ems) * line + 2 * CELL.padding,
    );
  });
  return heights;
}

/** Pages that one attachment takes. */
function pagesOf(table: PrintedTable, isFirst: boolean): number {
  const width = textWidth(LANDSCAPE);
  const styles: [LookId, string][] = [
    ...(isFirst ? [['AttachmentMark', ''] as [LookId, string]] : []),
    ['AttachmentTitle', table.title],
    ...captionLines(table).map((): [LookId, string] => ['AttachmentCaption', '']),
  ];
  const above = styles.reduce(
    (sum, [style, text]) => sum + linesOf(text, lookOf(style), width) * lookOf(style).line,
    0,
  );
  const heights = rowHeights(table);
  const header = heights.slice(0, table.headerRows).reduce((sum, height) => sum + height, 0);
  let pages = 1;
  let used = above + header;
  const note = lookOf('AttachmentNote');
  const noteHeight =
    table.note === undefined ? [] : [linesOf(table.note, note, width) * note.line + (note.before ?? 0)];
  for (const height of [...heights.slice(table.headerRows), ...noteHeight]) {
    if (used + height > textHeight(LANDSCAPE)) {
      pages += 1;
      used = header;
    }
    used += height;
  }
  return pages;
}

/**
 * The page each heading and table will stand on, by bookmark, so that the table of contents is filled in before any
 * program has laid out the document. Lines are of fixed height and Chinese characters of one width, so counting them
 * comes to the pages that Word makes; where fonts are missing it may be one off until the contents are updated.
 */
export function estimatePages(document: DisclosureDocument): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  const width = textWidth(PORTRAIT);
  const place: Place = { page: 2, used: 0 };
  setLines(place, 1, lookOf('ContentsTitle'));
  for (const entry of outlineOf(document)) setLines(place, 1, lookOf(entry.level === 1 ? 'TOC1' : 'TOC2'));
  const blocks = blocksOf(document);
  blocks.forEach((block, index) => {
    const look = lookOf(block.style);
    if (block.style === 'Heading1') {
      place.page += 1;
      place.used = 0;
    } else if (look.keepNext === true) keepWithNext(place, blocks, index, width);
    const lines = linesOf(block.text, look, width);
    if (block.bookmark !== undefined) {
      if (place.used + look.line > room) setLines(place, 0, look);
      pages.set(block.bookmark, place.page);
    }
    setLines(place, lines, look);
  });
  let page = place.page + 1;
  document.attachments.forEach((table, index) => {
    if (index === 0) pages.set(ATTACHMENTS_MARK.name, page);
    pages.set(tableMark(index).name, page);
    page += pagesOf(table, index === 0);
  });
  return pages;
}

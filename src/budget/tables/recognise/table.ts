import type { Catalogue } from '../../codes';
import { foldLabel, textAt, type SheetSnapshot } from '../../sheet';
import type { Block, Table } from '../table';
import { readFormLines, type FormMatch } from './form';
import { matchHeader, type HeaderMatch } from './header';
import type { PlacedText, RecognisedBlock, RecognisedTable } from './recognised';
import { readCodedRows } from './rows-coded';
import { readFixedRows } from './rows-fixed';

const NOTE = /^(注|说明|备注)[:：]/;

function firstText(sheet: SheetSnapshot, row: number): PlacedText | null {
  const width = sheet.values[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const text = textAt(sheet, row, column);
    if (text.trim() !== '') return { row, column, text };
  }
  return null;
}

function textsBetween(sheet: SheetSnapshot, top: number, bottom: number): PlacedText[] {
  const texts: PlacedText[] = [];
  for (let row = top; row <= bottom; row += 1) {
    (sheet.texts[row] ?? []).forEach((text, column) => {
      if (text.trim() !== '') texts.push({ row, column, text });
    });
  }
  return texts;
}

/** Notes begin with 注, 说明 or 备注 and end the body. */
function findNotes(sheet: SheetSnapshot, top: number, bottom: number): PlacedText[] {
  const notes: PlacedText[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const first = firstText(sheet, row);
    if (first && NOTE.test(foldLabel(first.text))) notes.push(first);
  }
  return notes;
}

/** One band of a table as found: under its header, or as lines of a form without one. */
interface FoundBand {
  readonly band: readonly Block[];
  readonly header: HeaderMatch | null;
  readonly form: FormMatch | null;
  /** First sheet row of what was found. */
  readonly top: number;
}

/** Finds the bands by their headers; in tables of several bands, fixed lines between them need no header. */
function findBands(
  sheet: SheetSnapshot,
  table: Table,
  start: number,
  bottom: number,
  catalogue: Catalogue,
): FoundBand[] {
  let from = start;
  const headers = table.bands.map((band) => {
    const header = matchHeader(sheet, band, from, bottom);
    if (header) from = header.bodyTop;
    return header;
  });
  let above = start;
  return table.bands.map((band, index): FoundBand => {
    const header = headers[index] ?? null;
    if (header) {
      above = header.bodyTop;
      return { band, header, form: null, top: header.top };
    }
    const [block] = band;
    const next = headers.slice(index + 1).find((one) => one !== null);
    const isForm = table.bands.length > 1 && block.kind === 'fixed';
    const form = isForm ? readFormLines(sheet, block, above, (next?.top ?? bottom + 1) - 1, catalogue) : null;
    return { band, header, form, top: form?.top ?? bottom + 1 };
  });
}

function readBand(
  sheet: SheetSnapshot,
  band: readonly Block[],
  header: HeaderMatch,
  end: number,
  catalogue: Catalogue,
  blocks: Record<string, RecognisedBlock>,
): void {
  for (const block of band) {
    const columns = header.columns[block.key] ?? {};
    blocks[block.key] =
      block.kind === 'fixed'
        ? readFixedRows(sheet, block, columns, header.bodyTop, end, catalogue)
        : readCodedRows(sheet, block, columns, header.bodyTop, end);
  }
}

/** Reads a declared table between two rows of a sheet; null when its header is not there. */
export function recogniseTable(
  sheet: SheetSnapshot,
  table: Table,
  top: number,
  bottom: number,
  title: PlacedText | null,
  catalogue: Catalogue,
): RecognisedTable | null {
  const start = title ? title.row + 1 : top;
  const bands = findBands(sheet, table, start, bottom, catalogue);
  const first = bands.find(({ header, form }) => header !== null || form !== null);
  if (!first) return null;
  const bodyTop = first.header?.bodyTop ?? first.top;
  const notes = findNotes(sheet, bodyTop, bottom);
  const last = (notes[0]?.row ?? bottom + 1) - 1;
  const blocks: Record<string, RecognisedBlock> = {};
  bands.forEach(({ band, header, form }, index) => {
    const next = bands.slice(index + 1).find((one) => one.header !== null || one.form !== null);
    const end = Math.min(next ? next.top - 1 : bottom, last);
    if (form) blocks[form.block.block.key] = form.block;
    else if (header) readBand(sheet, band, header, end, catalogue, blocks);
  });
  return {
    table,
    sheet: sheet.name,
    top,
    bottom,
    bodyTop,
    title,
    captions: textsBetween(sheet, title ? title.row + 1 : top, first.top - 1),
    notes,
    blocks,
    missingColumns: bands.flatMap(({ header }) => header?.missing ?? []),
    isHeaderByPosition: bands.some(({ header }) => header?.isByPosition === true),
  };
}

import type { Catalogue } from '../../codes';
import { foldLabel, textAt, type SheetSnapshot } from '../../sheet';
import type { ColumnPath } from '../columns';
import type { Table } from '../table';
import { matchHeader } from './header';
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
  const blocks: Record<string, RecognisedBlock> = {};
  const missing: ColumnPath[] = [];
  let isHeaderByPosition = false;
  let from = start;
  const headers = table.bands.map((band) => {
    const header = matchHeader(sheet, band, from, bottom);
    if (header) from = header.bodyTop;
    return header;
  });
  const firstHeader = headers.find((header) => header !== null);
  if (!firstHeader) return null;
  const notes = findNotes(sheet, firstHeader.bodyTop, bottom);
  table.bands.forEach((band, index) => {
    const header = headers[index];
    if (!header) return;
    const next = headers.slice(index + 1).find((one) => one !== null);
    const noteRow = notes[0]?.row ?? bottom + 1;
    const end = Math.min(next ? next.top - 1 : bottom, noteRow - 1);
    for (const block of band) {
      const columns = header.columns[block.key] ?? {};
      blocks[block.key] =
        block.kind === 'fixed'
          ? readFixedRows(sheet, block, columns, header.bodyTop, end, catalogue)
          : readCodedRows(sheet, block, columns, header.bodyTop, end);
    }
    missing.push(...header.missing);
    isHeaderByPosition ||= header.isByPosition;
  });
  return {
    table,
    sheet: sheet.name,
    top,
    bottom,
    bodyTop: firstHeader.bodyTop,
    title,
    captions: textsBetween(sheet, title ? title.row + 1 : top, firstHeader.top - 1),
    notes,
    blocks,
    missingColumns: missing,
    isHeaderByPosition,
  };
}

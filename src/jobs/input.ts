import { readDocx } from '../document/docx/read';
import { readText } from '../document/text-read';
import type { SheetSnapshot } from '../budget/sheet';
import type { TextLine } from '../budget/proofread';
import { readXlsx } from '../workbook/xlsx';

/** A file as the user gave it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The worksheets of an .xlsx file. Throws a WorkbookError whose message says what to do. */
export async function readSheets(file: InputFile): Promise<SheetSnapshot[]> {
  return readXlsx(file.bytes, file.name);
}

const DOCX = /\.(docx|doc|wps|rtf|pdf)$/i;

/** The lines of a text to proofread: paragraphs of a .docx, lines of anything else. */
export function readTextLines(file: InputFile): TextLine[] {
  if (DOCX.test(file.name))
    return readDocx(file.bytes, file.name).paragraphs.map(({ index, text }) => ({ index, text }));
  return readText(file.bytes, file.name).lines.map((text, index) => ({ index: index + 1, text }));
}

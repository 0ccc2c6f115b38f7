import { readDocx } from '../document/docx/read';
import { docxSheets } from '../document/docx/sheets';
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

const DOCUMENT = /\.(docx|doc|wps|rtf|pdf)$/i;

/** Whether a file calls itself a text document rather than a workbook. */
export function isWordFile(name: string): boolean {
  return DOCUMENT.test(name);
}

/** The tables of a .docx as worksheets. Throws a DocumentError whose message says what to do. */
export function readWordTables(file: InputFile): SheetSnapshot[] {
  return docxSheets(readDocx(file.bytes, file.name));
}

/** The lines of a text to proofread: paragraphs of a .docx, lines of anything else. */
export function readTextLines(file: InputFile): TextLine[] {
  if (isWordFile(file.name))
    return readDocx(file.bytes, file.name).paragraphs.map(({ index, text }) => ({ index, text }));
  return readText(file.bytes, file.name).lines.map((text, index) => ({ index: index + 1, text }));
}

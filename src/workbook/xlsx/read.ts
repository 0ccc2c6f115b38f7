import type { SheetSnapshot } from '../../budget/sheet';
import { openArchive, type Archive } from './archive';
import { readContents, readSharedStrings, type SheetEntry, type WorkbookContents } from './contents';
import { LIMITS } from './limits';
import { readError, tooLargeError } from './messages';
import { numberFormatter, readNumberFormats } from './number-formats';
import { readSheet } from './sheet-part';
import { MalformedXml, type XmlHandler } from './xml';

/** A workbook file as read: its worksheets, and where the rest of it can be found. */
export interface OpenedXlsx {
  readonly archive: Archive;
  readonly contents: WorkbookContents;
  readonly sheets: SheetSnapshot[];
}

/**
 * Reads every worksheet of an .xlsx file (also .xlsm and templates). Numbers, dates included, are as
 * stored; what is seen is in `texts`. Nothing is calculated: formulas come with their stored results.
 * @param name The file's name, for messages only.
 * @throws WorkbookError with one Chinese line when the file cannot be used.
 */
export function readXlsx(bytes: Uint8Array, name: string): Promise<SheetSnapshot[]> {
  // A promise, so that a browser may read in a worker one day without its callers changing.
  return new Promise((resolve) => {
    resolve(openXlsxFile(bytes, name).sheets);
  });
}

/**
 * Reads every worksheet as `readXlsx` does and leaves the archive open for whatever else a caller keeps.
 * @param watch Gives the handler that follows the XML of a worksheet while it is read.
 * @throws WorkbookError with one Chinese line when the file cannot be used.
 */
export function openXlsxFile(
  bytes: Uint8Array,
  name: string,
  watch?: (entry: SheetEntry, index: number) => XmlHandler,
): OpenedXlsx {
  const archive = openArchive(bytes, name);
  return readable(name, () => {
    const contents = readContents(archive);
    const { sharedStringsPart, stylesPart } = contents;
    const shared = archive.read([sharedStringsPart, stylesPart].filter((part) => part !== null));
    const strings = readSharedStrings(shared.get(sharedStringsPart ?? ''));
    const patterns = readNumberFormats(shared.get(stylesPart ?? ''));
    const formatter = numberFormatter(patterns, contents.uses1904);
    let cells = 0;
    const count = (more: number) => {
      cells += more;
      if (cells > LIMITS.cells) throw tooLargeError(name, `超过 ${LIMITS.cells / 10_000} 万个单元格`);
    };
    const parts = archive.read(contents.sheets.map((sheet) => sheet.part));
    const sheets = contents.sheets.map((entry, index) => {
      const xml = parts.get(entry.part);
      if (xml === undefined) throw readError('damaged', name);
      return readSheet(xml, entry, { strings, formatter, count }, watch?.(entry, index));
    });
    return { archive, contents, sheets };
  });
}

/** Reads parts of a file; what breaks the rules of XML is told as a damaged file. */
export function readable<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof MalformedXml ? readError('damaged', name, error) : error;
  }
}

import type { SheetSnapshot } from '../../budget/sheet';
import { openArchive } from './archive';
import { readContents, readSharedStrings } from './contents';
import { LIMITS } from './limits';
import { readError, tooLargeError } from './messages';
import { numberFormatter, readNumberFormats } from './number-formats';
import { readSheet } from './sheet-part';
import { MalformedXml } from './xml';

/**
 * Reads every worksheet of an .xlsx file (also .xlsm and templates). Numbers, dates included, are as
 * stored; what is seen is in `texts`. Nothing is calculated: formulas come with their stored results.
 * @param name The file's name, for messages only.
 * @throws WorkbookError with one Chinese line when the file cannot be used.
 */
export function readXlsx(bytes: Uint8Array, name: string): Promise<SheetSnapshot[]> {
  // A promise, so that a browser may read in a worker one day without its callers changing.
  return new Promise((resolve) => {
    resolve(readSheets(bytes, name));
  });
}

function readSheets(bytes: Uint8Array, name: string): SheetSnapshot[] {
  const archive = openArchive(bytes, name);
  try {
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
    return contents.sheets.map((entry) => {
      const xml = parts.get(entry.part);
      if (xml === undefined) throw readError('damaged', name);
      return readSheet(xml, entry, { strings, formatter, count });
    });
  } catch (error) {
    throw error instanceof MalformedXml ? readError('damaged', name, error) : error;
  }
}

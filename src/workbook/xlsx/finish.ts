import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { a1Range, type CellRange } from '../../budget/sheet';

/** The earliest time a zip archive can hold, so that equal books are equal files. */
export const FIXED_TIME = new Date(1980, 0, 1);
const DEFAULT_FONT =
  /<font><color theme="1"\/><family val="2"\/><scheme val="minor"\/><sz val="11"\/><name val="Calibri"\/><\/font>/;
/** The default font measures column widths: with a Latin one, Chinese Excel and WPS show other widths. */
const CHINESE_DEFAULT_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font>';

/** What ExcelJS cannot say, put into its parts. */
export interface Finishing {
  /** Used area by sheet, in the order of the parts: codes stored as text there get no warning triangle. */
  readonly usedAreas: readonly (CellRange | null)[];
}

/** Amends the parts of a workbook that ExcelJS wrote and packs them again without any time stamp. */
export function finish(written: Uint8Array, { usedAreas }: Finishing): Uint8Array {
  const parts = unzipSync(written, { filter: (file) => !file.name.endsWith('/') });
  const packed: Zippable = {};
  for (const [name, data] of Object.entries(parts)) {
    packed[name] = [amend(name, data, usedAreas), { mtime: FIXED_TIME, level: 6 }];
  }
  return zipSync(packed);
}

function amend(name: string, data: Uint8Array, usedAreas: Finishing['usedAreas']): Uint8Array {
  if (name === 'xl/styles.xml') {
    return strToU8(strFromU8(data).replace(DEFAULT_FONT, CHINESE_DEFAULT_FONT));
  }
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
  const area = sheet === null ? null : (usedAreas[Number(sheet[1]) - 1] ?? null);
  if (area === null) return data;
  const ignored = `<ignoredErrors><ignoredError sqref="${a1Range(area)}" numberStoredAsText="1"/></ignoredErrors>`;
  return strToU8(strFromU8(data).replace('</worksheet>', `${ignored}</worksheet>`));
}

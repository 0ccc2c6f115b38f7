import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { SheetPlan } from '../../budget/sheet';
import { writeXlsx } from './write';

/** The earliest time a zip archive can hold, so that equal tables are equal files. */
const FIXED_TIME = new Date(1980, 0, 1);

/** Drops what points to the properties of the file, which are not there. */
function withoutProperties(name: string, xml: string): string {
  if (name === '[Content_Types].xml')
    return xml.replace(/<Override [^>]*PartName="\/docProps\/[^>]*\/>/g, '');
  if (name === '_rels/.rels') return xml.replace(/<Relationship [^>]*Target="docProps\/[^>]*\/>/g, '');
  return xml;
}

/**
 * Writes worksheets as a file for the public: no properties at all, so no author, no program, no time, no title.
 * @throws WorkbookError as `writeXlsx` does
 */
export async function writePublicXlsx(plans: readonly SheetPlan[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(await writeXlsx(plans));
  const packed: Zippable = {};
  for (const [name, data] of Object.entries(parts)) {
    if (name.startsWith('docProps/')) continue;
    const isIndex = name === '[Content_Types].xml' || name === '_rels/.rels';
    packed[name] = [
      isIndex ? strToU8(withoutProperties(name, strFromU8(data))) : data,
      { mtime: FIXED_TIME, level: 6 },
    ];
  }
  return new Uint8Array(zipSync(packed));
}

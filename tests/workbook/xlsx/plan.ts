import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlannedCell, SheetPlan } from '../../../src/budget/sheet';

/** A plan with the given cells and nothing else, unless said. */
export function planOf(cells: readonly PlannedCell[], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '收支总体',
    cells,
    merges: [],
    columnWidths: [],
    rowHeights: new Map(),
    validations: [],
    ...more,
  };
}

/** The XML parts of a written book by name. */
export function partsOf(book: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(book)).map(([name, data]) => [name, strFromU8(data)]));
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a hand-made book consists of; every text is the inside of that part's root element. */
export interface RawBook {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
}

/** A book as another program might write it, from raw XML. */
export function rawBook({ sheet, strings = '', styles = '', workbook = '' }: RawBook): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  return zipParts(parts);
}

/** Packs named texts as a zip archive. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

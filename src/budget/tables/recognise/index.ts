import type { Catalogue } from '../../codes';
import { foldLabel, type SheetSnapshot } from '../../sheet';
import type { Table } from '../table';
import { findAnchors, tableOfTitle } from './anchors';
import { headerScore } from './header';
import type { RecognisedTable } from './recognised';
import { recogniseTable } from './table';

export * from './amount-cell';
export { tableOfTitle } from './anchors';
export * from './recognised';
export { bareLabel } from './rows-fixed';

/** Tables found on one sheet, and why a sheet that looks like a table could not be read. */
export interface SheetRecognition {
  readonly tables: readonly RecognisedTable[];
  readonly problem?: 'ambiguousHeader' | 'noHeader';
  readonly candidates?: readonly Table[];
}

const WHOLE_HEADER = 0.95;

/** Without a title, the name of the sheet tells, else a header that only one table has. */
function tablesWithoutTitle(sheet: SheetSnapshot, name: string, tables: readonly Table[]): readonly Table[] {
  const byName =
    tables.find((table) => table.sheetName === name) ??
    tableOfTitle(foldLabel(name).replace(/^\d{2}/, ''), tables);
  return byName ? [byName] : tables.filter((table) => headerScore(sheet, table) >= WHOLE_HEADER);
}

/**
 * Finds the declared tables on a sheet, by title, number, sheet name or header labels; never by position. `name` is the
 * name that the sheet has in its file, where its cells are quoted under another.
 */
export function recogniseSheet(
  sheet: SheetSnapshot,
  tables: readonly Table[],
  catalogue: Catalogue,
  name = sheet.name,
): SheetRecognition {
  let anchors = findAnchors(sheet, tables);
  if (anchors.length === 0) {
    const candidates = tablesWithoutTitle(sheet, name, tables);
    if (candidates.length > 1) return { tables: [], problem: 'ambiguousHeader', candidates };
    anchors = candidates.map((table) => ({ table, row: 0, title: null }));
  }
  const last = sheet.values.length - 1;
  const recognised = anchors.flatMap((anchor, index) => {
    const bottom = (anchors[index + 1]?.row ?? last + 1) - 1;
    return recogniseTable(sheet, anchor.table, anchor.row, bottom, anchor.title, catalogue) ?? [];
  });
  const [only, ...others] = anchors;
  if (recognised.length === 0 && only && others.length === 0) {
    return { tables: [], problem: 'noHeader', candidates: [only.table] };
  }
  return { tables: recognised };
}

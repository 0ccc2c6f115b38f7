import { DETAIL_SHEET_NAME } from '../detail';
import { INFO_SHEET_NAME } from '../info';
import type { SheetSnapshot } from '../sheet';

/** Sheets that the text is written from, and that are never published themselves. */
const SOURCES: ReadonlySet<string> = new Set([INFO_SHEET_NAME, DETAIL_SHEET_NAME]);

function blanked<T>(
  rows: readonly (readonly T[])[],
  blank: T,
  isHidden: (row: number, column: number) => boolean,
): T[][] {
  return rows.map((cells, row) => cells.map((cell, column) => (isHidden(row, column) ? blank : cell)));
}

function withoutHiddenLines(sheet: SheetSnapshot): SheetSnapshot {
  if (sheet.hiddenRows.length === 0 && sheet.hiddenColumns.length === 0) return sheet;
  const rows = new Set(sheet.hiddenRows);
  const columns = new Set(sheet.hiddenColumns);
  const isHidden = (row: number, column: number): boolean => rows.has(row) || columns.has(column);
  return {
    ...sheet,
    values: blanked(sheet.values, null, isHidden),
    formulas: blanked(sheet.formulas, null, isHidden),
    texts: blanked(sheet.texts, '', isHidden),
  };
}

/**
 * A workbook as a reader of its printed pages sees it: hidden sheets are left out, hidden rows and columns are blank,
 * and everything else keeps its place. 填报信息 and 明细 stay whole, since the text is written from them.
 */
export function visibleSheets(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  return sheets.flatMap((sheet) => {
    if (SOURCES.has(sheet.name)) return [sheet];
    return sheet.visibility === 'visible' ? [withoutHiddenLines(sheet)] : [];
  });
}

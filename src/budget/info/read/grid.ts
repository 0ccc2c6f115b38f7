import { columnCount, foldLabel, textAt, valueAt, type SheetSnapshot } from '../../sheet';
import { HEADERS, type HeaderKind } from '../layout/columns';

/** Where the columns of one part of the form stand. */
export interface FoundHeader {
  readonly row: number;
  /** The sheet column of a declared column of the form (COLUMNS); -1 where the part has none. */
  at(declared: number): number;
}

/** Labels that a header of a kind must show. */
export function headerLabels(kind: HeaderKind): string[] {
  return HEADERS[kind].flatMap((label) => (label === null ? [] : [label]));
}

/** The displayed texts of a sheet as labels, for all headers that are looked for in it. */
export function foldedTexts(sheet: SheetSnapshot): readonly (readonly string[])[] {
  const width = columnCount(sheet);
  return sheet.values.map((_, row) =>
    Array.from({ length: width }, (__, column) => foldLabel(textAt(sheet, row, column))),
  );
}

/** Finds the header of a part by its labels in the folded texts, wherever its columns have gone. */
export function findHeader(folded: readonly (readonly string[])[], kind: HeaderKind): FoundHeader | null {
  const wanted = HEADERS[kind].map((label) => (label === null ? null : foldLabel(label)));
  for (const [row, labels] of folded.entries()) {
    const columns = wanted.map((label) => (label === null ? -1 : labels.indexOf(label)));
    if (wanted.every((label, index) => label === null || (columns[index] ?? -1) >= 0)) {
      return { row, at: (declared) => columns[declared] ?? -1 };
    }
  }
  return null;
}

/** The trimmed text of a cell, '' for a blank one; line breaks inside it are kept. */
export function textOf(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'string') return value.trim();
  return value === null ? '' : textAt(sheet, row, column).trim() || String(value);
}

/** Rows by their number in a column (A1, F3 …); the first row with a number counts. */
export function rowsByNumber(sheet: SheetSnapshot, column: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < sheet.values.length; row += 1) {
    const number = textOf(sheet, row, column).normalize('NFKC').toUpperCase();
    if (/^[A-O]\d+(\.\d+)?$/.test(number) && !rows.has(number)) rows.set(number, row);
  }
  return rows;
}

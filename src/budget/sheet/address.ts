/** A cell by zero-based row and column (单元格). */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, zero-based (区域). */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a zero-based column index: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a zero-based position: (0, 0) → A1. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A1 address of a range: a single cell has no colon. */
export function a1Range(range: CellRange): string {
  const start = a1(range.top, range.left);
  const end = a1(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

/** Reads an A1 address (dollar signs allowed); null when it is not one. */
export function parseA1(address: string): CellPosition | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim()) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** A sheet name as formulas need it: quoted, inner quotes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

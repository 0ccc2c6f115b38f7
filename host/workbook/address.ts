/** A rectangle of cells, zero-based. Whole rows and columns span the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a worksheet. */
export const maxRows = 1_048_576;
/** Columns of a worksheet. */
export const maxColumns = 16_384;

/** Letters of a column, zero-based: 0 → A. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Whether the area spans every row, as `A:C` does. */
export const isEntireColumn = (area: Area): boolean => area.rows === maxRows;
/** Whether the area spans every column, as `1:3` does. */
export const isEntireRow = (area: Area): boolean => area.columns === maxColumns;

/** A1 notation of an area, without the sheet. */
export function areaName(area: Area): string {
  const { row, column, rows, columns } = area;
  const lastRow = row + rows;
  const lastColumn = columnName(column + columns - 1);
  if (isEntireRow(area)) return `${row + 1}:${lastRow}`;
  if (isEntireColumn(area)) return `${columnName(column)}:${lastColumn}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** The sheet name as it stands in an address: quoted when it is not a plain word. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const partPattern = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/i;

function parsePart(text: string): { row?: number; column?: number } | undefined {
  const match = partPattern.exec(text);
  if (!match || (!match[1] && !match[2])) return undefined;
  const column = match[1] ? columnIndex(match[1]) : undefined;
  const row = match[2] ? Number(match[2]) - 1 : undefined;
  if ((column ?? 0) >= maxColumns || (row ?? 0) >= maxRows) return undefined;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** Splits `Sheet!A1` into the sheet, if any, and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(address);
  if (!match) return { rest: address };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', rest: match[3] ?? '' };
}

/** Reads `A1`, `A1:C3`, `A:C` or `1:3`. Returns `undefined` when it is none of these. */
export function parseArea(text: string): Area | undefined {
  const [left = '', right = left, ...more] = text.trim().split(':');
  const from = parsePart(left);
  const to = parsePart(right);
  if (more.length > 0 || !from || !to) return undefined;
  const single = right === left && !text.includes(':');
  if (single && (from.row === undefined || from.column === undefined)) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const row = Math.min(from.row ?? 0, to.row ?? 0);
  const column = Math.min(from.column ?? 0, to.column ?? 0);
  return {
    row,
    column,
    rows: from.row === undefined ? maxRows : Math.max(from.row, to.row ?? 0) - row + 1,
    columns: from.column === undefined ? maxColumns : Math.max(from.column, to.column ?? 0) - column + 1,
  };
}

/** The cells that two areas share. */
export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `a` without `b`, in at most four areas. */
export function subtract(a: Area, b: Area): Area[] {
  const common = intersect(a, b);
  if (!common) return [a];
  const below = common.row + common.rows;
  const after = common.column + common.columns;
  const parts: Area[] = [
    { ...a, rows: common.row - a.row },
    { ...a, row: below, rows: a.row + a.rows - below },
    { row: common.row, rows: common.rows, column: a.column, columns: common.column - a.column },
    { row: common.row, rows: common.rows, column: after, columns: a.column + a.columns - after },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
}

import { maxColumns, type Area } from './address';
import type { ConditionalFormat, Validation } from './rules';
import { plain, type Style } from './style';
import type { CellValue } from './value';

/** A cell that has been touched. */
export interface Cell {
  /** The constant, or the last result of the formula. */
  value: CellValue;
  formula?: string;
  style: Style;
}

/** A row or column that differs from the default. Sizes are in points. */
export interface Line {
  size?: number;
  hidden?: boolean;
  style?: Style;
}

/** A note or a thread of comments on a cell. */
export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  contentType: string;
  resolved: boolean;
  readonly created: string;
  readonly replies: { readonly id: string; content: string; contentType: string; readonly created: string }[];
}

/** A filter over a region, with the criteria by column offset. */
export interface AutoFilter {
  area: Area;
  criteria: Map<number, Readonly<Record<string, unknown>>>;
}

/** How a sheet is protected. */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
}

/** One worksheet. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  /** Settings without any behaviour: gridlines, headings, standard sizes, page set-up. */
  readonly settings: Record<string, unknown>;
  readonly page: Record<string, unknown>;
  readonly headers: Record<string, Record<string, unknown>>;
  printArea: readonly Area[];
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  rowBreaks: number[];
  columnBreaks: number[];
  readonly cells: Map<number, Cell>;
  readonly rows: Map<number, Line>;
  readonly columns: Map<number, Line>;
  /** The size in points of rows and columns that have none of their own. */
  readonly lineSize: { rows: number; columns: number };
  base: Style;
  merges: Area[];
  frozen: { rows: number; columns: number };
  protection: Protection | undefined;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  comments: Comment[];
  filter: AutoFilter | undefined;
  readonly properties: Map<string, string>;
  /** Cells filled by the result of a formula elsewhere. */
  readonly spills: Map<number, { anchor: number; value: CellValue }>;
}

/** The key of a cell in `cells`. */
export const cellKey = (row: number, column: number): number => row * maxColumns + column;
/** The row of a cell key. */
export const keyRow = (key: number): number => Math.floor(key / maxColumns);
/** The column of a cell key. */
export const keyColumn = (key: number): number => key % maxColumns;

/** An empty sheet. */
export function createSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    settings: {
      ShowGridlines: true,
      ShowHeadings: true,
      StandardWidth: 8.43,
      StandardHeight: 14.25,
      EnableCalculation: true,
    },
    page: {},
    headers: {},
    printArea: [],
    titleRows: undefined,
    titleColumns: undefined,
    rowBreaks: [],
    columnBreaks: [],
    cells: new Map(),
    rows: new Map(),
    columns: new Map(),
    lineSize: { rows: 14.25, columns: 48 },
    base: plain,
    merges: [],
    frozen: { rows: 0, columns: 0 },
    protection: undefined,
    validations: [],
    conditionalFormats: [],
    comments: [],
    filter: undefined,
    properties: new Map(),
    spills: new Map(),
  };
}

/** The look of a cell: its own, else that of its row, its column, the sheet. */
export function styleAt(sheet: Sheet, row: number, column: number): Style {
  return (
    sheet.cells.get(cellKey(row, column))?.style ??
    sheet.rows.get(row)?.style ??
    sheet.columns.get(column)?.style ??
    sheet.base
  );
}

/** The cell at a place, made with the look of its surroundings when it is new. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { value: null, style: styleAt(sheet, row, column) }));
  return cell;
}

/** The touched cells within an area, in no particular order. */
export function* cellsIn(sheet: Sheet, area: Area): Generator<[row: number, column: number, cell: Cell]> {
  if (area.rows * area.columns <= sheet.cells.size) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = sheet.cells.get(cellKey(row, column));
        if (cell) yield [row, column, cell];
      }
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const inside =
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (inside) yield [row, column, cell];
  }
}

/** The area that holds everything touched, or only everything with a value. `undefined` on an empty sheet. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const reach = (row: number, column: number): void => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const [row, column, cell] of cellsIn(sheet, within)) {
    const filled = cell.value !== null || cell.formula !== undefined;
    if (filled || (!valuesOnly && cell.style !== plain)) reach(row, column);
  }
  for (const key of sheet.spills.keys()) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const inside = row >= within.row && row < within.row + within.rows && column >= within.column;
    if (inside && column < within.column + within.columns) reach(row, column);
  }
  return bottom < 0
    ? undefined
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

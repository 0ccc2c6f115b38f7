import { contains, intersect, isEntireColumn, isEntireRow, subtract, type Area } from './address';
import { cellKey, cellsIn, ensureCell, keyColumn, keyRow, styleAt, type Sheet } from './sheet';
import { plain, setting, withSetting, type Style, type StyleValue } from './style';
import { isError, parseEntry, type CellValue } from './value';
import { emit, valueAt, type Workbook } from './workbook';

/** What a cell of a block is to become: a value, a formula, a text as typed; `null` leaves the cell as it is. */
export type Input = string | number | boolean | null;

/** The merged area that a cell belongs to. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  return sheet.merges.find((merge) => contains(merge, { row, column, rows: 1, columns: 1 }));
}

function clearSpill(sheet: Sheet, anchor: number): void {
  for (const [key, spill] of sheet.spills) if (spill.anchor === anchor) sheet.spills.delete(key);
}

function enter(sheet: Sheet, row: number, column: number, input: Input): void {
  const merge = mergeAt(sheet, row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  const cell = ensureCell(sheet, row, column);
  const entry = parseEntry(input, String(setting(cell.style, 'NumberFormat')));
  clearSpill(sheet, cellKey(row, column));
  cell.value = entry.value;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.format !== undefined && setting(cell.style, 'NumberFormat') === 'General') {
    cell.style = withSetting(cell.style, 'NumberFormat', entry.format);
  }
}

/** Enters a block of inputs into an area of the same size and says so. */
export function enterBlock(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  block: (row: number, column: number) => Input,
): void {
  const single = area.rows === 1 && area.columns === 1;
  const before = single ? valueAt(workbook, sheet, area.row, area.column) : null;
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const input = block(row, column);
      if (input !== null) enter(sheet, area.row + row, area.column + column, input);
    }
  }
  workbook.calculator.invalidate(sheet);
  if (!single) emit(workbook, { kind: 'cells', sheet, area });
  else {
    const after = valueAt(workbook, sheet, area.row, area.column);
    emit(workbook, { kind: 'cells', sheet, area, details: { before, after } });
  }
}

/** Removes the contents of an area, keeping its look. */
export function clearContents(workbook: Workbook, sheet: Sheet, area: Area): void {
  for (const [row, column, cell] of cellsIn(sheet, area)) {
    cell.value = null;
    delete cell.formula;
    clearSpill(sheet, cellKey(row, column));
  }
  workbook.calculator.invalidate(sheet);
  emit(workbook, { kind: 'cells', sheet, area });
}

/** Changes one setting of the look of every cell in an area; whole rows and columns remember it for cells to come. */
export function applyStyle(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  name: string,
  value: StyleValue,
): void {
  restyle(sheet, area, (style) => withSetting(style, name, value));
  emit(workbook, { kind: 'formats', sheet, area });
}

/** Gives every cell in an area a new look made from its old one. */
export function restyle(sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  if (isEntireRow(area) || isEntireColumn(area)) restyleLines(sheet, area, change);
  else {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = ensureCell(sheet, row, column);
        cell.style = change(cell.style);
      }
    }
  }
}

function restyleLines(sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  const [wide, tall] = [isEntireRow(area), isEntireColumn(area)];
  // Cells where a styled row crosses the columns must exist, or the row's look would hide the change.
  if (tall && !wide) {
    for (const [row, line] of sheet.rows) {
      if (!line.style) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1)
        ensureCell(sheet, row, column);
    }
  }
  for (const [, , cell] of cellsIn(sheet, area)) cell.style = change(cell.style);
  if (wide && tall) {
    for (const lines of [sheet.rows, sheet.columns]) {
      for (const line of lines.values()) if (line.style) line.style = change(line.style);
    }
    sheet.base = change(sheet.base);
    return;
  }
  const lines = wide ? sheet.rows : sheet.columns;
  const [first, count] = wide ? [area.row, area.rows] : [area.column, area.columns];
  for (let index = first; index < first + count; index += 1) {
    const line = lines.get(index) ?? {};
    line.style = change(line.style ?? sheet.base);
    lines.set(index, line);
  }
}

/** The one value of a setting over an area, or `null` where the cells differ. */
export function commonSetting(sheet: Sheet, area: Area, name: string): StyleValue {
  const first = setting(styleAt(sheet, area.row, area.column), name);
  if (area.rows * area.columns <= 100_000) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (setting(styleAt(sheet, row, column), name) !== first) return null;
      }
    }
    return first;
  }
  for (const [, , cell] of cellsIn(sheet, area)) if (setting(cell.style, name) !== first) return null;
  for (const [row, line] of sheet.rows) {
    if (line.style && row >= area.row && row < area.row + area.rows && setting(line.style, name) !== first)
      return null;
  }
  for (const [column, line] of sheet.columns) {
    const inside = column >= area.column && column < area.column + area.columns;
    if (line.style && inside && setting(line.style, name) !== first) return null;
  }
  return first;
}

/** Takes every look out of an area. */
export function clearFormats(workbook: Workbook, sheet: Sheet, area: Area): void {
  restyle(sheet, area, () => plain);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((part) => subtract(part, area)) }))
    .filter((format) => format.areas.length > 0);
  emit(workbook, { kind: 'formats', sheet, area });
}

/** Merges an area; only the first value stays, as in Excel. */
export function mergeArea(workbook: Workbook, sheet: Sheet, area: Area): void {
  unmergeArea(sheet, area);
  if (area.rows * area.columns === 1) return;
  let kept: { value: CellValue; formula?: string } | undefined;
  const filled = [...cellsIn(sheet, area)]
    .filter(([, , cell]) => cell.value !== null || cell.formula !== undefined)
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
  for (const [, , cell] of filled) {
    kept ??= { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };
    cell.value = null;
    delete cell.formula;
  }
  if (kept) Object.assign(ensureCell(sheet, area.row, area.column), kept);
  sheet.merges.push(area);
  workbook.calculator.invalidate(sheet);
}

/** Undoes every merge that touches an area. */
export function unmergeArea(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

/** A cell's input as `Range.formulas` shows it: the formula, else the value; empty is ''. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | number | boolean {
  const cell = sheet.cells.get(cellKey(row, column));
  return cell?.formula ?? plainValue(cell?.value ?? sheet.spills.get(cellKey(row, column))?.value ?? null);
}

/** A value as it goes out: '' for empty, the name of an error. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

/** Puts the result of a formula over its neighbours, or says `#SPILL!` by returning false. */
export function spill(
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly CellValue[])[],
): boolean {
  const anchor = cellKey(row, column);
  clearSpill(sheet, anchor);
  const keys: [number, CellValue][] = [];
  for (const [down, line] of block.entries()) {
    for (const [right, value] of line.entries()) {
      if (down === 0 && right === 0) continue;
      const key = cellKey(row + down, column + right);
      const cell = sheet.cells.get(key);
      const taken = (cell && (cell.value !== null || cell.formula !== undefined)) || sheet.spills.has(key);
      if (taken || mergeAt(sheet, keyRow(key), keyColumn(key))) return false;
      keys.push([key, value]);
    }
  }
  for (const [key, value] of keys) sheet.spills.set(key, { anchor, value });
  return true;
}

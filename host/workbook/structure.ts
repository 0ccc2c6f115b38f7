import { isEntireColumn, isEntireRow, maxColumns, maxRows, type Area } from './address';
import { shiftFormulas, shiftInterval, type Shift } from './rewrite';
import { cellKey, ensureCell, keyColumn, keyRow, styleAt, type Cell, type Line, type Sheet } from './sheet';
import { plain } from './style';
import { emit, type Change, type Workbook } from './workbook';

/** The shift that an insertion or deletion of an area means. */
function shiftOf(area: Area, vertical: boolean, inserting: boolean): Shift {
  const [at, length] = vertical ? [area.row, area.rows] : [area.column, area.columns];
  const [bandStart, bandLength] = vertical ? [area.column, area.columns] : [area.row, area.rows];
  return {
    axis: vertical ? 'row' : 'column',
    at,
    count: inserting ? length : -length,
    bandStart,
    bandLength,
  };
}

/** The shift behind a change that has been announced. */
export function shiftOfChange(change: Extract<Change, { kind: 'shifted' }>): Shift {
  const vertical = change.shift === 'Up' || change.shift === 'Down';
  return shiftOf(change.area, vertical, change.shift === 'Down' || change.shift === 'Right');
}

/** Where an area stands after a shift: the same when it is not wholly in the moving band, `undefined` when deleted. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const vertical = shift.axis === 'row';
  const [start, length] = vertical ? [area.row, area.rows] : [area.column, area.columns];
  const [bandStart, bandLength] = vertical ? [area.column, area.columns] : [area.row, area.rows];
  const whole = length === (vertical ? maxRows : maxColumns);
  if (whole || bandStart < shift.bandStart || bandStart + bandLength > shift.bandStart + shift.bandLength)
    return area;
  const moved = shiftInterval(start, start + length - 1, shift);
  if (!moved) return undefined;
  const size = moved[1] - moved[0] + 1;
  return vertical ? { ...area, row: moved[0], rows: size } : { ...area, column: moved[0], columns: size };
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  const moved: [number, Cell][] = [];
  for (const [key, cell] of sheet.cells) {
    const area = { row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 };
    const next = shiftArea(area, shift);
    if (next === area) continue;
    sheet.cells.delete(key);
    if (next) moved.push([cellKey(next.row, next.column), cell]);
  }
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
}

function shiftLines(lines: Map<number, Line>, shift: Shift): void {
  const entries = [...lines];
  lines.clear();
  for (const [index, line] of entries) {
    const moved = shiftInterval(index, index, shift);
    if (moved) lines.set(moved[0], line);
  }
}

function shiftRest(sheet: Sheet, shift: Shift): void {
  const all = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const moved = shiftArea(area, shift);
      return moved ? [moved] : [];
    });
  sheet.merges = all(sheet.merges).filter((merge) => merge.rows * merge.columns > 1);
  sheet.printArea = all(sheet.printArea);
  for (const format of sheet.conditionalFormats) format.areas = all(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: all(validation.areas) }))
    .filter((validation) => validation.areas.length > 0);
  sheet.comments = sheet.comments.filter((comment) => {
    const moved = shiftArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, shift);
    if (moved) Object.assign(comment, { row: moved.row, column: moved.column });
    return moved !== undefined;
  });
  if (sheet.filter) {
    const moved = shiftArea(sheet.filter.area, shift);
    if (moved) sheet.filter.area = moved;
    else sheet.filter = undefined;
  }
  if (sheet.titleRows) sheet.titleRows = shiftArea(sheet.titleRows, shift);
  if (sheet.titleColumns) sheet.titleColumns = shiftArea(sheet.titleColumns, shift);
}

function apply(workbook: Workbook, sheet: Sheet, area: Area, vertical: boolean, inserting: boolean): Shift {
  const shift = shiftOf(area, vertical, inserting);
  sheet.spills.clear();
  shiftCells(sheet, shift);
  if (vertical && isEntireRow(area)) shiftLines(sheet.rows, shift);
  if (!vertical && isEntireColumn(area)) shiftLines(sheet.columns, shift);
  shiftRest(sheet, shift);
  shiftFormulas(workbook, sheet, shift);
  return shift;
}

/** Why cells cannot be inserted: they would push others off the sheet or tear a merged area. */
export function insertProblem(
  sheet: Sheet,
  area: Area,
  vertical: boolean,
): 'NonBlankCellOffSheet' | 'InsertDeleteConflict' | undefined {
  const limit = vertical ? maxRows - area.rows : maxColumns - area.columns;
  for (const [key, cell] of sheet.cells) {
    const [along, across] = vertical ? [keyRow(key), keyColumn(key)] : [keyColumn(key), keyRow(key)];
    const [start, length] = vertical ? [area.column, area.columns] : [area.row, area.rows];
    const filled = cell.value !== null || cell.formula !== undefined;
    if (filled && along >= limit && across >= start && across < start + length) return 'NonBlankCellOffSheet';
  }
  return tearsMerge(sheet, area, vertical) ? 'InsertDeleteConflict' : undefined;
}

/** Whether moving the cells beyond an area would tear a merged area apart. */
export function tearsMerge(sheet: Sheet, area: Area, vertical: boolean): boolean {
  const [start, length] = vertical ? [area.column, area.columns] : [area.row, area.rows];
  const from = vertical ? area.row : area.column;
  return sheet.merges.some((merge) => {
    const [mergeStart, mergeLength] = vertical ? [merge.column, merge.columns] : [merge.row, merge.rows];
    const mergeEnd = vertical ? merge.row + merge.rows : merge.column + merge.columns;
    const touches = mergeStart < start + length && start < mergeStart + mergeLength && mergeEnd > from;
    const inside = mergeStart >= start && mergeStart + mergeLength <= start + length;
    return touches && !inside;
  });
}

/** Inserts cells, pushing the others down or to the right; new cells look like those before them. */
export function insertCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  direction: 'Down' | 'Right',
): Shift {
  const vertical = direction === 'Down';
  const shift = apply(workbook, sheet, area, vertical, true);
  const first = vertical ? area.row : area.column;
  if (first > 0) copyLook(sheet, area, vertical);
  emit(workbook, {
    kind: 'shifted',
    sheet,
    area,
    shift: direction,
    whole: isEntireRow(area) || isEntireColumn(area),
  });
  return shift;
}

function copyLook(sheet: Sheet, area: Area, vertical: boolean): void {
  const before = vertical ? area.row - 1 : area.column - 1;
  const lines = vertical ? sheet.rows : sheet.columns;
  const look = lines.get(before)?.style;
  const [first, count] = vertical ? [area.row, area.rows] : [area.column, area.columns];
  if (look && (vertical ? isEntireRow(area) : isEntireColumn(area))) {
    for (let index = first; index < first + count; index += 1)
      lines.set(index, { ...lines.get(index), style: look });
  }
  for (const key of [...sheet.cells.keys()]) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const [along, across] = vertical ? [row, column] : [column, row];
    const [bandStart, bandLength] = vertical ? [area.column, area.columns] : [area.row, area.rows];
    if (along !== before || across < bandStart || across >= bandStart + bandLength) continue;
    const style = styleAt(sheet, row, column);
    if (style === plain) continue;
    for (let index = first; index < first + count; index += 1) {
      ensureCell(sheet, vertical ? index : row, vertical ? column : index).style = style;
    }
  }
}

/** Deletes cells, pulling the others up or to the left. */
export function deleteCells(workbook: Workbook, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): Shift {
  const shift = apply(workbook, sheet, area, direction === 'Up', false);
  emit(workbook, {
    kind: 'shifted',
    sheet,
    area,
    shift: direction,
    whole: isEntireRow(area) || isEntireColumn(area),
  });
  return shift;
}

import type { Arguments } from '../protocol/arguments';
import { HostError, HostGap, invalidArgument } from '../protocol/errors';
import type { ObjectType } from '../protocol/objects';
import { intersect, isEntireColumn, isEntireRow, type Area } from '../workbook/address';
import {
  clearContents,
  clearFormats,
  enterBlock,
  formulaAt,
  mergeArea,
  plainValue,
  restyle,
  unmergeArea,
  type Input,
} from '../workbook/cells';
import { moveFormula } from '../workbook/rewrite';
import { styleAt } from '../workbook/sheet';
import { activateSheet } from '../workbook/sheets';
import { deleteCells, insertCells, insertProblem, tearsMerge } from '../workbook/structure';
import { emit, valueAt, type Workbook } from '../workbook/workbook';
import { placeArgument, type MakeRange } from './geometry';
import { bulkProperties } from './properties';
import { checkEnum, guard, only, type Place } from './session';

/** Selects places; several areas are several selections. */
export function select(workbook: Workbook, place: Place): void {
  if (place.sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
  activateSheet(workbook, place.sheet);
  workbook.selection = place.areas;
  emit(workbook, { kind: 'selected', sheet: place.sheet, area: only(place) });
}

/** Clears what `applyTo` names: all, formats, contents. */
export function clear(place: Place, args: Arguments): void {
  const { workbook } = place.session;
  const what =
    args.raw[0] === undefined || args.raw[0] === null
      ? 'All'
      : checkEnum(place.session, 'ClearApplyTo', args.raw[0]);
  for (const area of place.areas) {
    if (what === 'All' || what === 'Contents') {
      guard(place.sheet, [area], 'edit');
      clearContents(workbook, place.sheet, area);
    }
    if (what === 'All' || what === 'Formats') {
      guard(place.sheet, [area], what === 'All' ? 'edit' : 'formatCells');
      clearFormats(workbook, place.sheet, area);
      if (what === 'All') unmergeArea(place.sheet, area);
    }
    if (what.endsWith('yperlinks')) throw new HostGap(`Range.clear(${what})`);
  }
}

function insert(place: Place, args: Arguments, make: MakeRange) {
  const shift = checkEnum(place.session, 'InsertShiftDirection', args.raw[0]) as 'Down' | 'Right';
  const area = only(place);
  const vertical = isEntireRow(area) || (!isEntireColumn(area) && shift === 'Down');
  guard(
    place.sheet,
    [area],
    isEntireRow(area) ? 'insertRows' : isEntireColumn(area) ? 'insertColumns' : 'edit',
  );
  const problem = insertProblem(place.sheet, area, vertical);
  if (problem) throw new HostError(problem);
  insertCells(place.session.workbook, place.sheet, area, vertical ? 'Down' : 'Right');
  return make({ ...place, areas: [area] });
}

function remove(place: Place, args: Arguments): void {
  const shift = checkEnum(place.session, 'DeleteShiftDirection', args.raw[0]) as 'Up' | 'Left';
  const area = only(place);
  const vertical = isEntireRow(area) || (!isEntireColumn(area) && shift === 'Up');
  guard(
    place.sheet,
    [area],
    isEntireRow(area) ? 'deleteRows' : isEntireColumn(area) ? 'deleteColumns' : 'edit',
  );
  if (tearsMerge(place.sheet, area, vertical)) throw new HostError('InsertDeleteConflict');
  deleteCells(place.session.workbook, place.sheet, area, vertical ? 'Up' : 'Left');
}

function merge(place: Place, args: Arguments): void {
  guard(place.sheet, place.areas, 'formatCells');
  const { workbook } = place.session;
  for (const area of place.areas) {
    const strips = args.flag(0)
      ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
      : [area];
    for (const strip of strips) mergeArea(workbook, place.sheet, strip);
    emit(workbook, { kind: 'formats', sheet: place.sheet, area });
  }
}

function copyFrom(place: Place, args: Arguments): void {
  const source = placeArgument(args, 0, place);
  const given = args.raw[1] ?? 'All';
  const what = checkEnum(place.session, 'RangeCopyType', given);
  const [skipBlanks, transpose] = [args.flag(2), args.flag(3)];
  if (transpose || what === 'Link') throw new HostGap(`Range.copyFrom(${transpose ? 'transpose' : what})`);
  const from = only(source);
  const goal = only(place);
  const rows = Math.max(from.rows, goal.rows);
  const columns = Math.max(from.columns, goal.columns);
  const area: Area = { ...goal, rows, columns };
  guard(place.sheet, [area], 'edit');
  const { workbook } = place.session;
  // Everything is read before anything is written: source and goal may overlap.
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const at = { row: from.row + (row % from.rows), column: from.column + (column % from.columns) };
      const input = formulaAt(source.sheet, at.row, at.column);
      const moved = { rows: area.row + row - at.row, columns: area.column + column - at.column };
      const formula = typeof input === 'string' && input.startsWith('=');
      const value = plainValue(valueAt(workbook, source.sheet, at.row, at.column));
      return {
        style: styleAt(source.sheet, at.row, at.column),
        input: formula && what !== 'Values' ? moveFormula(input, moved.rows, moved.columns) : text(value),
      };
    }),
  );
  const merges = source.sheet.merges.filter((one) => intersect(one, from));
  if (what === 'All' || what === 'Formats') {
    for (const [row, line] of cells.entries()) {
      for (const [column, cell] of line.entries()) {
        restyle(
          place.sheet,
          { row: area.row + row, column: area.column + column, rows: 1, columns: 1 },
          () => cell.style,
        );
      }
    }
    for (const one of merges) {
      mergeArea(workbook, place.sheet, {
        ...one,
        row: one.row - from.row + area.row,
        column: one.column - from.column + area.column,
      });
    }
    emit(workbook, { kind: 'formats', sheet: place.sheet, area });
  }
  if (what !== 'Formats') {
    enterBlock(workbook, place.sheet, area, (row, column): Input => {
      const input = cells[row]?.[column]?.input ?? '';
      return skipBlanks && input === '' ? null : input;
    });
  }
}

/** A value as it must be typed to stay what it is: text that looks like something else gets an apostrophe. */
const text = (value: string | number | boolean): string | number | boolean =>
  typeof value === 'string' && value !== '' && !value.startsWith('#') ? `'${value}` : value;

/** The methods of a range that change cells. */
export function editing(make: MakeRange): NonNullable<ObjectType<Place>['methods']> {
  return {
    Select: (place) => select(place.session.workbook, place),
    Clear: clear,
    Insert: (place, args) => insert(place, args, make),
    Delete: remove,
    Merge: merge,
    Unmerge: (place) => {
      guard(place.sheet, place.areas, 'formatCells');
      for (const area of place.areas) unmergeArea(place.sheet, area);
    },
    CopyFrom: copyFrom,
    ...bulkProperties,
    SetDirty: (place) => place.session.workbook.calculator.invalidate(place.sheet),
    Calculate: (place) => place.session.workbook.calculator.recalculate(),
    _ValidateArraySize: (place, args) => {
      const { rows, columns } = only(place);
      if (args.number(0) !== rows || args.number(1) !== columns) {
        invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
    },
  };
}

/** The merged areas that touch a place. */
export function mergedAreas(place: Place): Area[] {
  return place.sheet.merges.filter((one) => place.areas.some((area) => intersect(one, area)));
}

import type { Arguments } from '../protocol/arguments';
import { HostError, invalidArgument } from '../protocol/errors';
import type { HostObject, ObjectType } from '../protocol/objects';
import { bounding, intersect, maxColumns, maxRows, type Area } from '../workbook/address';
import { keyColumn, keyRow, usedArea, type Sheet } from '../workbook/sheet';
import { valueAt } from '../workbook/workbook';
import { onSheet, readAddress } from './places';
import { only, type Place } from './session';

/** Makes the object for a place; handed in, because a range makes ranges. */
export type MakeRange = (place: Place) => HostObject;

/** The place that an argument stands for: a range object, or an address on the same sheet. */
export function placeArgument(args: Arguments, index: number, place: Place): Place {
  const given = args.raw[index];
  if (typeof given === 'string') return readAddress(place.session, place.sheet, given);
  const { type, target } = args.object(index);
  return type.name === 'Range' || type.name === 'RangeAreas' ? (target as Place) : invalidArgument();
}

const sameSheet = (place: Place, other: Place): Area =>
  place.sheet === other.sheet ? only(other) : invalidArgument();

/** The used part of a place. */
export function usedPart(place: Place, valuesOnly: boolean): Area | undefined {
  return usedArea(place.sheet, only(place), valuesOnly);
}

function surrounding({ session, sheet }: Place, start: Area): Area {
  const filled = (area: Area): boolean => {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (valueAt(session.workbook, sheet, row, column) !== null) return true;
      }
    }
    return false;
  };
  let area = start;
  for (let grown = true; grown;) {
    grown = false;
    const { row, column, rows, columns } = area;
    const around: Area[] = [
      { row: row - 1, column, rows: 1, columns },
      { row: row + rows, column, rows: 1, columns },
      { row, column: column - 1, rows, columns: 1 },
      { row, column: column + columns, rows, columns: 1 },
    ];
    for (const strip of around) {
      const inside = strip.row >= 0 && strip.column >= 0 && strip.row < maxRows && strip.column < maxColumns;
      if (!inside || !filled(strip)) continue;
      area = bounding(area, strip);
      grown = true;
    }
  }
  return area;
}

/** Where CTRL with an arrow key leads from a cell. */
function edge({ session, sheet }: Place, from: Area, direction: unknown): Area {
  const step = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] }[String(direction).toLowerCase()];
  if (!step) return invalidArgument();
  const [down = 0, right = 0] = step;
  const lastUsed = [...sheet.cells.keys()];
  const bottom = Math.max(...lastUsed.map(keyRow), from.row);
  const side = Math.max(...lastUsed.map(keyColumn), from.column);
  const has = (row: number, column: number): boolean =>
    valueAt(session.workbook, sheet, row, column) !== null;
  const free = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row <= bottom && column <= side;
  let [row, column] = [from.row + down, from.column + right];
  const along = has(from.row, from.column) && free(row, column) && has(row, column);
  while (free(row, column) && (along ? has(row + down, column + right) : !has(row, column))) {
    row += down;
    column += right;
  }
  if (!free(row, column)) {
    row = down > 0 ? maxRows - 1 : Math.max(0, row);
    column = right > 0 ? maxColumns - 1 : Math.max(0, column);
  }
  return { row, column, rows: 1, columns: 1 };
}

/** The methods of a range that lead to other ranges. */
export function geometry(make: MakeRange): NonNullable<ObjectType<Place>['methods']> {
  const at = (place: Place, area: Area): HostObject => make({ ...place, areas: [area] });
  const moved =
    (change: (area: Area, args: Arguments, place: Place) => Area) => (place: Place, args: Arguments) =>
      at(place, change(only(place), args, place));
  const adjacent = (change: (area: Area, count: number) => Area) =>
    moved((area, args) => {
      const count = args.optionalNumber(0) ?? 1;
      return count === 0 ? invalidArgument() : change(area, count);
    });
  const common = (place: Place, args: Arguments): Area | undefined =>
    intersect(only(place), sameSheet(place, placeArgument(args, 0, place)));
  return {
    GetCell: moved(({ row, column }, args) => onSheet(row + args.number(0), column + args.number(1), 1, 1)),
    GetRow: moved(({ row, column, rows, columns }, args) =>
      args.number(0) < rows ? onSheet(row + args.number(0), column, 1, columns) : invalidArgument(),
    ),
    GetColumn: moved(({ row, column, rows, columns }, args) =>
      args.number(0) < columns ? onSheet(row, column + args.number(0), rows, 1) : invalidArgument(),
    ),
    GetLastRow: moved((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: moved((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetLastCell: moved((area) => ({
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    })),
    GetEntireRow: moved((area) => ({ ...area, column: 0, columns: maxColumns })),
    GetEntireColumn: moved((area) => ({ ...area, row: 0, rows: maxRows })),
    GetOffsetRange: moved(({ row, column, rows, columns }, args) =>
      onSheet(row + args.number(0), column + args.number(1), rows, columns),
    ),
    GetResizedRange: moved(({ row, column, rows, columns }, args) =>
      onSheet(row, column, rows + args.number(0), columns + args.number(1)),
    ),
    GetAbsoluteResizedRange: moved(({ row, column }, args) =>
      onSheet(row, column, args.number(0), args.number(1)),
    ),
    GetRowsAbove: adjacent((area, count) =>
      count > 0
        ? onSheet(area.row - count, area.column, count, area.columns)
        : onSheet(area.row, area.column, -count, area.columns),
    ),
    GetRowsBelow: adjacent((area, count) =>
      count > 0
        ? onSheet(area.row + area.rows, area.column, count, area.columns)
        : onSheet(area.row + area.rows + count, area.column, -count, area.columns),
    ),
    GetColumnsBefore: adjacent((area, count) =>
      count > 0
        ? onSheet(area.row, area.column - count, area.rows, count)
        : onSheet(area.row, area.column, area.rows, -count),
    ),
    GetColumnsAfter: adjacent((area, count) =>
      count > 0
        ? onSheet(area.row, area.column + area.columns, area.rows, count)
        : onSheet(area.row, area.column + area.columns + count, area.rows, -count),
    ),
    GetBoundingRect: moved((area, args, place) =>
      bounding(area, sameSheet(place, placeArgument(args, 0, place))),
    ),
    GetIntersection: (place, args) => {
      const area = common(place, args);
      if (!area) throw new HostError('ItemNotFound');
      return at(place, area);
    },
    GetIntersectionOrNullObject: (place, args) => {
      const area = common(place, args);
      return area ? at(place, area) : null;
    },
    GetUsedRange: (place, args) => {
      // An empty sheet answers with its first cell, as documented.
      const { row, column } = only(place);
      return at(place, usedPart(place, args.flag(0)) ?? { row, column, rows: 1, columns: 1 });
    },
    GetUsedRangeOrNullObject: (place, args) => {
      const area = usedPart(place, args.flag(0));
      return area ? at(place, area) : null;
    },
    GetSurroundingRegion: moved((area, _, place) => surrounding(place, area)),
    GetRangeEdge: moved((area, args, place) => edge(place, { ...area, rows: 1, columns: 1 }, args.raw[0])),
    GetExtendedRange: moved((area, args, place) =>
      bounding(area, edge(place, { ...area, rows: 1, columns: 1 }, args.raw[0])),
    ),
    GetSpillParent: (place) => {
      const found = spillParent(place.sheet, only(place));
      if (!found) throw new HostError('ItemNotFound');
      return at(place, found);
    },
    GetSpillParentOrNullObject: (place) => {
      const found = spillParent(place.sheet, only(place));
      return found ? at(place, found) : null;
    },
    GetSpillingToRangeOrNullObject: (place) => {
      const found = spilledFrom(place.sheet, only(place));
      return found ? at(place, found) : null;
    },
  };
}

function spillParent(sheet: Sheet, area: Area): Area | undefined {
  const anchor = sheet.spills.get(area.row * maxColumns + area.column)?.anchor;
  return anchor === undefined
    ? undefined
    : { row: keyRow(anchor), column: keyColumn(anchor), rows: 1, columns: 1 };
}

/** The area that the formula in a cell fills. */
export function spilledFrom(sheet: Sheet, area: Area): Area | undefined {
  const anchor = area.row * maxColumns + area.column;
  let found: Area | undefined;
  for (const [key, spill] of sheet.spills) {
    if (spill.anchor !== anchor) continue;
    found = bounding(found ?? { ...area, rows: 1, columns: 1 }, {
      row: keyRow(key),
      column: keyColumn(key),
      rows: 1,
      columns: 1,
    });
  }
  return found;
}

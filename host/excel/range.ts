import { HostError } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { isEntireColumn, isEntireRow, type Area } from '../workbook/address';
import { sizeOf, rangeFormat, hideLines } from './format';
import { dataGetters, dataSetters } from './cell-data';
import { conditionalFormats } from './conditional';
import { geometry } from './geometry';
import { addressOf, everything } from './places';
import { clear, editing, mergedAreas } from './range-edit';
import { only, type Place, type Session } from './session';
import { dataValidation } from './validation';
import { visibleView } from './view';
import { worksheetOf } from './worksheet';
import type { Sheet } from '../workbook/sheet';

/** The object for a range of one area. */
export const rangeOf = (place: Place): HostObject => hostObject(range, place);

/** The object for an area of a sheet. */
export const rangeAt = (session: Session, sheet: Sheet, area: Area): HostObject =>
  rangeOf({ session, sheet, areas: [area] });

/** The object for several areas. */
export const areasOf = (place: Place): HostObject => hostObject(rangeAreas, place);

/** Whether the lines of a place are hidden: all, none, or `null` for some. */
function hidden(place: Place, axis: 'rows' | 'columns'): boolean | null {
  const area = only(place);
  const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  let some = 0;
  for (const [index, line] of place.sheet[axis])
    if (line.hidden && index >= first && index < first + count) some += 1;
  return some === 0 ? false : some === count ? true : null;
}

/** The distance from the top or left edge of the sheet in points. */
function distance(sheet: Sheet, axis: 'rows' | 'columns', first: number, count: number): number {
  let sum = 0;
  for (let index = first; index < first + Math.min(count, 100_000); index += 1)
    sum += sizeOf(sheet, axis, index);
  return sum;
}

const shared = {
  Address: addressOf,
  AddressLocal: addressOf,
  CellCount: (place: Place): number => {
    const count = place.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return count > 2_147_483_647 ? -1 : count;
  },
  IsEntireColumn: (place: Place): boolean => place.areas.every(isEntireColumn),
  IsEntireRow: (place: Place): boolean => place.areas.every(isEntireRow),
  _ReferenceId: (): string => '',
};

const navigation = {
  Format: (place: Place): HostObject => hostObject(rangeFormat, place),
  Worksheet: (place: Place): HostObject => worksheetOf(place.session, place.sheet),
  ConditionalFormats: (place: Place): HostObject => hostObject(conditionalFormats, place),
  DataValidation: (place: Place): HostObject => hostObject(dataValidation, place),
};

const ranges: ObjectType<Place> = {
  name: 'RangeCollection',
  items: (place) => place.areas.map((area) => rangeOf({ ...place, areas: [area] })),
};

function found(areas: readonly Area[], place: Place, orNull: boolean): HostObject | null {
  if (areas.length > 0) return areasOf({ ...place, areas });
  if (orNull) return null;
  throw new HostError('ItemNotFound');
}

/** A range is gone with its cells or its sheet. */
const stands = ({ session, sheet, areas }: Place): boolean =>
  areas.length > 0 && session.workbook.sheets.includes(sheet);

const range: ObjectType<Place> = {
  name: 'Range',
  alive: stands,
  get: {
    ...dataGetters,
    ...shared,
    RowIndex: (place) => only(place).row,
    ColumnIndex: (place) => only(place).column,
    RowCount: (place) => only(place).rows,
    ColumnCount: (place) => only(place).columns,
    RowHidden: (place) => hidden(place, 'rows'),
    ColumnHidden: (place) => hidden(place, 'columns'),
    Hidden: (place) => {
      const [rows, columns] = [hidden(place, 'rows'), hidden(place, 'columns')];
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    Top: (place) => distance(place.sheet, 'rows', 0, only(place).row),
    Left: (place) => distance(place.sheet, 'columns', 0, only(place).column),
    Height: (place) => distance(place.sheet, 'rows', only(place).row, only(place).rows),
    Width: (place) => distance(place.sheet, 'columns', only(place).column, only(place).columns),
    HasSpill: (place) =>
      [...place.sheet.spills].length > 0 &&
      place.sheet.spills.has(only(place).row * 16_384 + only(place).column),
    Style: () => 'Normal',
  },
  set: {
    ...dataSetters,
    RowHidden: (place, value) => hideLines(place, 'rows', value),
    ColumnHidden: (place, value) => hideLines(place, 'columns', value),
  },
  objects: navigation,
  methods: {
    ...geometry((place) => rangeOf(place)),
    ...editing((place) => rangeOf(place)),
    GetMergedAreasOrNullObject: (place) => found(mergedAreas(place), place, true),
    GetVisibleView: (place) => visibleView(place),
  },
};

/** Several areas of a sheet. */
const rangeAreas: ObjectType<Place> = {
  name: 'RangeAreas',
  alive: stands,
  get: { ...shared, AreaCount: (place) => place.areas.length, Style: () => 'Normal' },
  objects: { ...navigation, Areas: (place) => hostObject(ranges, place) },
  methods: {
    Clear: clear,
    GetEntireRow: (place) =>
      areasOf({
        ...place,
        areas: place.areas.map((area) => ({ ...area, column: 0, columns: everything.columns })),
      }),
    GetEntireColumn: (place) =>
      areasOf({ ...place, areas: place.areas.map((area) => ({ ...area, row: 0, rows: everything.rows })) }),
    SetDirty: (place) => place.session.workbook.calculator.invalidate(place.sheet),
    Calculate: (place) => place.session.workbook.calculator.recalculate(),
  },
};

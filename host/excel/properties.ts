import type { Arguments } from '../protocol/arguments';
import { HostError, HostGap, invalidArgument } from '../protocol/errors';
import { applyState, getObject, getScalar } from '../protocol/members';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { borderOf, hideLines, rangeFormat } from './format';
import { addressOf } from './places';
import { only, type Place } from './session';

type Axis = 'cells' | 'rows' | 'columns';
type Tree = Readonly<Record<string, unknown>>;

const sides: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** Applies the record of one cell, row or column, as `setCellProperties` and its kin take it. */
function applyProperties(place: Place, given: unknown): void {
  if (given === null || given === undefined) return;
  const { format, rowHidden, columnHidden, ...rest } = given as { format?: Record<string, unknown> } & Tree;
  const unknown = Object.keys(rest).find((key) => rest[key] !== undefined);
  if (unknown !== undefined) throw new HostGap(`Range.setCellProperties ${unknown}`);
  if (rowHidden !== undefined) hideLines(place, 'rows', rowHidden);
  if (columnHidden !== undefined) hideLines(place, 'columns', columnHidden);
  if (!format) return;
  const { borders, ...others } = format;
  applyState(hostObject(rangeFormat, place), others, place.session.contract);
  for (const [side, state] of Object.entries((borders ?? {}) as Record<string, Record<string, unknown>>)) {
    applyState(borderOf(place, sides[side] ?? invalidArgument()), state, place.session.contract);
  }
}

function setProperties(place: Place, args: Arguments, axis: Axis): void {
  const area = only(place);
  const given = args.raw[0];
  if (!Array.isArray(given)) return invalidArgument();
  const each = (row: number, column: number, rows: number, columns: number, state: unknown): void =>
    applyProperties(
      { ...place, areas: [{ row: area.row + row, column: area.column + column, rows, columns }] },
      state,
    );
  if (axis === 'rows') given.forEach((state, row) => each(row, 0, 1, area.columns, state));
  else if (axis === 'columns') given.forEach((state, column) => each(0, column, area.rows, 1, state));
  else {
    if (given.length !== area.rows) invalidArgument();
    for (const [row, line] of (given as unknown[]).entries()) {
      if (!Array.isArray(line) || line.length !== area.columns) return invalidArgument();
      line.forEach((state, column) => each(row, column, 1, 1, state));
    }
  }
}

/** Reads what a tree of `true` asks of an object, in the caller's spelling. */
function readTree(object: HostObject, tree: Tree, place: Place): Record<string, unknown> {
  const known = place.session.contract.types.get(object.type.name);
  const found: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries(tree)) {
    const scalar = known?.scalars.get(key.toLowerCase());
    const navigation = known?.objects.get(key.toLowerCase());
    if (wanted === undefined || wanted === false) continue;
    if (scalar) found[key] = getScalar(object, scalar.name);
    else if (key === 'borders') found[key] = readBorders(wanted as Tree, place);
    else if (navigation) {
      const next = getObject(object, navigation.name);
      if (next) found[key] = readTree(next, wanted as Tree, place);
    } else throw new HostError('InvalidArgument');
  }
  return found;
}

/** The four edges and the diagonals of a cell, each with what was asked for. */
function readBorders(tree: Tree, place: Place): Record<string, unknown> {
  const ofCell = Object.entries(sides).filter(([, side]) => !side.startsWith('Inside'));
  return Object.fromEntries(
    ofCell.map(([name, side]) => [name, readTree(borderOf(place, side), tree, place)]),
  );
}

function readProperties(place: Place, tree: Tree, axis: Axis): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const line = (lines: 'rows' | 'columns', index: number): boolean =>
    place.sheet[lines].get(index)?.hidden === true;
  const { row, column } = only(place);
  for (const [key, wanted] of Object.entries(tree)) {
    if (wanted === undefined || wanted === false) continue;
    if (key === 'format') found[key] = readTree(hostObject(rangeFormat, place), wanted as Tree, place);
    else if (key === 'address' || key === 'addressLocal') found[key] = addressOf(place);
    else if (key === 'rowIndex') found[key] = row;
    else if (key === 'columnIndex') found[key] = column;
    else if (key === 'rowHidden') found[key] = line('rows', row);
    else if (key === 'columnHidden') found[key] = line('columns', column);
    else if (key === 'hidden') found[key] = line('rows', row) || line('columns', column);
    else
      throw new HostGap(
        `Range.get${axis === 'cells' ? 'Cell' : axis === 'rows' ? 'Row' : 'Column'}Properties ${key}`,
      );
  }
  return found;
}

function getProperties(place: Place, args: Arguments, axis: Axis): unknown[] {
  const area = only(place);
  const tree = args.record(0);
  const at = (row: number, column: number, rows: number, columns: number): Record<string, unknown> => {
    const part = { row: area.row + row, column: area.column + column, rows, columns };
    return readProperties({ ...place, areas: [part] }, tree, axis);
  };
  const each = <T>(count: number, read: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => read(index));
  if (axis === 'rows') return each(area.rows, (row) => at(row, 0, 1, area.columns));
  if (axis === 'columns') return each(area.columns, (column) => at(0, column, area.rows, 1));
  return each(area.rows, (row) => each(area.columns, (column) => at(row, column, 1, 1)));
}

/** The methods that read or set the looks of many cells, rows or columns at once. */
export const bulkProperties: NonNullable<ObjectType<Place>['methods']> = {
  GetCellProperties: (place, args) => getProperties(place, args, 'cells'),
  GetRowProperties: (place, args) => getProperties(place, args, 'rows'),
  GetColumnProperties: (place, args) => getProperties(place, args, 'columns'),
  SetCellProperties: (place, args) => setProperties(place, args, 'cells'),
  SetRowProperties: (place, args) => setProperties(place, args, 'rows'),
  SetColumnProperties: (place, args) => setProperties(place, args, 'columns'),
};

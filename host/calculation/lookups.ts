import { maxColumns, maxRows, parseArea, splitSheet, type Area } from '../workbook/address';
import { cellError, isError, type CellValue } from '../workbook/value';
import { criterion } from './criteria';
import type { LazyArgument, WorksheetFunction } from './functions';
import {
  compare,
  isReference,
  readMatrix,
  scalar,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Operand,
  type Reference,
  type Scope,
} from './operand';

function whole(argument: LazyArgument | undefined, scope: Scope, otherwise: number): number | undefined {
  const operand = argument?.();
  if (operand === undefined) return otherwise;
  const number = toNumber(scalar(operand, scope));
  return typeof number === 'number' ? Math.trunc(number) : undefined;
}

function index(args: readonly LazyArgument[], scope: Scope): Operand {
  const source = args[0]?.();
  if (isError(source)) return source;
  const size = isReference(source) ? source.area : shape(readMatrix(source, scope));
  let row = whole(args[1], scope, 0);
  let column = whole(args[2], scope, 0);
  if (row === undefined || column === undefined) return cellError('#VALUE!');
  if (args.length === 2 && size.rows === 1) [row, column] = [1, row];
  else if (args.length === 2 && size.columns === 1) column = 1;
  if (row < 0 || column < 0 || row > size.rows || column > size.columns) return cellError('#REF!');
  if (isReference(source)) {
    return part(source, {
      row: row === 0 ? 0 : row - 1,
      rows: row === 0 ? size.rows : 1,
      column: column === 0 ? 0 : column - 1,
      columns: column === 0 ? size.columns : 1,
    });
  }
  const block = readMatrix(source, scope);
  const lines = row === 0 ? block : block.slice(row - 1, row);
  return lines.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
}

const shape = (block: Matrix): { rows: number; columns: number } => ({
  rows: block.length,
  columns: block[0]?.length ?? 0,
});

/** A part of a reference, or `#REF!` when it lies off the sheet. */
function part(source: Reference, offset: Area): Operand {
  const row = source.area.row + offset.row;
  const column = source.area.column + offset.column;
  const inside =
    row >= 0 && column >= 0 && row + offset.rows <= maxRows && column + offset.columns <= maxColumns;
  if (!inside || offset.rows < 1 || offset.columns < 1) return cellError('#REF!');
  return { ...source, area: { row, column, rows: offset.rows, columns: offset.columns } };
}

function offset(args: readonly LazyArgument[], scope: Scope): Operand {
  const source = args[0]?.();
  if (!isReference(source)) return cellError('#VALUE!');
  const [row, column] = [whole(args[1], scope, 0), whole(args[2], scope, 0)];
  const [rows, columns] = [
    whole(args[3], scope, source.area.rows),
    whole(args[4], scope, source.area.columns),
  ];
  if (row === undefined || column === undefined || rows === undefined || columns === undefined)
    return cellError('#VALUE!');
  return part(source, { row, column, rows, columns });
}

/** The zero-based position of a value in a line, by the three kinds of match; -1 when there is none. */
function position(wanted: CellValue, line: readonly CellValue[], kind: number): number {
  if (kind === 0) {
    const test = typeof wanted === 'string' ? criterion(`=${wanted}`) : criterion(wanted);
    return line.findIndex((value) => typeof value === typeof wanted && test(value));
  }
  let found = -1;
  for (const [at, value] of line.entries()) {
    if (value === null || typeof value !== typeof wanted) continue;
    const order = compare(value, wanted);
    if (kind > 0 ? order <= 0 : order >= 0) found = at;
    else break;
  }
  return found;
}

function match(args: readonly LazyArgument[], scope: Scope): CellValue {
  const wanted = scalar(args[0]?.(), scope);
  const block = readMatrix(args[1]?.(), scope);
  const kind = whole(args[2], scope, 1);
  if (isError(wanted)) return wanted;
  if (kind === undefined) return cellError('#VALUE!');
  const line = block.length === 1 ? (block[0] ?? []) : block.map((row) => row[0] ?? null);
  const found = position(wanted, line, kind);
  return found < 0 ? cellError('#N/A') : found + 1;
}

function table(args: readonly LazyArgument[], scope: Scope, vertical: boolean): CellValue {
  const wanted = scalar(args[0]?.(), scope);
  const block = readMatrix(args[1]?.(), scope);
  const number = whole(args[2], scope, 1);
  const sorted = args[3] ? toBoolean(scalar(args[3](), scope)) : true;
  if (isError(wanted)) return wanted;
  if (number === undefined || number < 1) return cellError('#VALUE!');
  const keys = vertical ? block.map((line) => line[0] ?? null) : (block[0] ?? []);
  const found = position(wanted, keys, sorted === false ? 0 : 1);
  if (found < 0) return cellError('#N/A');
  const value = vertical ? block[found]?.[number - 1] : block[number - 1]?.[found];
  return value === undefined ? cellError('#REF!') : value;
}

function indirect(args: readonly LazyArgument[], scope: Scope): Operand {
  const text = toText(scalar(args[0]?.(), scope));
  if (isError(text)) return text;
  const { sheet: name, rest } = splitSheet(text);
  const sheet = name === undefined ? scope.sheet : scope.findSheet(name);
  const area = parseArea(rest.replaceAll('$', ''));
  return sheet && area ? { kind: 'reference', sheet, area } : cellError('#REF!');
}

const measure =
  (
    own: (scope: Scope) => number,
    of: (area: Area) => number,
    block: (matrix: Matrix) => number,
  ): WorksheetFunction =>
  (args, scope) => {
    if (!args[0]) return own(scope);
    const operand = args[0]();
    if (isError(operand)) return operand;
    return isReference(operand) ? of(operand.area) : block(readMatrix(operand, scope));
  };

/** Functions that find cells. */
export const lookups: Readonly<Record<string, WorksheetFunction>> = {
  INDEX: index,
  OFFSET: offset,
  MATCH: match,
  VLOOKUP: (args, scope) => table(args, scope, true),
  HLOOKUP: (args, scope) => table(args, scope, false),
  INDIRECT: indirect,
  ROW: measure(
    (scope) => scope.row + 1,
    (area) => area.row + 1,
    () => Number.NaN,
  ),
  COLUMN: measure(
    (scope) => scope.column + 1,
    (area) => area.column + 1,
    () => Number.NaN,
  ),
  ROWS: measure(
    () => Number.NaN,
    (area) => area.rows,
    (block) => shape(block).rows,
  ),
  COLUMNS: measure(
    () => Number.NaN,
    (area) => area.columns,
    (block) => shape(block).columns,
  ),
  CHOOSE: (args, scope) => {
    const number = whole(args[0], scope, 0);
    const chosen = number === undefined || number < 1 ? undefined : args[number];
    return chosen ? chosen() : cellError('#VALUE!');
  },
};

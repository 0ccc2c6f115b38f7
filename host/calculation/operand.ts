import type { Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { cellError, isError, type CellError, type CellValue } from '../workbook/value';

/** A block of values, row by row. */
export type Matrix = readonly (readonly CellValue[])[];

/** A reference to cells, not yet read. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What an expression yields: a value, a block, a reference, or nothing at all (an omitted argument). */
export type Operand = CellValue | Matrix | Reference | undefined;

/** Where a formula stands and how it reads the workbook. */
export interface Scope {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  cell(sheet: Sheet, row: number, column: number): CellValue;
  /** The part of an area that can hold anything. */
  clip(sheet: Sheet, area: Area): Area | undefined;
  findSheet(name: string): Sheet | undefined;
  /** The formula behind a defined name. */
  findName(name: string, sheet: Sheet): string | undefined;
  evaluate(formula: string): Operand;
  /** A function of an add-in; `undefined` when there is none of that name. */
  external(name: string, args: readonly (CellValue | Matrix)[]): CellValue | Matrix | undefined;
  /** Says that the host lacks something, and ends the evaluation. */
  gap(what: string): never;
}

export const isMatrix = (value: Operand): value is Matrix => Array.isArray(value);
export const isReference = (value: Operand): value is Reference =>
  typeof value === 'object' && value !== null && 'kind' in value;

const limit = 4_000_000;

/** Reads a reference into a block; whole columns are cut to what is used. */
export function readMatrix(value: Operand, scope: Scope): Matrix {
  if (isMatrix(value)) return value;
  if (!isReference(value)) return [[value ?? null]];
  const whole = value.area.rows * value.area.columns > limit;
  const area = whole ? scope.clip(value.sheet, value.area) : value.area;
  if (!area) return [[null]];
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) =>
      scope.cell(value.sheet, area.row + row, area.column + column),
    ),
  );
}

/** Every value of an operand, cut to what is used. */
export function* values(operand: Operand, scope: Scope): Generator<CellValue> {
  if (isReference(operand)) {
    const area = scope.clip(operand.sheet, operand.area);
    if (!area) return;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        yield scope.cell(operand.sheet, row, column);
      }
    }
  } else if (isMatrix(operand)) for (const line of operand) yield* line;
  else yield operand ?? null;
}

/** One value: a single cell is read, a block yields `#VALUE!`. */
export function scalar(operand: Operand, scope: Scope): CellValue {
  if (isReference(operand)) {
    const { area, sheet } = operand;
    if (area.rows === 1 && area.columns === 1) return scope.cell(sheet, area.row, area.column);
    // Implicit intersection, as for `@A:A`.
    const inRows = scope.row >= area.row && scope.row < area.row + area.rows;
    const inColumns = scope.column >= area.column && scope.column < area.column + area.columns;
    if (area.columns === 1 && inRows) return scope.cell(sheet, scope.row, area.column);
    if (area.rows === 1 && inColumns) return scope.cell(sheet, area.row, scope.column);
    return cellError('#VALUE!');
  }
  return isMatrix(operand) ? (operand[0]?.[0] ?? null) : (operand ?? null);
}

/** A number out of a value, the way arithmetic takes it. */
export function toNumber(value: CellValue): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value
    .trim()
    .replace(/^([+-]?[\d,]+(?:\.\d*)?)%$/, '$1e-2')
    .replaceAll(',', '');
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : cellError('#VALUE!');
}

/** A text out of a value, the way `&` takes it. */
export function toText(value: CellValue): string | CellError {
  if (isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

/** A truth value out of a value, the way `IF` takes it. */
export function toBoolean(value: CellValue): boolean | CellError {
  if (isError(value) || typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : cellError('#VALUE!');
}

/** The order of two values: numbers before texts before truth values; texts without regard to case. */
export function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const like = (value: CellValue, other: CellValue): CellValue =>
    value !== null ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const [left, right] = [like(a, b), like(b, a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

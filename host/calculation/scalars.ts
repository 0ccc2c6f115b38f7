import Decimal from 'decimal.js';
import { format } from 'numfmt';
import { cellError, isError, type CellError, type CellValue } from '../workbook/value';
import { broadcast } from './broadcast';
import type { LazyArgument, WorksheetFunction } from './functions';
import {
  isReference,
  scalar,
  toBoolean,
  toNumber,
  toText,
  values,
  type Operand,
  type Scope,
} from './operand';

/** A function of numbers, applied element by element. */
const numeric =
  (apply: (...numbers: number[]) => CellValue): WorksheetFunction =>
  (args, scope) =>
    broadcast(
      args.map((argument) => argument()),
      scope,
      (given) => {
        const numbers: number[] = [];
        for (const value of given) {
          const number = toNumber(value);
          if (typeof number !== 'number') return number;
          numbers.push(number);
        }
        const result = apply(...numbers);
        return typeof result === 'number' && !Number.isFinite(result) ? cellError('#NUM!') : result;
      },
    );

/** A function of texts and numbers, applied element by element; the first error passes through. */
const textual =
  (apply: (text: string, ...rest: CellValue[]) => CellValue): WorksheetFunction =>
  (args, scope) =>
    broadcast(
      args.map((argument) => argument()),
      scope,
      ([first = null, ...rest]) => {
        const text = toText(first);
        const failed = [text, ...rest].find(isError);
        return failed ?? apply(text as string, ...rest);
      },
    );

const whole = (value: CellValue | undefined, otherwise: number): number => {
  const number = value === undefined ? otherwise : toNumber(value);
  return typeof number === 'number' ? Math.trunc(number) : otherwise;
};

/** Rounds as Excel does: on the fifteen digits that it shows, half away from zero. */
function rounded(number: number, digits: number, mode: Decimal.Rounding): number {
  const exact = new Decimal(number.toPrecision(15));
  const factor = Decimal.pow(10, Math.trunc(digits));
  return exact.times(factor).toDecimalPlaces(0, mode).dividedBy(factor).toNumber();
}

const logical =
  (start: boolean, combine: (a: boolean, b: boolean) => boolean): WorksheetFunction =>
  (args, scope) => {
    let result = start;
    for (const argument of args) {
      const operand = argument();
      for (const value of values(operand, scope)) {
        if (isReference(operand) && (value === null || typeof value === 'string')) continue;
        const truth = toBoolean(value);
        if (typeof truth !== 'boolean') return truth;
        result = combine(result, truth);
      }
    }
    return result;
  };

function choose(args: readonly LazyArgument[], scope: Scope): Operand {
  const truth = toBoolean(scalar(args[0]?.(), scope));
  if (typeof truth !== 'boolean') return truth;
  const branch = truth ? args[1] : args[2];
  return branch ? (branch() ?? 0) : truth;
}

const unlessError =
  (caught: (error: CellError) => boolean): WorksheetFunction =>
  ([first, second], scope) => {
    const operand = first?.();
    const value = scalar(operand, scope);
    return isError(value) && caught(value)
      ? (second?.() ?? 0)
      : isReference(operand)
        ? value
        : (operand ?? 0);
  };

const test =
  (wanted: (value: CellValue) => boolean): WorksheetFunction =>
  (args, scope) =>
    broadcast([args[0]?.()], scope, ([value = null]) => wanted(value));

function concatenate(args: readonly LazyArgument[], scope: Scope): CellValue {
  let text = '';
  for (const argument of args) {
    for (const value of values(argument(), scope)) {
      const piece = toText(value);
      if (isError(piece)) return piece;
      text += piece;
    }
  }
  return text;
}

function substitute(
  text: string,
  before: CellValue = '',
  after: CellValue = '',
  which?: CellValue,
): CellValue {
  const [from, to] = [toText(before) as string, toText(after) as string];
  if (from === '') return text;
  if (which === undefined) return text.replaceAll(from, to);
  let seen = 0;
  return text.replaceAll(from, (found) => ((seen += 1) === whole(which, 1) ? to : found));
}

/** Functions of single values. */
export const scalars: Readonly<Record<string, WorksheetFunction>> = {
  IF: choose,
  IFERROR: unlessError(() => true),
  IFNA: unlessError((error) => error.error === '#N/A'),
  AND: logical(true, (a, b) => a && b),
  OR: logical(false, (a, b) => a || b),
  NOT: (args, scope) => {
    const truth = toBoolean(scalar(args[0]?.(), scope));
    return typeof truth === 'boolean' ? !truth : truth;
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => cellError('#N/A'),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISNA: test((value) => isError(value) && value.error === '#N/A'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ABS: numeric((number) => Math.abs(number)),
  INT: numeric((number) => Math.floor(number)),
  SIGN: numeric((number) => Math.sign(number)),
  SQRT: numeric((number) => Math.sqrt(number)),
  MOD: numeric((number, by = 0) => (by === 0 ? cellError('#DIV/0!') : number - by * Math.floor(number / by))),
  POWER: numeric((number, by = 0) => number ** by),
  TRUNC: numeric((number, digits = 0) => rounded(number, digits, Decimal.ROUND_DOWN)),
  ROUND: numeric((number, digits = 0) => rounded(number, digits, Decimal.ROUND_HALF_UP)),
  ROUNDUP: numeric((number, digits = 0) => rounded(number, digits, Decimal.ROUND_UP)),
  ROUNDDOWN: numeric((number, digits = 0) => rounded(number, digits, Decimal.ROUND_DOWN)),
  N: (args, scope) => {
    const value = scalar(args[0]?.(), scope);
    return typeof value === 'string' || value === null
      ? 0
      : typeof value === 'boolean'
        ? Number(value)
        : value;
  },
  T: (args, scope) => {
    const value = scalar(args[0]?.(), scope);
    return typeof value === 'string' || isError(value) ? value : '';
  },
  VALUE: (args, scope) => toNumber(scalar(args[0]?.(), scope)),
  LEN: textual((text) => text.length),
  LEFT: textual((text, count) => text.slice(0, whole(count, 1))),
  RIGHT: textual((text, count) => (whole(count, 1) === 0 ? '' : text.slice(-whole(count, 1)))),
  MID: textual((text, start, count) =>
    text.slice(whole(start, 1) - 1, whole(start, 1) - 1 + whole(count, 0)),
  ),
  TRIM: textual((text) => text.trim().replace(/ +/g, ' ')),
  UPPER: textual((text) => text.toUpperCase()),
  LOWER: textual((text) => text.toLowerCase()),
  EXACT: textual((text, other = '') => text === toText(other)),
  REPT: textual((text, count) => text.repeat(Math.max(0, whole(count, 0)))),
  SUBSTITUTE: textual(substitute),
  FIND: textual((text, within = '', start) => {
    const found = (toText(within) as string).indexOf(text, whole(start, 1) - 1);
    return found < 0 ? cellError('#VALUE!') : found + 1;
  }),
  TEXT: (args, scope) => {
    const value = scalar(args[0]?.(), scope);
    const pattern = toText(scalar(args[1]?.(), scope));
    if (isError(value)) return value;
    return isError(pattern) ? pattern : format(pattern, value ?? 0);
  },
  HYPERLINK: (args, scope) => scalar((args[1] ?? args[0])?.(), scope),
  CONCATENATE: concatenate,
  CONCAT: concatenate,
};

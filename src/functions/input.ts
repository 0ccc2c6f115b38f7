import { parseKind, parseLevel, type CodeKind, type CodeLevel, type UnitNature } from '../budget/codes';
import { type Amount, fromStoredNumber, type MoneyUnit, parseAmount, ZERO } from '../budget/money';
import { type CellScalar, isErrorValue } from '../budget/sheet';
import { functionMessages as messages } from './messages';
import { invalid, unavailable } from './problem';

/** Entities, formatted numbers and errors arrive as objects that hold their plain value. */
export function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('basicValue' in value) return value.basicValue;
  return 'code' in value ? value.code : value;
}

/**
 * One argument cell. Blank cells, omitted arguments and empty texts are null. An error in it stops the function, as it
 * does Excel's own: #N/A stays #N/A, every other one becomes #VALUE!.
 */
export function scalarOf(argument: unknown, name: string): CellScalar {
  const value = plain(argument);
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && isErrorValue(value)) {
    const message = messages.errorInput(name, value);
    throw value === '#N/A' ? unavailable(message) : invalid(message);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid(messages.notAText(name));
}

/** An argument as a block of cells: a single value is a block of one. */
export function blockOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown): unknown[] => (Array.isArray(row) ? row : [row]));
}

/** The cells of a block, row by row. */
export function cellsOf(argument: unknown, name: string): CellScalar[] {
  return blockOf(argument).flatMap((row) => row.map((cell) => scalarOf(cell, name)));
}

/** A value as + and × take it: blank is 0, TRUE is 1, text numbers count (full-width and grouped ones too). */
export function amountOf(value: CellScalar, name: string): Amount {
  if (typeof value === 'boolean') return fromStoredNumber(value ? 1 : 0);
  const parsed = parseAmount(value);
  if (parsed.kind === 'blank') return ZERO;
  if (parsed.kind === 'notAnAmount') throw invalid(messages.notAnAmount(name, parsed.text));
  return parsed.amount;
}

/** A value as SUM takes it out of a range: numbers count, blanks, texts, text numbers, TRUE and FALSE do not. */
export function addend(value: CellScalar): Amount | null {
  return typeof value === 'number' ? amountOf(value, '') : null;
}

/** A value as text; blank is empty. */
export function textOf(value: CellScalar): string {
  return value === null ? '' : String(value);
}

/** A text that must not be blank. */
export function requiredText(value: CellScalar, name: string): string {
  const text = textOf(value).trim();
  if (text === '') throw invalid(messages.blankText(name));
  return text;
}

/** An optional whole number from 0 to `most`. */
export function countOf(argument: unknown, name: string, usual: number, most: number): number {
  const value = scalarOf(argument, name);
  if (value === null) return usual;
  const count = amountOf(value, name);
  if (!count.isInteger() || count.isNegative() || count.greaterThan(most)) {
    throw invalid(messages.notACount(name, textOf(value), most));
  }
  return count.toNumber();
}

/** An optional unit of money: 元 or 万元. */
export function unitOf(argument: unknown, usual: MoneyUnit): MoneyUnit {
  const text = textOf(scalarOf(argument, '单位')).trim();
  if (text === '') return usual;
  if (text === '元' || text === '万元') return text;
  throw invalid(messages.notAUnit(text));
}

/** An optional kind of codes. */
export function kindOf(argument: unknown): CodeKind | undefined {
  const text = textOf(scalarOf(argument, '类别')).trim();
  const kind = parseKind(text);
  if (text !== '' && kind === null) throw invalid(messages.notAKind(text));
  return kind ?? undefined;
}

/** A level of codes; 款 unless given. */
export function levelOf(argument: unknown): CodeLevel {
  const text = textOf(scalarOf(argument, '级次')).trim();
  const level = text === '' ? '款' : parseLevel(text);
  if (level === null) throw invalid(messages.notALevel(text));
  return level;
}

const NATURES: readonly UnitNature[] = ['行政', '参公', '事业'];

/** An optional nature of a unit, 单位 behind it or not. */
export function natureOf(value: CellScalar): UnitNature | undefined {
  const text = textOf(value).trim();
  if (text === '') return undefined;
  const nature = NATURES.find((one) => one === text.replace(/单位$/u, ''));
  if (!nature) throw invalid(messages.notANature(text));
  return nature;
}

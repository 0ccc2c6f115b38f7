import { kindOfCode, levelOf } from './levels';
import { type CodeLevel } from './types';

/** A code read from a cell. */
export interface NormalizedCode {
  /** Digits only, of a length that the classification knows. */
  readonly code: string;
  /** 类, 款, 项 as far as present: `['208', '05', '05']`. */
  readonly parts: readonly string[];
  /** Parts whose leading zero was missing and has been put back; a warning to the user, never silent. */
  readonly lost: readonly CodeLevel[];
  /** Other readings, where the lost zero leaves a choice: 208505 may be 2080505 or 2085005. */
  readonly alternatives: readonly string[];
}

/** A cell that may hold a code or a part of one. */
export type CodeCell = string | number | null | undefined;

const PART_NAMES: readonly CodeLevel[] = ['类', '款', '项'];
const SEPARATORS = /[\s\-‐‑‒–—―−_.·•．。、,/\\]+/u;
/** Zero-width characters and the apostrophe that forces text in a spreadsheet. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff'’‘`]/gu;

function textOf(cell: CodeCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? String(cell) : 'NaN';
  return cell.normalize('NFKC').replace(INVISIBLE, '').trim();
}

function split(digits: string): readonly string[] {
  return [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5, 7)].filter((part) => part !== '');
}

function whole(digits: string): NormalizedCode | null {
  if (levelOf(digits) === null) return null;
  return { code: digits, parts: split(digits), lost: [], alternatives: [] };
}

function fromParts(parts: readonly string[]): NormalizedCode | null {
  const lost: CodeLevel[] = [];
  const padded = parts.map((part, index) => {
    if (index === 0 || part.length === 2) return part;
    lost.push(PART_NAMES[index] ?? '项');
    return part.padStart(2, '0');
  });
  const read = whole(padded.join(''));
  return read && { ...read, lost };
}

/** Four and six digits are no code: a zero was lost when the parts were joined as numbers. */
function withLostZero(digits: string): NormalizedCode | null {
  const head = digits.slice(0, 3);
  if (digits.length === 4) return fromParts([head, digits.slice(3)]);
  if (digits.length !== 6 || kindOfCode(digits) !== 'functional') return null;
  const first = fromParts([head, digits.slice(3, 5), digits.slice(5)]);
  const second = fromParts([head, digits.slice(3, 4), digits.slice(4)]);
  return first && second && { ...first, alternatives: [second.code] };
}

/**
 * Reads a code however it was written: 2010301, "201 03 01", "201-03-01", "201.03.01", full-width digits,
 * with an apostrophe, as a number, or with lost leading zeros ("201-3-1"). Null where it is no expenditure
 * code by form; existence is the catalogue's business.
 */
export function normalizeCode(raw: CodeCell): NormalizedCode | null {
  const text = textOf(raw);
  const pieces = text.split(SEPARATORS).filter((piece) => piece !== '');
  if (pieces.length === 0 || pieces.some((piece) => !/^\d+$/u.test(piece))) return null;
  const [first = '', second, third, ...more] = pieces;
  if (kindOfCode(first) === null || more.length > 0) return null;
  if (second === undefined) return whole(first) ?? withLostZero(first);
  if (first.length === 5 && third === undefined && second.length <= 2) {
    return fromParts([...split(first), second]);
  }
  if (first.length !== 3 || second.length > 2 || (third !== undefined && third.length > 2)) return null;
  return fromParts(third === undefined ? [first, second] : [first, second, third]);
}

/** A column of a three-column code holds its own two digits, or, in some layouts, the whole code so far. */
function ownDigits(text: string, above: string): string | null {
  if (/^\d{1,2}$/u.test(text)) return text;
  return text.length === above.length + 2 && text.startsWith(above) ? text.slice(-2) : null;
}

/**
 * Joins the three columns 类, 款, 项. Blank 项, or blank 款 and 项, give the higher level.
 * Null where 类 is blank (then it is a unit row, not a code row) or a column in between is blank.
 */
export function joinParts(cls: CodeCell, subclass?: CodeCell, item?: CodeCell): NormalizedCode | null {
  const [first, second, third] = [textOf(cls), textOf(subclass), textOf(item)];
  if (!/^\d{3}$/u.test(first)) return null;
  if (second === '') return third === '' ? whole(first) : null;
  const secondOwn = ownDigits(second, first);
  if (secondOwn === null) return null;
  if (third === '') return fromParts([first, secondOwn]);
  const thirdOwn = ownDigits(third, first + secondOwn.padStart(2, '0'));
  return thirdOwn === null ? null : fromParts([first, secondOwn, thirdOwn]);
}

/**
 * Splits a cell that prints code and name together: "2080505 机关事业单位…", "[2080505]机关…", "30101-基本工资".
 * Null where no complete code stands in front; four or six digits (2024年…) are never taken for one here.
 */
export function splitCodeAndName(
  text: string,
): { readonly code: NormalizedCode; readonly name: string } | null {
  const match = /^[\s[【(]*(\d+)[\])】]*[\s\-—–:：_.]*(\D.*)$/u.exec(text.normalize('NFKC').trim());
  const code = match?.[1] === undefined ? null : whole(match[1]);
  return code && { code, name: match?.[2]?.trim() ?? '' };
}

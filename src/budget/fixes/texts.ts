import type { Book } from '../book';
import { parseA1, valueAt, type CellScalar } from '../sheet';
import { codesIn } from '../rules/codes/occurrences';
import type { Finding } from '../rules/finding';
import type { CellFix } from './fix';

interface PlacedValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly value: CellScalar;
}

function valuesOf({ operands }: Finding, book: Book): readonly PlacedValue[] {
  return operands.flatMap(({ sheet: name, cell }) => {
    const at = cell === undefined ? null : parseA1(cell);
    const sheet = book.sheets.find((one) => one.name === name);
    if (!at || !sheet || cell === undefined) return [];
    const hasFormula = (sheet.formulas[at.row]?.[at.column] ?? null) !== null;
    return hasFormula ? [] : [{ sheet: sheet.name, ...at, cell, value: valueAt(sheet, at.row, at.column) }];
  });
}

function fixTo({ value, ...place }: PlacedValue, text: string): CellFix {
  return { ...place, before: String(value ?? ''), after: text, value: text };
}

/** A name that was cut off → the full one, in every cell that has exactly the cut one. */
export function cutNamesToFull(finding: Finding, book: Book): readonly CellFix[] {
  const { actual, expected } = finding;
  if (actual === undefined || expected === undefined) return [];
  return valuesOf(finding, book)
    .filter(({ value }) => typeof value === 'string' && value.trim() === actual.trim())
    .map((one) => fixTo(one, expected));
}

/** 全角 → 半角, for codes. */
export function wideToHalf(finding: Finding, book: Book): readonly CellFix[] {
  return valuesOf(finding, book).flatMap((one) => {
    if (typeof one.value !== 'string') return [];
    const half = one.value.normalize('NFKC');
    return half === one.value ? [] : [fixTo(one, half)];
  });
}

/**
 * A code that lost a zero → the whole code, as text, where it stands in one cell. A finding about a code in several
 * columns is left to the accountant, and so is a zero that may have been lost in two places.
 */
export function lostZerosBack(finding: Finding, book: Book): readonly CellFix[] {
  const lost = codesIn(book).filter(({ read }) => read !== null && read.lost.length > 0);
  return valuesOf(finding, book).flatMap((one) => {
    const code = lost.find(
      ({ place }) => place.sheet === one.sheet && place.row === one.row && place.column === one.column,
    );
    if (!code?.read || code.read.alternatives.length > 0) return [];
    const isWhole = !/\s/u.test(code.printed) && code.printed === String(one.value).trim();
    return isWhole ? [fixTo(one, code.code)] : [];
  });
}

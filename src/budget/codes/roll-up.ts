import { type Amount, sumOf, ZERO } from '../money';
import { kindOfCode, parentsOf } from './levels';
import type { CodeLevel } from './types';

/** A code with its amount; a code may stand on several lines (several units). */
export interface CodedAmount {
  readonly code: string;
  readonly amount: Amount;
}

/** Totals by code in the order of the codes, or a line of a higher level that its own parts contradict. */
export type RollUp =
  | { readonly ok: true; readonly totals: readonly CodedAmount[] }
  | { readonly ok: false; readonly code: string; readonly stated: Amount; readonly parts: Amount };

const DIGITS: Readonly<Record<CodeLevel, number>> = { 类: 3, 款: 5, 项: 7 };

function totalsOf(lines: readonly CodedAmount[], keyOf: (code: string) => string): Map<string, Amount> {
  const totals = new Map<string, Amount>();
  for (const { code, amount } of lines) {
    const key = keyOf(code);
    totals.set(key, (totals.get(key) ?? ZERO).plus(amount));
  }
  return totals;
}

/**
 * Totals at a level (类款汇总). A code of which parts are listed too is a subtotal and not counted again; where it has
 * an amount, its parts must make it up. A code above the level without parts keeps a line of its own, so that nothing
 * of the sum is lost.
 */
export function rollUp(lines: readonly CodedAmount[], level: CodeLevel): RollUp {
  const above = new Set(lines.flatMap(({ code }) => parentsOf(code)));
  const leaves = lines.filter(({ code }) => !above.has(code));
  const subtotals = lines.filter(({ code }) => above.has(code));
  for (const [code, stated] of totalsOf(subtotals, (own) => own)) {
    const parts = sumOf(leaves.filter((leaf) => leaf.code.startsWith(code)).map(({ amount }) => amount));
    if (!stated.isZero() && !stated.equals(parts)) return { ok: false, code, stated, parts };
  }
  const digits = DIGITS[level];
  const totals = totalsOf(leaves, (code) =>
    kindOfCode(code) === 'functional' ? code.slice(0, digits) : code.slice(0, Math.min(digits, 5)),
  );
  return {
    ok: true,
    totals: [...totals]
      .map(([code, amount]) => ({ code, amount }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

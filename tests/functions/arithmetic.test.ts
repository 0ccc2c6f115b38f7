import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../src/functions/change';
import { capital } from '../../src/functions/amounts';
import { exactSum, rollUpCodes, sumCheck } from '../../src/functions/sums';
import { readCapital } from '../support/capital';

/** 分 as the number a cell stores: up to 15 digits, so the text is exact. */
const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const stored = (value: number): number => Number(`${value}e-2`);
const many = { seed: 7, numRuns: 3000 };

describe('functions on generated cells, against whole numbers of 分', () => {
  it('EXACTSUM adds the numbers of all its ranges and leaves out the rest', () => {
    const noise = fc.constantFrom<unknown>('', null, '小计', '12', true);
    const range = fc.array(fc.oneof(cents, noise), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(range, range, (one, two) => {
        const column = (cells: readonly unknown[]): unknown[][] =>
          cells.map((cell) => [typeof cell === 'number' ? stored(cell) : cell]);
        const total = [...one, ...two].reduce<number>(
          (sum, cell) => sum + (typeof cell === 'number' ? cell : 0),
          0,
        );
        expect(exactSum(column(one), column(two))).toEqual([[stored(total)]]);
        expect(sumCheck(stored(total), column([...one, ...two]))).toEqual([[true]]);
        expect(sumCheck(stored(total + 1), column([...one, ...two]))).toEqual([[0.01]]);
      }),
      many,
    );
  });

  it('SHARE is the nearest 0.01 %, halves away from zero', () => {
    const positive = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(positive, positive, (part, whole) => {
        const twice = (BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n);
        expect(share([[stored(part)]], [[stored(whole)]])).toEqual([[Number(`${twice}e-4`)]]);
      }),
      many,
    );
  });

  it('ROLLUP keeps the sum, whatever the codes', () => {
    const code = fc
      .integer({ min: 1, max: 99 })
      .map((low) => `20${low % 7}0${low % 9}${String(low).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(code, cents), { minLength: 1, maxLength: 30 }), (lines) => {
        const totals = new Map<string, number>();
        for (const [own, value] of lines) {
          totals.set(own.slice(0, 3), (totals.get(own.slice(0, 3)) ?? 0) + value);
        }
        const rows = rollUpCodes(
          lines.map(([own]) => [own]),
          lines.map(([, value]) => [stored(value)]),
          '类',
        );
        expect(rows.map(([own, , value]) => [own, value])).toEqual(
          [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([own, value]) => [own, stored(value)]),
        );
      }),
      { ...many, numRuns: 1000 },
    );
  });

  it('CAPITAL reads back as the amount', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const [[words] = []] = capital([[stored(value)]]);
        expect(readCapital(String(words))).toBe(BigInt(value));
      }),
      many,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollUp, type CodeLevel } from '../../../src/budget/codes';
import { Amount } from '../../../src/budget/money';

const roll = (lines: readonly (readonly [string, string])[], level: CodeLevel): unknown => {
  const result = rollUp(
    lines.map(([code, amount]) => ({ code, amount: new Amount(amount) })),
    level,
  );
  return result.ok
    ? result.totals.map(({ code, amount }) => [code, amount.toString()])
    : [result.code, result.stated.toString(), result.parts.toString()];
};

describe('totals of codes', () => {
  const items = [
    ['2080505', '10.1'],
    ['2010301', '0.2'],
    ['2080506', '5'],
    ['2010301', '0.1'],
  ] as const;

  it('come at the level asked for, in the order of the codes', () => {
    expect(roll(items, '类')).toEqual([
      ['201', '0.3'],
      ['208', '15.1'],
    ]);
    expect(roll(items, '款')).toEqual([
      ['20103', '0.3'],
      ['20805', '15.1'],
    ]);
    expect(roll(items, '项')).toHaveLength(3);
  });

  it('count no subtotal twice, and take one without an amount as a heading', () => {
    const mixed = [['201', '0'], ['208', '15.1'], ['20805', '15.1'], ...items] as const;
    expect(roll(mixed, '类')).toEqual(roll(items, '类'));
  });

  it('stop at a subtotal that its parts do not make up', () => {
    expect(roll([['208', '15.2'], ...items], '类')).toEqual(['208', '15.2', '15.1']);
  });

  it('keep a higher code without parts on a line of its own', () => {
    expect(roll([['205', '7'], ['30101', '1'], ...items], '款')).toEqual([
      ['20103', '0.3'],
      ['205', '7'],
      ['20805', '15.1'],
      ['30101', '1'],
    ]);
  });

  it('lose and add nothing, whatever the lines', () => {
    const code = fc
      .tuple(
        fc.integer({ min: 201, max: 234 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([top, middle, low]) => `${top}0${middle}0${low}`);
    const line = fc.record({ code, cents: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }) });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom<CodeLevel>('类', '款'),
        (lines, level) => {
          const byHand = new Map<string, bigint>();
          for (const { code, cents } of lines) {
            const key = code.slice(0, level === '类' ? 3 : 5);
            byHand.set(key, (byHand.get(key) ?? 0n) + cents);
          }
          const result = rollUp(
            lines.map(({ code, cents }) => ({ code, amount: new Amount(cents.toString()).div(100) })),
            level,
          );
          const totals = result.ok ? result.totals : [];
          expect(totals.map(({ code, amount }) => [code, BigInt(amount.times(100).toFixed(0))])).toEqual(
            [...byHand].sort(([a], [b]) => (a < b ? -1 : 1)),
          );
        },
      ),
      { seed: 7, numRuns: 1000 },
    );
  });
});

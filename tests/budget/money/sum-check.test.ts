import { describe, expect, it } from 'vitest';
import { Amount, sumDifference, type MoneyUnit } from '../../../src/budget/money';

function check(
  total: string,
  parts: readonly string[],
  units: readonly [MoneyUnit, MoneyUnit],
): string | null {
  const difference = sumDifference(
    new Amount(total),
    parts.map((part) => new Amount(part)),
    { total: units[0], parts: units[1], decimals: 2 },
  );
  return difference && difference.toString();
}

describe('a total against its parts', () => {
  it('must agree exactly in one unit', () => {
    expect(check('0.3', ['0.1', '0.2'], ['万元', '万元'])).toBeNull();
    expect(check('593.39', ['500', '93.38'], ['万元', '万元'])).toBe('0.01');
    expect(check('0', [], ['元', '元'])).toBeNull();
  });

  it('stands for half a last place around it where it is in 万元 and its parts in 元', () => {
    expect(check('1.23', ['12349'], ['万元', '元'])).toBeNull();
    expect(check('1.23', ['12350'], ['万元', '元'])).toBeNull();
    expect(check('1.23', ['12351'], ['万元', '元'])).toBe('-0.0051');
  });

  it('gives each part in 万元 its own half place where the total is in 元', () => {
    expect(check('24700', ['1.23', '1.23'], ['元', '万元'])).toBeNull();
    expect(check('24701', ['1.23', '1.23'], ['元', '万元'])).toBe('101');
  });
});

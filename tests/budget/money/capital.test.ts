import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Amount, capitalAmount } from '../../../src/budget/money';
import { readCapital } from '../../support/capital';

describe('an amount in capitals', () => {
  it.each([
    ['0', '零元整'],
    ['1', '壹元整'],
    ['10', '壹拾元整'],
    ['0.5', '伍角'],
    ['0.05', '伍分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['100000001', '壹亿零壹元整'],
    ['100500000', '壹亿零伍拾万元整'],
    ['1000000000000', '壹万亿元整'],
    ['5933900', '伍佰玖拾叁万叁仟玖佰元整'],
    ['0.005', '壹分'],
    ['-12.3', '负壹拾贰元叁角'],
    ['-0.004', '零元整'],
  ])('%s 元', (yuan, words) => {
    expect(capitalAmount(new Amount(yuan))).toBe(words);
  });

  it('ends before 1 亿亿', () => {
    expect(capitalAmount(new Amount('9999999999999999.99'))).toContain('玖角玖分');
    expect(capitalAmount(new Amount('10000000000000000'))).toBeNull();
  });

  it('reads back as what it was, for any amount of 分', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (cents) => {
        const words = capitalAmount(new Amount(cents.toString()).div(100)) ?? '';
        if (cents !== 0n) expect(words).not.toMatch(/零零|零[万亿元角分]/u);
        expect(readCapital(words)).toBe(cents);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});

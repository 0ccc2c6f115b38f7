import { describe, expect, it } from 'vitest';
import { Amount, type MoneyUnit } from '../../../src/budget/money';
import { changeText, standardSentence } from '../../../src/budget/narrative';
import { henan } from '../../../src/budget/profiles/henan';

const compared = (current: string, prior: string, unit: MoneyUnit = '万元', year?: number) => ({
  current: new Amount(current),
  prior: new Amount(prior),
  unit,
  ...(year === undefined ? {} : { year }),
});

describe('a change in words', () => {
  it.each([
    ['593.39', '597.76', '减少4.37万元，下降0.73%'],
    ['110', '100', '增加10.00万元，增长10.00%'],
    ['100', '100', '与上年预算持平'],
    ['0', '0', '上年、本年均未安排'],
    ['5', '0', '上年未安排此项预算，本年新增5.00万元'],
    ['0', '5', '减少5.00万元，下降100.00%'],
    ['100000.01', '100000', '增加0.01万元，增幅不足0.01%'],
  ])('%s against %s', (current, prior, words) => {
    expect(changeText(compared(current, prior), henan)).toBe(words);
  });

  it('compares the figures in 万元 that it prints', () => {
    expect(changeText(compared('5933949', '5977551', '元'), henan)).toBe('减少4.37万元，下降0.73%');
    expect(changeText(compared('10000.4', '10000', '元'), henan)).toBe('与上年预算持平');
  });
});

describe('the standard sentence', () => {
  it('tells amount, change and reason', () => {
    expect(standardSentence('支出合计', compared('593.39', '597.76'), '人员减少。', henan)).toBe(
      '支出合计593.39万元，比上年预算减少4.37万元，下降0.73%，主要原因是人员减少。',
    );
    expect(standardSentence('支出合计', compared('593.39', '597.76', '万元', 2027), '由于压减', henan)).toBe(
      '支出合计593.39万元，比2026年预算减少4.37万元，下降0.73%，主要原因是压减。',
    );
  });

  it('leaves a visible gap for a reason that is missing, and asks for none where nothing changed', () => {
    expect(standardSentence('支出合计', compared('0', '5'), ' ', henan)).toBe(
      '支出合计0.00万元，本年未安排此项预算，比上年预算减少5.00万元，下降100.00%，主要原因是【请填写支出合计增减原因】。',
    );
    expect(standardSentence('公务接待费', compared('1', '1'), '', henan)).toBe(
      '公务接待费1.00万元，与上年预算持平。',
    );
    expect(standardSentence('公务接待费', compared('0', '0'), '没有接待', henan)).toBe(
      '公务接待费0.00万元，上年、本年均未安排。',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceToWan, type BalanceControl, type DetailLine } from '../../../src/budget/detail';
import { Amount, formatAmount, sumOf } from '../../../src/budget/money';

function line(amount: string, rest: Partial<DetailLine> = {}): DetailLine {
  return {
    unitCode: '101001',
    unitName: '某某局',
    functional: '2013101',
    project: '',
    projectType: '',
    projectCode: '',
    dept: '30201',
    gov: '50201',
    fund: 'appropriation',
    amount: new Amount(amount),
    source: { sheet: '明细', row: 1 },
    ...rest,
  };
}

function control(name: string, amount: string, takes: BalanceControl['takes'] = {}): BalanceControl {
  return { name, amount: new Amount(amount), takes };
}

const amountsOf = (lines: readonly DetailLine[]): string[] => lines.map((one) => one.amount.toFixed());
const project = { project: '综合专项', projectType: '其他运转类' } as const;

describe('rounding a detail to 万元', () => {
  it('rounds each line once; the total is the sum of what is printed', () => {
    const result = balanceToWan([line('0.8265'), line('9.975')]);
    expect(amountsOf(result.lines)).toEqual(['0.83', '9.98']);
    expect(formatAmount(sumOf(result.lines.map((one) => one.amount)))).toBe('10.81');
    expect(result.adjusted).toEqual([]);
    expect(result.roundedCount).toBe(2);
  });

  it('takes from the line that rounding raised most where the approved total is smaller', () => {
    const result = balanceToWan([line('0.8265'), line('9.975')], [control('支出总计', '10.80')]);
    expect(amountsOf(result.lines)).toEqual(['0.83', '9.97']);
    expect(result.adjusted).toHaveLength(1);
    expect(result.adjusted[0]).toMatchObject({
      reason: '为使合计与批复控制数（支出总计）一致，减 0.01 万元',
    });
    expect(result.adjusted[0]?.original.toFixed()).toBe('9.975');
    expect(result.adjusted[0]?.rounded.toFixed()).toBe('9.98');
    expect(result.adjusted[0]?.adjusted.toFixed()).toBe('9.97');
  });

  it('gives to the lines that rounding cut most where the approved total is larger', () => {
    const result = balanceToWan([line('1.001'), line('2.004'), line('3.003')], [control('支出总计', '6.02')]);
    expect(amountsOf(result.lines)).toEqual(['1', '2.01', '3.01']);
    expect(result.unmet).toEqual([]);
  });

  it('moves “三公”, insurance and housing fund lines last', () => {
    const lines = [line('1.004', { dept: '30231' }), line('2.001'), line('3.0049', { dept: '30113' })];
    expect(amountsOf(balanceToWan(lines, [control('支出总计', '6.01')]).lines)).toEqual(['1', '2.01', '3']);
  });

  it('settles basic and project money each within itself', () => {
    const lines = [line('1.004'), line('2.004'), line('3.004', project), line('4.004', project)];
    const controls = [
      control('支出总计', '10.02'),
      control('基本支出', '3.01', { spending: 'basic' }),
      control('项目支出', '7.01', { spending: 'project' }),
    ];
    const result = balanceToWan(lines, controls);
    expect(amountsOf(result.lines)).toEqual(['1.01', '2', '3.01', '4']);
    expect(result.unmet).toEqual([]);
  });

  it('says what cannot be met, and moves no line by more than 0.01', () => {
    const result = balanceToWan([line('1.00'), line('2.00')], [control('支出总计', '3.05')]);
    expect(amountsOf(result.lines)).toEqual(['1.01', '2.01']);
    expect(result.unmet.map(({ control: one, difference }) => [one.name, difference.toFixed()])).toEqual([
      ['支出总计', '0.03'],
    ]);
  });

  it('meets any total within reach, exactly and by single steps', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: -30, max: 30 }), (yuan, off) => {
        const lines = yuan.map((one) => line(new Amount(one).div(10000).toFixed()));
        const plain = sumOf(balanceToWan(lines).lines.map((one) => one.amount));
        const steps = Math.max(-lines.length, Math.min(lines.length, off));
        const total = plain.plus(new Amount(steps).div(100));
        const result = balanceToWan(lines, [{ name: '支出总计', amount: total, takes: {} }]);
        expect(sumOf(result.lines.map((one) => one.amount)).eq(total)).toBe(true);
        expect(result.adjusted).toHaveLength(Math.abs(steps));
        expect(result.unmet).toEqual([]);
      }),
      { seed: 20270315, numRuns: 200 },
    );
  });
});

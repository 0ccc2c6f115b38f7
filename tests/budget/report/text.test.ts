import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/budget/report';
import type { CheckResult } from '../../../src/budget/rules/check';
import type { Finding } from '../../../src/budget/rules/finding';

const FINDING: Finding = {
  rule: 'sum.total',
  level: 'error',
  sheet: '03支出总体',
  cell: 'F7',
  message: '合计不符。',
  basis: '合计＝各行之和',
  operands: [],
};

const resultOf = (more: Partial<CheckResult>): CheckResult => ({
  precision: 'exact',
  tables: [],
  missing: [],
  findings: [],
  notChecked: [],
  counts: { error: 0, warning: 0, hint: 0 },
  ...more,
});

const linesOf = (finding: Partial<Finding>): string[] =>
  checkText(resultOf({ findings: [{ ...FINDING, ...finding }] }), []).split('\n');

describe('a finding in the report', () => {
  it('says level, place, message, figures, likely cell and basis, one line each', () => {
    const operands = [
      { label: '合计', value: '593.39', sheet: '03支出总体', cell: 'F7' },
      { label: '各行之和', value: '593.38' },
    ];
    const suspect = { sheet: '03支出总体', cell: 'F7', suggestion: '应为 593.38' };
    expect(linesOf({ operands, suspect }).slice(2, 7)).toEqual([
      '1. 【错误】03支出总体!F7',
      '   合计不符。',
      '   有关的数：合计 593.39（03支出总体!F7）；各行之和 593.38',
      '   可能错的格：03支出总体!F7。应为 593.38',
      '   依据：合计＝各行之和（sum.total）',
    ]);
  });

  it('shows the first six operands and counts the others', () => {
    const operands = Array.from({ length: 56 }, (_, at) => ({ label: `数${String(at + 1)}`, value: '1.00' }));
    expect(linesOf({ operands })[4]).toBe(
      '   有关的数：数1 1.00；数2 1.00；数3 1.00；数4 1.00；数5 1.00；数6 1.00；另有 50 个',
    );
  });

  it('does not call names figures, and says so where it concerns all tables', () => {
    const { rule, level, message, basis } = FINDING;
    const finding = {
      rule,
      level,
      message,
      basis,
      operands: [{ label: '缺少02表', value: '部门收入总体情况表' }],
    };
    const lines = checkText(resultOf({ findings: [finding] }), []).split('\n');
    expect(lines[2]).toBe('1. 【错误】全套表');
    expect(lines[4]).toBe('   有关内容：缺少02表 部门收入总体情况表');
  });
});

describe('what was not checked', () => {
  it('is said once for rules that have the same reason', () => {
    const reason = '03支出总体!I10 不是可计算的数';
    const notChecked = [
      { rule: 'sum.columns', reason },
      { rule: 'sum.unit', reason },
      { rule: 'sum.columns', reason },
      { rule: 'control.approval', reason: '没有填批复控制数' },
    ];
    expect(checkText(resultOf({ notChecked }), []).split('\n').slice(-4, -1)).toEqual([
      '没有核对的有 2 项：',
      `- ${reason}（sum.columns、sum.unit）`,
      '- 没有填批复控制数（control.approval）',
    ]);
  });
});

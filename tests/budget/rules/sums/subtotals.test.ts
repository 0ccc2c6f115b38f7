import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../../src/budget/rules/check';
import type { CellScalar, SheetSnapshot } from '../../../../src/budget/sheet';
import { EXPENDITURE_HEADER } from '../../../fixtures/published-2024/expenditure';
import { bookOf, sheetOf } from '../../../support/books';
import { equationRule, operandTexts } from '../../../support/equation-cases';

const HEADER = [['2024年部门支出总体情况表'], ...EXPENDITURE_HEADER];

/** Table 03 with rows of codes, unit, name and the amount in 合计, 小计 and 工资福利支出. */
function sheet03(
  ...rows: readonly (readonly [string, string, string, string, string, number])[]
): SheetSnapshot {
  return sheetOf('03', [
    ...HEADER,
    ...rows.map(([a, b, c, unit, name, amount]): CellScalar[] => [
      a,
      b,
      c,
      unit,
      name,
      amount,
      amount,
      amount,
    ]),
  ]);
}

function said(rule: string, sheet: SheetSnapshot): string[] {
  return checkBook(bookOf([sheet]), [equationRule(rule)], 'exact')
    .findings.flatMap((one) => [one, ...(one.related ?? [])])
    .filter(({ cell }) => cell?.startsWith('F'))
    .map(({ cell, message }) => `${cell ?? ''} ${message}`);
}

describe('rows of 类 and 款', () => {
  const rows = [
    ['', '', '', '', '合计', 30],
    ['208', '', '', '', '社会保障和就业支出', 30],
    ['208', '05', '', '', '行政事业单位养老支出', 30],
    ['208', '05', '01', '', '行政单位离退休', 10],
    ['208', '05', '05', '', '机关事业单位基本养老保险缴费支出', 20],
  ] as const;

  it('are sums of the level below and never counted twice', () => {
    expect(said('sum.level', sheet03(...rows))).toEqual([]);
    expect(said('sum.total', sheet03(...rows))).toEqual([]);
  });

  it('say which level does not add up', () => {
    const wrong = sheet03(
      ...rows.slice(0, 2),
      ['208', '05', '', '', '行政事业单位养老支出', 29],
      ...rows.slice(3),
    );
    expect(said('sum.level', wrong)).toEqual([
      'F6 03表“208 社会保障和就业支出”的合计是 30.00，而“208 社会保障和就业支出”下各行之和是 29.00，相差 1.00。请核对小计行和它下面的各行。',
      'F7 03表“20805 行政事业单位养老支出”的合计是 29.00，而“20805 行政事业单位养老支出”下各行之和是 30.00，相差 1.00。请核对小计行和它下面的各行。',
    ]);
  });
});

describe('groups of units', () => {
  const rows = [
    ['', '', '', '', '合计', 30],
    ['', '', '', '201', '公共服务', 30],
    ['', '', '', '201001', '县委办公室', 10],
    ['201', '31', '01', '', '行政运行', 10],
    ['', '', '', '201002', '县档案馆', 20],
    ['201', '26', '04', '', '档案馆', 20],
  ] as const;

  it('are sums of their units, and the total does not add both', () => {
    expect(said('sum.unit', sheet03(...rows))).toEqual([]);
    expect(said('sum.total', sheet03(...rows))).toEqual([]);
  });

  it('say when a unit is left out', () => {
    const wrong = sheet03(rows[0], ['', '', '', '201', '公共服务', 10], ...rows.slice(2));
    expect(said('sum.unit', wrong)).toEqual([
      'F6 03表单位行“公共服务”的合计是 10.00，而所属各单位行之和是 30.00，相差 20.00。请核对单位行和它下面的各行。',
    ]);
  });
});

describe('amounts that cannot be added', () => {
  const rule = equationRule('sum.columns');

  it('are named instead of being taken for 0', () => {
    const sheet = sheetOf('03', [...HEADER, [null, null, null, null, '合计', 30, '#REF!', 30]]);
    const { findings, notChecked } = checkBook(bookOf([sheet]), [rule], 'exact');
    expect(findings).toEqual([]);
    expect(notChecked).toEqual([
      {
        rule: 'sum.columns',
        reason:
          '03!G5 不是可计算的数（文字、错误值，或公式还没有计算结果），有关的关系没有核对；请改为数字，或先让表格软件计算并保存，再校验',
      },
    ]);
  });

  it('do not hinder sums of amounts typed as text', () => {
    const sheet = sheetOf('03', [...HEADER, [null, null, null, null, '合计', '1,030.00', 1030, 1029]]);
    const { findings } = checkBook(bookOf([sheet]), [rule], 'exact');
    expect(findings.map(operandTexts)).toEqual([
      ['03表合计行的基本支出小计 1030.00 03!G5', '03表合计行的工资福利支出 1029.00 03!H5'],
    ]);
  });
});

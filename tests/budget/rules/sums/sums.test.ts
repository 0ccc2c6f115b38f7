import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../../src/budget/rules/check';
import { bookOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';
import { equationRule, operandTexts, testEquationCases } from '../../../support/equation-cases';

describe('sums inside tables', () => {
  testEquationCases([
    {
      rule: 'sum.columns',
      book: 'golden',
      table: '03',
      cells: { M9: 42.99 },
      level: 'error',
      at: '03支出总体!L9',
      message:
        '03表“2013101 行政运行”的项目支出小计是 43.00，而本行各分栏之和是 42.99，相差 0.01。请核对这一行各栏，改正填错的一格。',
      operands: [
        '03表“2013101 行政运行”的项目支出小计 43.00 03支出总体!L9',
        '03表“2013101 行政运行”的其他运转类 42.99 03支出总体!M9',
      ],
      values: ['42.99', '43.00', '0.01'],
    },
    {
      rule: 'sum.withinColumn',
      book: 'rich',
      table: '07',
      cells: { I8: 5.01 },
      level: 'error',
      at: '07支出经济分类汇总!I8',
      message:
        '07表“30101/50501 基本工资”的一般公共预算中的财政拨款（5.01）大于07表“30101/50501 基本工资”的一般公共预算小计（5.00），多出 0.01。“其中”项不能超过所属项，请核对。',
      operands: [
        '07表“30101/50501 基本工资”的一般公共预算中的财政拨款 5.01 07支出经济分类汇总!I8',
        '07表“30101/50501 基本工资”的一般公共预算小计 5.00 07支出经济分类汇总!H8',
      ],
      values: ['5.00', '5.01', '0.01'],
    },
    {
      rule: 'sum.lines',
      book: 'rich',
      table: '01',
      cells: { B37: 12 },
      level: 'error',
      at: '01收支总体!B38',
      message: '01表“收入总计”是 142.90，而各分项行之和是 142.40，相差 0.50。请核对合计行和各分项。',
      operands: [
        '01表“收入总计” 142.90 01收支总体!B38',
        '01表“本年收入合计” 130.40 01收支总体!B36',
        '01表“上年结转结余” 12.00 01收支总体!B37',
      ],
      values: ['142.40', '142.90', '0.50'],
    },
    {
      rule: 'sum.withinLine',
      book: 'rich',
      table: '01',
      cells: { B7: 102 },
      level: 'error',
      at: '01收支总体!B7',
      message:
        '01表“其中：财政拨款”（102.00）大于01表“一、一般公共预算”（101.90），多出 0.10。“其中”项不能超过所属项，请核对。',
      operands: ['01表“其中：财政拨款” 102.00 01收支总体!B7', '01表“一、一般公共预算” 101.90 01收支总体!B6'],
      values: ['101.90', '102.00', '0.10'],
    },
    {
      rule: 'sum.total',
      book: 'rich',
      table: '10',
      cells: { D6: 40.5 },
      level: 'error',
      at: '10项目支出!D6',
      message:
        '10表合计行的合计是 40.50，而各单位行之和是 40.40，相差 0.10。请核对合计行和各行，看是否漏加、重加。',
      operands: [
        '10表合计行的合计 40.50 10项目支出!D6',
        '10表单位行“101001 中共新乡市牧野区委办公室”的合计 24.90 10项目支出!D7',
        '10表单位行“101002 县档案馆”的合计 15.50 10项目支出!D11',
      ],
      values: ['40.40', '40.50', '0.10'],
    },
    {
      rule: 'sum.unit',
      book: 'rich',
      table: '03',
      cells: { N17: 5 },
      level: 'error',
      at: '03支出总体!N17',
      message:
        '03表单位行“县档案馆”的特定目标类是 5.00，而本单位各行之和是 6.00，相差 1.00。请核对单位行和它下面的各行。',
      operands: [
        '03表单位行“县档案馆”的特定目标类 5.00 03支出总体!N17',
        '03表“2013102 一般行政管理事务”的特定目标类 6.00 03支出总体!N19',
      ],
      values: ['6.00', '5.00', '-1.00'],
    },
  ]);
});

describe('sum.personnelOrOperating', () => {
  const sheets = sheetsFromDetail(sampleDetail());
  const rule = equationRule('sum.personnelOrOperating');

  it('has nothing to say where 301 and 303 stand under 人员经费, 302 under 公用经费', () => {
    expect(checkBook(bookOf(sheets), [rule], 'exact').findings).toEqual([]);
  });

  it('names an amount on the wrong side, a blank cell never', () => {
    const { findings } = checkBook(
      bookOf(withCells(sheets, '06', { G29: 0.89, F29: null })),
      [rule],
      'exact',
    );
    expect(findings.map(({ level, cell, message }) => [level, cell, message])).toEqual([
      [
        'error',
        'G29',
        '06表“30307/50901 医疗费补助”的公用经费填了 0.89，但这个科目不列这一栏：301、303 列“人员经费”，302、310 列“公用经费”。请移到另一栏。',
      ],
    ]);
    expect(findings.map(operandTexts)).toEqual([
      ['06表“30307/50901 医疗费补助”的公用经费 0.89 06一般公共预算基本支出!G29'],
    ]);
  });
});

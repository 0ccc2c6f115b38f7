import { describe, expect, it } from 'vitest';
import { basicClass, operationFunction, projectFunction } from '../../../../src/budget/rules/codes/placement';
import { detailLine, findingsOf, sheetsFromDetail, withCells } from '../../../support/books';

describe('code.basicClass', () => {
  const lines = [detailLine({ amount: '2.00', dept: '31002', gov: '50306' })];

  it('accepts 310 in basic expenditure', () => {
    expect(findingsOf(basicClass, sheetsFromDetail(lines))).toEqual([]);
  });

  it('finds 309 in basic expenditure with its amount', () => {
    const changed = withCells(sheetsFromDetail(lines), '06', { A7: '30902', B7: '办公设备购置' });
    const found = findingsOf(basicClass, changed);
    expect(found).toMatchObject([{ level: 'warning', sheet: '06一般公共预算基本支出', cell: 'A7' }]);
    expect(found[0]!.operands).toEqual([
      { label: '30902 办公设备购置', value: '2.00', sheet: '06一般公共预算基本支出', cell: 'E7' },
    ]);
  });
});

describe('code.projectFunction', () => {
  it('finds basic money under 一般行政管理事务, once for the book', () => {
    const found = findingsOf(
      projectFunction,
      sheetsFromDetail([detailLine({ amount: '3.00', functional: '2013102' })]),
    );
    expect(found).toMatchObject([{ level: 'warning', sheet: '03支出总体', cell: 'G9' }]);
    expect(found[0]!.message).toContain('2013102（一般行政管理事务）列了基本支出 3.00');
  });

  it('accepts project money there', () => {
    const sheets = sheetsFromDetail([
      detailLine({ amount: '3.00', functional: '2013102', project: '档案整理' }),
    ]);
    expect(findingsOf(projectFunction, sheets)).toEqual([]);
    expect(findingsOf(operationFunction, sheets)).toEqual([]);
  });
});

describe('code.operationFunction', () => {
  it('folds all such rows into one hint', () => {
    const sheets = sheetsFromDetail([
      detailLine({ amount: '3.00', project: '档案整理' }),
      detailLine({ amount: '4.00', functional: '2013150', project: '会议保障' }),
    ]);
    const found = findingsOf(operationFunction, sheets);
    expect(found).toHaveLength(1);
    expect(found[0]!.level).toBe('hint');
    expect(found[0]!.operands.map(({ value, cell }) => [value, cell])).toEqual([
      ['3.00', 'L9'],
      ['4.00', 'L10'],
    ]);
  });
});

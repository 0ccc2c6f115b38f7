import { describe, expect, it } from 'vitest';
import { codeLevel, fullWidthCode, lostZero } from '../../../../src/budget/rules/codes/form';
import {
  changeSheet,
  findingsOf,
  sampleDetail,
  sheetsFromDetail,
  withCell,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('code.level', () => {
  it('finds money that stops at a 款', () => {
    const found = findingsOf(codeLevel, withCells(sheets, '03', { C17: null }));
    expect(found).toMatchObject([
      { rule: 'code.level', level: 'error', sheet: '03支出总体', cell: 'A17', actual: '22102' },
    ]);
    expect(found[0]!.message).toContain('是“款”级');
  });

  it('accepts a subtotal of a 款 over its own rows', () => {
    const subtotal = withCells(sheets, '03', { C10: null, F10: 65.45 });
    expect(findingsOf(codeLevel, subtotal)).toEqual([]);
  });

  it('finds a department class in the basic expenditure by 款', () => {
    const found = findingsOf(codeLevel, withCells(sheets, '06', { A28: '303', A29: '304' }));
    expect(found.map(({ cell, actual }) => [cell, actual])).toEqual([
      ['A28', '303'],
      ['A29', '304'],
    ]);
  });
});

describe('code.lostZero', () => {
  it('lists the cells of a table and the code that is meant', () => {
    const found = findingsOf(lostZero, withCells(sheets, '05', { B10: '5', C10: '1', B11: '5' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      level: 'warning',
      sheet: '05一般公共预算支出',
      cell: 'A10',
      expected: '2080501',
      actual: '208 5 1',
    });
    expect(found[0]!.operands.map(({ label, cell }) => [label, cell])).toEqual([
      ['应为 2080501', 'A10'],
      ['应为 2080502', 'A11'],
    ]);
  });

  it('goes by what is displayed: 5 shown as 05 has lost nothing', () => {
    const shown = changeSheet(sheets, '05', (sheet) => withCell(sheet, 'B10', 5, { text: '05' }));
    expect(findingsOf(lostZero, shown)).toEqual([]);
    const bare = changeSheet(sheets, '05', (sheet) => withCell(sheet, 'B10', 5, { text: '5' }));
    expect(findingsOf(lostZero, bare)).toMatchObject([{ cell: 'A10' }]);
  });
});

describe('code.fullWidth', () => {
  it('lists codes in full-width digits', () => {
    const found = findingsOf(fullWidthCode, withCells(sheets, '06', { A7: '３０１０１' }));
    expect(found).toMatchObject([{ level: 'hint', sheet: '06一般公共预算基本支出', cell: 'A7' }]);
    expect(found[0]!.operands[0]!.value).toBe('３０１０１');
  });
});

import { describe, expect, it } from 'vitest';
import {
  convertedDigits,
  errorValue,
  fullWidthAmount,
  hiddenDigits,
  moreDecimals,
  negativeAmount,
  notAnAmount,
  textAmount,
  uncalculated,
} from '../../../../src/budget/rules/format/values';
import {
  bookOf,
  changeSheet,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetsFromDetail,
  withCell,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('format.textAmount', () => {
  it('folds the text amounts of a table, with their values', () => {
    const found = findingsOf(textAmount, withCells(sheets, '06', { F7: '71.19', F8: '1,077.52' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'warning', sheet: '06一般公共预算基本支出', cell: 'F7' });
    expect(found[0]!.operands.map(({ cell, value }) => [cell, value])).toEqual([
      ['F7', '71.19'],
      ['F8', '1077.52'],
    ]);
  });

  it('says nothing of numbers', () => {
    expect(findingsOf(textAmount, sheets)).toEqual([]);
  });
});

describe('format.notAnAmount', () => {
  it('finds words where an amount belongs', () => {
    const found = findingsOf(notAnAmount, withCells(sheets, '03', { H9: '约388' }));
    expect(found).toMatchObject([{ level: 'error', sheet: '03支出总体', cell: 'H9' }]);
    expect(found[0]!.message).toContain('H9（约388）');
  });

  it('does not take a dash or a heading printed again for words', () => {
    const again = withCells(sheets, '03', { H9: '—', F14: '合计', G14: '小计' });
    expect(findingsOf(notAnAmount, again)).toEqual([]);
  });
});

describe('format.errorValue', () => {
  it('finds error values in any column of a table', () => {
    const found = findingsOf(errorValue, withCells(sheets, '03', { E9: '#N/A', F9: '#REF!' }));
    expect(found).toMatchObject([{ level: 'error', sheet: '03支出总体', cell: 'E9' }]);
    expect(found[0]!.message).toContain('有 2 个错误值：E9、F9（#N/A、#REF!）');
  });

  it('says nothing of sound tables', () => {
    expect(findingsOf(errorValue, sheets)).toEqual([]);
  });
});

describe('format.uncalculated', () => {
  it('reports what has no result as not checked, not as 0', () => {
    const open = changeSheet(sheets, '03', (sheet) => withCell(sheet, 'F9', null, { formula: '=G9+L9' }));
    const outcome = outcomeOf(uncalculated, bookOf(open));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked).toHaveLength(1);
    expect(outcome.notChecked[0]!.reason).toContain('03表的 F9 是公式');
  });
});

describe('digits', () => {
  const hidden = changeSheet(sheets, '03', (sheet) => withCell(sheet, 'H9', 388.4212, { text: '388.42' }));
  const long = changeSheet(sheets, '03', (sheet) => withCell(sheet, 'H9', 388.421, { text: '388.421' }));

  it('warns of digits that are stored but not shown', () => {
    const found = findingsOf(hiddenDigits, hidden);
    expect(found).toMatchObject([{ level: 'warning', sheet: '03支出总体', cell: 'H9' }]);
    expect(found[0]!.operands).toEqual([
      { label: '显示 388.42', value: '388.4212', sheet: '03支出总体', cell: 'H9' },
    ]);
    expect(findingsOf(hiddenDigits, sheets)).toEqual([]);
  });

  it('warns of more decimals than the table declares', () => {
    expect(findingsOf(moreDecimals, long)).toMatchObject([{ level: 'warning', cell: 'H9' }]);
    expect(findingsOf(moreDecimals, hidden)).toEqual([]);
  });

  it('only hints at either in a book converted from 元', () => {
    for (const book of [hidden, long]) {
      expect(findingsOf(hiddenDigits, book, 'rounded')).toEqual([]);
      expect(findingsOf(moreDecimals, book, 'rounded')).toEqual([]);
      expect(findingsOf(convertedDigits, book, 'rounded')).toMatchObject([{ level: 'hint', cell: 'H9' }]);
      expect(findingsOf(convertedDigits, book, 'exact')).toEqual([]);
    }
  });
});

describe('format.negative', () => {
  it('lists negative amounts with their values', () => {
    const found = findingsOf(negativeAmount, withCells(sheets, '06', { F7: -71.19 }));
    expect(found).toMatchObject([{ level: 'warning', sheet: '06一般公共预算基本支出', cell: 'F7' }]);
    expect(found[0]!.operands[0]!.value).toBe('-71.19');
    expect(findingsOf(negativeAmount, sheets)).toEqual([]);
  });
});

describe('format.fullWidth', () => {
  it('hints at full-width digits', () => {
    const found = findingsOf(fullWidthAmount, withCells(sheets, '06', { F7: '７１.１９' }));
    expect(found).toMatchObject([{ level: 'hint', cell: 'F7' }]);
    expect(findingsOf(fullWidthAmount, withCells(sheets, '06', { F7: '71.19' }))).toEqual([]);
  });
});

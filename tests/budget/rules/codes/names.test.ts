import { describe, expect, it } from 'vitest';
import { cutName, differentName, oldName, otherCodesName } from '../../../../src/budget/rules/codes/names';
import { findingsOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('code.otherName', () => {
  it('says whose name stands beside the code', () => {
    const found = findingsOf(otherCodesName, withCells(sheets, '03', { E10: '事业单位离退休' }));
    expect(found).toMatchObject([
      {
        level: 'warning',
        sheet: '03支出总体',
        cell: 'E10',
        expected: '行政单位离退休',
        actual: '事业单位离退休',
      },
    ]);
    expect(found[0]!.message).toContain('是 2080502 的名称');
  });
});

describe('code.cutName', () => {
  it('offers the full name of a cut one, in each table where it stands', () => {
    const cut = withCells(withCells(sheets, '03', { E12: '机关事业单位基本养老保险' }), '05', {
      E12: '机关事业单位基本养老保',
      E16: '其他行政事业单位医疗支',
    });
    const found = findingsOf(cutName, cut);
    expect(
      found.map(({ level, sheet, cell, actual, expected }) => [level, sheet, cell, actual, expected]),
    ).toEqual([
      ['hint', '03支出总体', 'E12', '机关事业单位基本养老保险', '机关事业单位基本养老保险缴费支出'],
      ['hint', '05一般公共预算支出', 'E12', '机关事业单位基本养老保', '机关事业单位基本养老保险缴费支出'],
      ['hint', '05一般公共预算支出', 'E16', '其他行政事业单位医疗支', '其他行政事业单位医疗支出'],
    ]);
  });
});

describe('code.oldName', () => {
  it('folds the old names of a table into one hint', () => {
    const found = findingsOf(oldName, withCells(sheets, '06', { B15: '城镇职工基本医疗保险缴费' }));
    expect(found).toMatchObject([
      { level: 'hint', sheet: '06一般公共预算基本支出', cell: 'B15', expected: '职工基本医疗保险缴费' },
    ]);
  });
});

describe('code.name', () => {
  it('hints at names of no known code, and stays silent on usual variants', () => {
    const changed = withCells(sheets, '06', { B25: '公务用车运行费', B20: '办公用品购置' });
    const found = findingsOf(differentName, changed);
    expect(found.map(({ level, cell, expected }) => [level, cell, expected])).toEqual([
      ['hint', 'B20', '办公费'],
    ]);
    expect(found[0]!.operands).toEqual([
      { label: '30201 办公费', value: '办公用品购置', sheet: '06一般公共预算基本支出', cell: 'B20' },
    ]);
  });
});

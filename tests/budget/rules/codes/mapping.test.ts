import { describe, expect, it } from 'vitest';
import { mapping, mappingUnsure } from '../../../../src/budget/rules/codes/mapping';
import { findingsOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('code.mapping', () => {
  it('finds a pair of classes that never belong together', () => {
    const found = findingsOf(mapping, withCells(sheets, '06', { C28: '50201', D28: '办公经费' }));
    expect(found).toMatchObject([
      { level: 'warning', sheet: '06一般公共预算基本支出', cell: 'C28', actual: '50201' },
    ]);
    expect(found[0]!.message).toContain('30302（退休费）对应到政府经济分类 50201（办公经费）');
    expect(found[0]!.operands.map(({ cell }) => cell)).toEqual(['A28', 'C28']);
  });

  it('finds 绩效工资 under the wages of 机关', () => {
    const found = findingsOf(mapping, withCells(sheets, '06', { A7: '30107', B7: '绩效工资' }));
    expect(found).toMatchObject([{ cell: 'C7', expected: '50501', actual: '50101' }]);
  });

  it('accepts the mapping of 机关 and that of 事业单位 side by side', () => {
    expect(findingsOf(mapping, sheets)).toEqual([]);
    expect(findingsOf(mappingUnsure, sheets)).toEqual([]);
  });

  it('reads 类 and 款 in columns of their own', () => {
    const found = findingsOf(mapping, withCells(sheets, '07', { D29: '502', E29: '01' }));
    expect(found).toMatchObject([{ sheet: '07支出经济分类汇总', cell: 'D29', actual: '50201' }]);
  });
});

describe('code.mappingUnsure', () => {
  it('only hints where the class fits and the mapping is from memory', () => {
    const changed = withCells(sheets, '06', { C28: '50999', D28: '其他对个人和家庭补助' });
    expect(findingsOf(mapping, changed)).toEqual([]);
    expect(findingsOf(mappingUnsure, changed)).toMatchObject([
      { level: 'hint', cell: 'C28', expected: '50905', actual: '50999' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { chineseNumeral, className as officialName } from '../../../../src/budget/codes';
import { className, classOrdinal, oldClassName } from '../../../../src/budget/rules/labels/class-lines';
import { findingsOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('label.classOrdinal', () => {
  it('finds a class under the ordinal of another one', () => {
    const found = findingsOf(classOrdinal, withCells(sheets, '04', { C16: '（九）医疗卫生与计划生育支出' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      level: 'warning',
      sheet: '04财政拨款收支',
      cell: 'C16',
      expected: '社会保险基金支出',
      actual: '医疗卫生与计划生育支出',
    });
    expect(found[0]!.message).toContain('序号“九”是 209 社会保险基金支出');
    expect(found[0]!.message).toContain('是 210 卫生健康支出的旧称');
    expect(found[0]!.message).toContain('应为“（九）社会保险基金支出”');
  });

  it('does not call the gaps in the ordinals a fault', () => {
    expect(findingsOf(classOrdinal, sheets)).toEqual([]);
  });

  it('accepts a table that simply counts its classes', () => {
    const classes = [
      201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 219, 220,
    ];
    const later = [221, 222, 223, 224, 227, 229, 230, 231, 232, 233, 234];
    const counted = [...classes, ...later].map((code, index): [string, string] => [
      `C${index + 6}`,
      `${chineseNumeral(index + 1)}、${officialName(String(code))}`,
    ]);
    expect(findingsOf(classOrdinal, withCells(sheets, '01', Object.fromEntries(counted)))).toEqual([]);
  });
});

describe('label.className', () => {
  it('finds words in another order', () => {
    const found = findingsOf(className, withCells(sheets, '04', { C14: '（七）文化体育旅游与传媒支出' }));
    expect(found).toMatchObject([
      { level: 'hint', sheet: '04财政拨款收支', cell: 'C14', expected: '文化旅游体育与传媒支出' },
    ]);
    expect(found[0]!.message).toContain('词序不对');
  });

  it('offers the full name of a cut one', () => {
    const found = findingsOf(className, withCells(sheets, '01', { C24: '二十、自然资源海洋' }));
    expect(found).toMatchObject([{ cell: 'C24', expected: '自然资源海洋气象等支出' }]);
    expect(found[0]!.message).toContain('不完整');
  });

  it('accepts a class without the ending 支出', () => {
    expect(findingsOf(className, withCells(sheets, '01', { C6: '一、一般公共服务' }))).toEqual([]);
  });
});

describe('label.oldClassName', () => {
  it('folds the old names of a table into one hint with every cell', () => {
    const changed = withCells(sheets, '01', {
      C6: '一、一般公共服务',
      C17: '十二、城乡社区事务',
      C18: '十三、农林水事务',
      C20: '十五、资源勘探信息等',
    });
    const found = findingsOf(oldClassName, changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'hint', sheet: '01收支总体', cell: 'C17' });
    expect(found[0]!.operands.map(({ cell, value, label }) => [cell, value, label])).toEqual([
      ['C17', '十二、城乡社区事务', '现名“城乡社区支出”'],
      ['C18', '十三、农林水事务', '现名“农林水支出”'],
      ['C20', '十五、资源勘探信息等', '现名“资源勘探工业信息等支出”'],
    ]);
  });

  it('leaves to the ordinal what the ordinal contradicts', () => {
    const changed = withCells(sheets, '04', { C16: '（九）医疗卫生与计划生育支出' });
    expect(findingsOf(oldClassName, changed)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { HEADER, PROJECT, read, seen, WAGES, withCell } from './lines';

describe('codes', () => {
  it('that nobody recorded are kept, with one hint for all', () => {
    const reading = read([
      HEADER,
      withCell(WAGES, 2, '2019998'),
      withCell(WAGES, 2, '2019998'),
      withCell(WAGES, 5, '30188'),
    ]);
    expect(reading.lines.map((line) => line.functional)).toEqual(['2019998', '2019998', '2013101']);
    expect(seen(reading)).toEqual([['detail.unknownCode', 'hint', 'C2']]);
    expect(reading.findings[0]?.message).toContain('科目 2019998、30188 未收录');
  });

  it('of a wrong level or kind cannot be placed', () => {
    const reading = read([HEADER, WAGES, withCell(WAGES, 2, '20131'), withCell(WAGES, 5, '50101')]);
    expect(seen(reading).slice(0, 2)).toEqual([
      ['detail.code', 'error', 'C3'],
      ['detail.code', 'error', 'F4'],
    ]);
    expect(reading.findings[0]?.message).toContain('“20131”不能用：应为以 2 开头的 7 位数字');
    expect(reading.findings.at(-1)?.message).toContain('第 3、4 行没有列入各表，涉及金额 142.38 万元');
  });

  it('with a lost zero are repaired in the open', () => {
    const reading = read([HEADER, withCell(WAGES, 2, 208505)]);
    expect(reading.lines[0]?.functional).toBe('2080505');
    expect(seen(reading)).toEqual([['detail.lostZero', 'warning', 'C2']]);
  });

  it('of the government are derived only where the mapping leaves no choice', () => {
    const reading = read([HEADER, withCell(withCell(WAGES, 5, '30302'), 6, null), withCell(WAGES, 6, null)]);
    expect(reading.lines.map((line) => [line.dept, line.gov])).toEqual([['30302', '50905']]);
    expect(seen(reading)).toEqual([
      ['detail.govMissing', 'error', 'G3'],
      ['detail.govDerived', 'hint', 'G2'],
      ['detail.leftOut', 'error', 'A3'],
    ]);
    expect(reading.findings[0]?.message).toContain('部门经济分类 30101 可以对应 50101、50501，不能替您选定');
    expect(reading.findings[1]?.message).toContain('30302→50905');
  });
});

describe('projects and funds', () => {
  it('that cannot be placed are listed line by line', () => {
    const reading = read([
      HEADER,
      WAGES,
      withCell(PROJECT, 4, null),
      withCell(PROJECT, 4, '民生类'),
      withCell(PROJECT, 3, null),
      withCell(WAGES, 7, '上级专款'),
      withCell(WAGES, 7, null),
    ]);
    expect(seen(reading)).toEqual([
      ['detail.projectType', 'error', 'E3'],
      ['detail.projectType', 'error', 'E4'],
      ['detail.projectName', 'error', 'D5'],
      ['detail.fund', 'error', 'H6'],
      ['detail.fund', 'error', 'H7'],
      ['detail.leftOut', 'error', 'A3'],
    ]);
    expect(reading.findings[3]?.message).toContain('H6 的资金来源“上级专款”不认识');
    expect(reading.lines).toHaveLength(1);
    expect(reading.leftOut.map((line) => line.amount?.toFixed())).toEqual([
      '20',
      '20',
      '20',
      '71.19',
      '71.19',
    ]);
  });

  it('of basic expenditure, which budget systems file as projects, join the basic expenditure', () => {
    const reading = read([
      HEADER,
      withCell(withCell(WAGES, 3, '在职人员工资'), 4, '人员类'),
      withCell(PROJECT, 4, '3-特定目标类'),
    ]);
    expect(reading.lines.map((line) => [line.project, line.projectType])).toEqual([
      ['', ''],
      ['综合专项', '特定目标类'],
    ]);
    expect(seen(reading)).toEqual([['detail.basicProject', 'hint', 'D2']]);
  });
});

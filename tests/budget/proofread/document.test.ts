import { describe, expect, it } from 'vitest';
import { proof } from './text';

/** A whole explanation as it comes out of a PDF: broken lines, page numbers, table remains; three things are wrong. */
const DOCUMENT = [
  '某县档案中心', // 1
  '2027 年度部门预算公开说明', // 2
  '', // 3
  '目 录', // 4
  '第一部分 部门概况', // 5
  '第二部分 2027 年度部门预算情况说明', // 6
  '— 1 —', // 7
  '第二部分', // 8
  '2027 年度部门预算情况说明', // 9
  '一、收入支出预算总体情况说明', // 10
  '2027 年本部门收入总计 318.40 万元，支出总计 318.40 万元，与 2026 年预算相比，收入减少 2.60 万元，下降', // 11
  '', // 12
  '0.81%。主要原因是：人员调出，人员经费减少；支出减少 2.60 万元，下降 0.81%。主要原因是：人员调出，人员经费减少。', // 13
  '二、支出预算总体情况说明', // 14
  '2027 年本部门支出合计', // 15
  '', // 16
  '318.40 万元，其中：基本支出 286.90 万元，占 90.11%；项目支出 31.50 万元，占 9.89%。', // 17
  '三、一般公共预算基本支出预算经济分类情况说明', // 18
  '一般公共预算基本支出年初预算为 286.90 万元，其中：人员经费支出', // 19
  '264.50 万元，占 92.19%；公用经费支出 22.40 万元，占 7.81%。', // 20
  '四、“三公”经费支出预算情况说明', // 21
  '2027 年“三公”经费预算为 1.80 万元，比 2026 年减少 0.60 万元，下降 25.00%。', // 22
  '（一）因公出国（境）费 0.00 万元，与 2026 年相比持平。', // 23
  '（二）公务接待费 0.30 万元，主要用于按规定开支的', // 24
  '', // 25
  '各类公务接待支出，与 2026 年相比持平。', // 26
  '（三）公务用车购置及运行费 1.50 万元，与 2026 年相比减少 0.60 万元，下降 28.57%，其中：公务用车购置费 0.00 万元，与 2026 年相比持平；公务用车运行维护费 1.50 万元，与 2026 年相比减少 0.60 万元，下降 28.57%，主要原因是压减用车。', // 27
  '五、其他重要事项的情况说明', // 28
  '（一）机构运行经费情况', // 29
  '2027 年机构运行经费支出预算 22.40 万元，与 2026 年相比减少 3.50 万元，下降 15.63%，主要原因是压减日常开支。', // 30
  '（二）国有资产占用情况', // 31
  '2026 年期末，共有车辆 2 辆，其中：一般公务用车 1 辆、其他用车 1 辆；单价 50 万元以上通用设备 0 台（套）。', // 32
  '六、空表情况说明', // 33
  '《政府性基金预算支出情况表》为空表。', // 34
  '支出合计\t318.40', // 35
  '附件：2026 年度部门预算表', // 36
].join('\n');

describe('a whole explanation', () => {
  const result = proof(DOCUMENT, {});

  it('takes the fiscal year from the title', () => {
    expect(result.year).toBe(2027);
  });

  it('finds the wrong rate, the reason that does not explain and the old heading, and nothing else', () => {
    expect(result.findings.map(({ rule, level, text }) => [rule, level, text?.paragraph])).toEqual([
      ['text.rate.denominator', 'error', 30],
      ['text.reason.composition', 'warning', 13],
      ['text.year.heading', 'warning', 36],
    ]);
  });

  it('gives the values of each', () => {
    expect(result.findings[0]).toMatchObject({ expected: '13.51%', actual: '15.63%' });
    expect(result.findings[1]).toMatchObject({ difference: '0.90万元' });
  });

  it('understands every sum of money', () => {
    expect(result.unread).toEqual([]);
  });

  it('reads statements of every kind that the text has', () => {
    const kinds = new Set(result.statements.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['amount', 'change', 'count', 'emptyTable', 'share', 'sum']);
  });

  it('lists the years with whether they fit', () => {
    expect(result.years.filter(({ paragraph }) => [2, 22, 32, 36].includes(paragraph))).toMatchObject([
      { year: 2027, fits: 'current', paragraph: 2 },
      { year: 2027, fits: 'current', paragraph: 22 },
      { year: 2026, fits: 'prior', paragraph: 22 },
      { year: 2026, fits: 'priorYearEnd', paragraph: 32 },
      { year: 2026, fits: 'prior', paragraph: 36 },
    ]);
  });

  it('says what it could not check', () => {
    expect(result.notChecked.map(({ rule }) => rule)).toEqual(['text.figure']);
  });

  it('calls a year that is neither this one nor the last another', () => {
    expect(proof('自2019年起施行。', { year: 2027 }).years).toMatchObject([{ year: 2019, fits: 'other' }]);
  });

  it('says so when a text names no year', () => {
    const { year, notChecked } = proof('“三公”经费预算1.80万元。', {});
    expect(year).toBeNull();
    expect(notChecked.map(({ rule }) => rule)).toContain('text.year.compared');
  });

  it('holds an exact text to the last digit', () => {
    const text = '基本支出100.01万元，其中：人员经费80.00万元；公用经费20.00万元。';
    expect(proof(text, { year: 2027 }).findings[0]?.level).toBe('hint');
    expect(proof(text, { year: 2027, exact: true }).findings[0]?.level).toBe('error');
  });

  it('finds nothing in nothing', () => {
    expect(proof('', {}).findings).toEqual([]);
  });
});

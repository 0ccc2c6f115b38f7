import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/budget/rules/check';
import type { Finding } from '../../src/budget/rules/finding';
import { withWaiver } from '../../src/budget/waivers';
import { readDocx } from '../../src/document/docx/read';
import { groupFindings, writeReport, type ReportRequest } from '../../src/jobs/report';
import { readXlsx } from '../../src/workbook/xlsx';

const wrongSum: Finding = {
  rule: 'sum.rows',
  level: 'error',
  sheet: '03支出总体',
  cell: 'F7',
  message: 'F7 与各行之和不等，相差 0.50。请核对。',
  basis: '合计＝各行之和',
  operands: [
    { label: '合计', value: '593.89', sheet: '03支出总体', cell: 'F7' },
    { label: '各行之和', value: '593.39' },
  ],
  expected: '593.39',
  actual: '593.89',
  difference: '0.50',
  suspect: { sheet: '03支出总体', cell: 'F9', suggestion: '改为 388.42 则全部相符' },
  related: [{ rule: 'sum.rows', level: 'error', message: '另一处', basis: '', operands: [] }],
};
const oldName: Finding = {
  rule: 'label.title',
  level: 'warning',
  sheet: '01收支总体',
  cell: 'A1',
  message: '=标题与目录不一致',
  basis: '表名前后一致',
  operands: [],
};
const result: CheckResult = {
  precision: 'exact',
  tables: [{ id: '01', title: '收支总体', sheet: '01收支总体', rows: 12 }],
  missing: ['02'],
  findings: [wrongSum, oldName],
  notChecked: [{ rule: 'chain.published', reason: '没有载入上年的预算。' }],
  counts: { error: 1, warning: 1, hint: 0 },
};
const waivers = withWaiver([], oldName, { text: '财政局模板如此', on: '2027-02-01', by: '李某' });
const request: ReportRequest = { result, department: '甲局', year: 2027, waivers, on: '2027-02-01' };

describe('a check report', () => {
  it('groups by the five heads of an inspection, empty ones included, or by table', () => {
    expect(
      groupFindings(result.findings, 'head').map(({ name, findings }) => [name, findings.length]),
    ).toEqual([
      ['及时', 0],
      ['完整', 0],
      ['细化', 0],
      ['准确', 1],
      ['形式', 1],
    ]);
    expect(groupFindings(result.findings, 'table').map(({ name }) => name)).toEqual([
      '03支出总体',
      '01收支总体',
    ]);
  });

  it('is a workbook with a row for each finding: operands, difference, suspect, explanation', async () => {
    const file = await writeReport(request, 'xlsx');
    expect(file.name).toBe('甲局2027年度部门预算校验报告.xlsx');
    const [found, open] = await readXlsx(file.bytes, file.name);
    expect(found?.texts[1]?.[0]).toBe('共 2 个问题：错误 1，警告 1，提示 0。  2027-02-01');
    const row = found?.texts.find((cells) => cells[3] === '03支出总体!F7');
    expect(row?.slice(0, 11)).toEqual([
      '1',
      '准确',
      '错误',
      '03支出总体!F7',
      'F7 与各行之和不等，相差 0.50。请核对。（同一原因引起的另有 1 条）',
      '合计 593.89（03支出总体!F7）；各行之和 593.39',
      '593.39',
      '593.89',
      '0.50',
      '03支出总体!F9：改为 388.42 则全部相符',
      '合计＝各行之和（sum.rows）',
    ]);
    const second = found?.texts.find((cells) => cells[3] === '01收支总体!A1');
    expect(second?.[11]).toBe('财政局模板如此（李某 2027-02-01）');
    expect(second?.[4]).toBe('=标题与目录不一致');
    expect(found?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
    expect(open?.texts[2]).toEqual(['chain.published', '没有载入上年的预算。']);
  });

  it('is a Word file with the same findings, told group by group', async () => {
    const file = await writeReport(request, 'docx');
    const { paragraphs, tables } = readDocx(file.bytes, file.name);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('准确（1 个）');
    expect(texts).toContain('共 2 个问题：错误 1，警告 1，提示 0。');
    expect(texts.some((text) => text.endsWith('（sum.rows）。'))).toBe(true);
    expect(texts).toContain('出错说明：财政局模板如此（李某 2027-02-01）');
    expect(tables.at(-1)?.map((cells) => cells[3])).toEqual(['位置', '03支出总体!F7', '01收支总体!A1']);
  });

  it('says so when there is nothing to tell', async () => {
    const clean = { ...result, findings: [], notChecked: [], counts: { error: 0, warning: 0, hint: 0 } };
    const file = await writeReport({ ...request, result: clean }, 'xlsx');
    const [found, open] = await readXlsx(file.bytes, file.name);
    expect(found?.texts[1]?.[0]).toContain('没有发现问题。');
    expect(open?.texts[2]?.[0]).toBe('全部规则都已核对。');
    const word = await writeReport({ ...request, result: clean }, 'docx');
    expect(readDocx(word.bytes, word.name).tables).toEqual([]);
  });

  it('marks an explanation whose values have changed since', async () => {
    const moved = { ...oldName, actual: '新题' };
    const file = await writeReport({ ...request, result: { ...result, findings: [moved] } }, 'xlsx');
    const [found] = await readXlsx(file.bytes, file.name);
    expect(found?.texts.flat().some((text) => text.includes('请重新确认'))).toBe(true);
  });
});

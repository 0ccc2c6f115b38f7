import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, writeXlsx } from '../../src/workbook/xlsx';
import { publishedPlans } from '../fixtures/published-2024';
import { runCli, type CliRun } from '../support/cli';
import { SAMPLE_DEPARTMENT, sampleDetailBytes } from '../support/sample';

const SHEETS =
  '目录、填报信息、明细、01收支总体、02收入总体、03支出总体、04财政拨款收支、05一般公共预算支出、06一般公共预算基本支出、07支出经济分类汇总、08三公经费、09政府性基金预算支出、10项目支出、11部门整体绩效目标、12项目绩效目标汇总';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const cli = (...args: string[]): Promise<CliRun> => runCli(folder, ...args);
const json = (run: CliRun): unknown => JSON.parse(run.stdout);
/** The lines on standard error, which is where messages belong. */
const lines = (run: CliRun): string[] => run.stderr.split('\n').slice(0, -1);

/** The names of an object's fields, at every level: of an array, those of all its items. */
function fieldsOf(value: unknown, before = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsOf(one, `${before}[]`)))];
  if (value === null || typeof value !== 'object') return [before];
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, `${before}.${name}`));
}

let made: CliRun;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), '命令行 '));
  writeFileSync(at('明 细.csv'), sampleDetailBytes());
  writeFileSync(at('公开表.xlsx'), await writeXlsx(publishedPlans(), { title: '公开表' }));
  const department = ['--department', SAMPLE_DEPARTMENT];
  made = await cli('new', '--year', '2024', ...department, '--detail', '明 细.csv', '-o', '部门 预算.xlsx');
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('new', () => {
  it('writes the book of a detail and says what it holds', () => {
    expect(made).toEqual({
      status: 0,
      stdout: `已生成 部门 预算.xlsx，共 15 张工作表：${SHEETS}。\n`,
      stderr: '',
    });
  });

  it('makes an empty book of a year beyond the catalogues, with a notice and no error value', async () => {
    const run = await cli(
      'new',
      '--profile',
      'henan',
      '--year',
      '2027',
      '--department',
      '甲 局',
      '-o',
      '空.xlsx',
    );
    expect(run.status).toBe(0);
    expect(lines(run)).toHaveLength(1);
    expect(run.stderr).toMatch(/^本工具自带的科目表到 2025 年为止，2027 年暂按 2025 年的科目核对；/);
    const sheets = await readXlsx(readFileSync(at('空.xlsx')), '空.xlsx');
    const values = sheets.flatMap((sheet) => sheet.values.flat());
    expect(values.filter((value) => typeof value === 'string' && value.startsWith('#'))).toEqual([]);
    expect(sheets.find((sheet) => sheet.name === '03支出总体')!.texts.flat()).toContain(
      '2027年部门支出总体情况表',
    );
  });

  it('carries last year over as last year’s figures only', async () => {
    const from = ['--from', '部门 预算.xlsx'];
    const run = await cli(
      'new',
      '--year',
      '2025',
      '--department',
      SAMPLE_DEPARTMENT,
      ...from,
      '-o',
      '2025.xlsx',
    );
    expect(run.status).toBe(0);
    const sheets = await readXlsx(readFileSync(at('2025.xlsx')), '2025.xlsx');
    const info = sheets.find((sheet) => sheet.name === '填报信息')!;
    const prior: Readonly<Record<string, unknown>> = Object.fromEntries(
      info.texts
        .filter(([number]) => /^F\d/.test(number ?? ''))
        .map((row) => [row[1] ?? '', [row[2], row[3]]] as const),
    );
    expect(prior).toMatchObject({
      '收入总计 *': ['0.00', '593.39'],
      '三公经费合计 *': ['0.00', '1.10'],
      人员经费: ['0.00', '512.34'],
      公用经费: ['0.00', '38.05'],
      项目支出: ['0.00', '43.00'],
    });
    const thisYear = sheets.filter((sheet) => /^\d\d|明细/.test(sheet.name));
    const amounts = thisYear.flatMap((sheet) =>
      sheet.values.flat().filter((value) => typeof value === 'number' && value !== 0),
    );
    expect(thisYear).toHaveLength(13);
    expect(amounts).toEqual([]);
  });
});

describe('check', () => {
  it('ends with 0 where nothing is of level error, and reports on standard output', async () => {
    const run = await cli('check', '部门 预算.xlsx');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('识别出 12 张表');
    expect(run.stdout).toContain('共 6 个问题：错误 0，警告 0，提示 6。');
  });

  it('ends with 1 where there are errors; --format json has the promised fields and no others', async () => {
    const run = await cli('check', '公开表.xlsx', '--format', 'json');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    const report = json(run);
    expect(report).toMatchObject({ missing: ['02', '07'], counts: { error: 1 } });
    const finding = [
      'rule',
      'level',
      'sheet',
      'cell',
      'message',
      'basis',
      'expected',
      'actual',
      'difference',
    ];
    const operand = ['label', 'sheet', 'cell', 'value'];
    const suspect = ['sheet', 'cell', 'suggestion'];
    const ofFinding = (before: string): string[] => [
      ...finding.map((name) => `${before}.${name}`),
      ...operand.map((name) => `${before}.operands[].${name}`),
      ...suspect.map((name) => `${before}.suspect.${name}`),
    ];
    const promised = [
      ...['id', 'title', 'sheet', 'rows'].map((name) => `.tables[].${name}`),
      '.missing[]',
      ...ofFinding('.findings[]'),
      ...ofFinding('.findings[].related[]'),
      ...['rule', 'reason'].map((name) => `.notChecked[].${name}`),
      ...['error', 'warning', 'hint'].map((name) => `.counts.${name}`),
    ];
    const printed = fieldsOf(report);
    expect(printed.filter((name) => !promised.includes(name))).toEqual([]);
    const always = promised.filter((name) => !/related|expected|actual|difference/.test(name));
    expect(always.filter((name) => !printed.includes(name))).toEqual([]);
  });
});

describe('proof', () => {
  it('recomputes a text by itself and gives the paragraph and the words', async () => {
    writeFileSync(at('说明.txt'), '一、概况\n支出593.39万元，比上年增加64.58万元，增长17.91%。\n');
    const run = await cli('proof', '说明.txt', '--format', 'json');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(json(run)).toMatchObject({
      tables: [],
      missing: [],
      findings: [
        {
          level: 'error',
          expected: '12.21%',
          actual: '17.91%',
          text: { paragraph: 2, quote: '比上年增加64.58万元，增长17.91%' },
        },
      ],
      counts: { error: 1, warning: 0, hint: 0 },
    });
  });
});

describe('draft', () => {
  it('writes the narrative with the cells of its figures, and names the gaps on standard error', async () => {
    const run = await cli('draft', '部门 预算.xlsx', '--format', 'json', '-o', '说明.json');
    expect(run).toMatchObject({ status: 0, stdout: '已写出 说明.json。\n' });
    expect(lines(run)[0]).toBe('还有 21 处要填写，文中标为【请填写……】：');
    expect(lines(run)).toContain('- 请填写2023年收入总计（填报信息!D61）');
    const text: unknown = JSON.parse(readFileSync(at('说明.json'), 'utf8'));
    const ofRun = '.sections[].paragraphs[].runs[]';
    expect(fieldsOf(text).sort()).toEqual(
      [
        '.sections[].heading',
        '.sections[].level',
        `${ofRun}.text`,
        `${ofRun}.fact`,
        `${ofRun}.cells[].sheet`,
        `${ofRun}.cells[].cell`,
        '.gaps[].what',
        '.gaps[].where.sheet',
        '.gaps[].where.cell',
      ].sort(),
    );
    const facts = (text as { sections: { paragraphs: { runs: object[] }[] }[] }).sections
      .flatMap((section) => section.paragraphs)
      .flatMap((paragraph) => paragraph.runs);
    expect(facts).toContainEqual(
      expect.objectContaining({
        text: '593.39',
        fact: '收入总计',
        cells: [{ sheet: '01收支总体', cell: 'B38' }],
      }),
    );
  });
});

describe('code', () => {
  it('answers with the promised fields', async () => {
    const run = await cli('code', '30101', '--year', '2024', '--format', 'json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(json(run)).toEqual({
      code: '30101',
      kind: 'deptEconomic',
      name: '基本工资',
      level: '款',
      parents: ['301'],
      status: 'valid',
      confidence: 'sourced',
      mapsTo: ['50101', '50501'],
    });
  });
});

describe('rules', () => {
  it('lists every rule with the promised fields', async () => {
    const run = await cli('rules', '--format', 'json');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const rule = ['id', 'level', 'basis', 'years', 'jurisdictions[]', 'message'];
    expect(fieldsOf(json(run))).toEqual(rule.map((name) => `.rules[].${name}`));
    const { rules } = json(run) as { rules: { id: string }[] };
    expect(rules.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rules.map((one) => one.id)).size).toBe(rules.length);
  });
});

describe('what cannot be used', () => {
  it.each([
    [['new', '--year', '2016', '--department', '甲局', '-o', 'x.xlsx'], /^没有 2016 年的科目表：.*2018 年/],
    [['check', '没有.xlsx'], /^“没有\.xlsx”找不到：/],
    [['check', '部门 预算.xlsx', '--format', 'pdf'], /^“--format pdf”不在可选的格式里：text、json。$/],
  ])('%j ends with 2 and one line', async (args, message) => {
    const run = await cli(...args);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(lines(run)).toEqual([expect.stringMatching(message)]);
    expect(readdirSync(folder)).not.toContain('x.xlsx');
  });

  it('leaves the file that was there, and no other, when the job fails', async () => {
    writeFileSync(at('旧.xlsx'), '旧');
    writeFileSync(at('坏.csv'), '单位名称,金额\n甲局,1.00\n');
    const before = readdirSync(folder).sort();
    const runs = [
      await cli('new', '--year', '2024', '--department', '甲局', '--detail', '坏.csv', '-o', '旧.xlsx'),
      await cli('draft', '坏.csv', '-o', '旧.xlsx'),
      await cli('draft', '部门 预算.xlsx', '-o', path.join('没有', '说明.docx')),
    ];
    expect(runs.map((run) => [run.status, run.stdout, lines(run).length])).toEqual([
      [2, '', 1],
      [2, '', 1],
      [2, '', 1],
    ]);
    expect(readFileSync(at('旧.xlsx'), 'utf8')).toBe('旧');
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});

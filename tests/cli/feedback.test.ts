import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../src/document/docx/read';
import { readXlsx, writeXlsx } from '../../src/workbook/xlsx';
import { publishedPlans } from '../fixtures/published-2024';
import { runCli, type CliRun } from '../support/cli';

const MENDED = 'structure.missingTables@10';
const KEY = '识别号（请勿改动）';
const OPEN = 'structure.missingTables@02';
let folder = '';
const at = (name: string): string => path.join(folder, name);
const cli = (...args: string[]): Promise<CliRun> => runCli(folder, ...args);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

/** The rows of a form under its header, by the words of the header. */
async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const [sheet] = await readXlsx(bytesOf(name), name);
  const top = sheet!.texts.findIndex((row) => row.includes(KEY));
  const header = sheet!.texts[top]!;
  return sheet!.texts
    .slice(top + 1)
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => Object.fromEntries(header.map((label, column) => [label, row[column] ?? ''])));
}

const keysOf = (rows: readonly Record<string, string>[]): string[] =>
  rows.map((row) => row[KEY]!).filter((key) => key !== '');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), '反馈 '));
  const plans = publishedPlans();
  const lacking = plans.filter(({ name }) => name !== '预算10表');
  writeFileSync(at('第一次.xlsx'), await writeXlsx(lacking, { title: '公开表' }));
  writeFileSync(at('改后.xlsx'), await writeXlsx(plans, { title: '公开表' }));
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('feedback', () => {
  it('lists in the first round everything, and in the second only what is still open', async () => {
    const first = await cli('feedback', '第一次.xlsx', '-o', '反馈一.xlsx');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toBe('已写出 反馈一.xlsx。共 5 个问题：须改正 1 个，须核实 4 个。\n');
    const before = keysOf(await rowsOf('反馈一.xlsx'));
    expect(before).toEqual(expect.arrayContaining([MENDED, OPEN]));

    const second = await cli('feedback', '改后.xlsx', '--previous', '反馈一.xlsx', '-o', '反馈二.xlsx');
    expect(second).toMatchObject({ status: 0, stderr: '' });
    const rows = await rowsOf('反馈二.xlsx');
    expect(keysOf(rows)).toEqual(before.filter((key) => key !== MENDED));
    expect(rows.map((row) => row['状态'])).toEqual(rows.map(() => '未整改'));
    expect(second.stdout).toBe(
      '已写出 反馈二.xlsx。上一轮的问题已整改 1 个，未整改 4 个：须改正 1 个，须核实 3 个。\n',
    );
  });

  it('writes the same round as a Word table', async () => {
    await cli('feedback', '第一次.xlsx', '-o', '上一轮.xlsx');
    const run = await cli('feedback', '改后.xlsx', '--previous', '上一轮.xlsx', '-o', '反馈二.docx');
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const [table] = readDocx(bytesOf('反馈二.docx'), '反馈二.docx').tables;
    expect(table![0]).toEqual([
      '序号',
      '检查内容',
      '检查情况',
      '位置',
      '存在问题',
      '整改要求',
      '状态',
      '整改情况',
    ]);
    expect(table!.slice(1).map((row) => [row[0], row[1], row[6]])).toEqual([
      ['1', '02表 部门收入总体情况表', '未整改'],
      ['2', '04表 财政拨款收支总体情况表', '未整改'],
      ['3', '05表 一般公共预算支出情况表', '未整改'],
      ['4', '07表 支出经济分类汇总表', '未整改'],
    ]);
  });

  it('refuses an earlier round that is no form, and a file of another kind, and writes nothing', async () => {
    const other = await cli('feedback', '改后.xlsx', '--previous', '改后.xlsx', '-o', '不写.xlsx');
    expect(other).toMatchObject({ status: 2, stdout: '' });
    expect(other.stderr).toContain('“改后.xlsx”里没有找到反馈单的“识别号”栏');
    const kind = await cli('feedback', '改后.xlsx', '-o', '不写.pdf');
    expect(kind).toMatchObject({ status: 2, stdout: '' });
    expect(kind.stderr).toContain('“不写.pdf”要以 .xlsx 或 .docx 结尾');
    expect(readdirSync(folder).filter((name) => name.startsWith('不写'))).toEqual([]);
  });
});

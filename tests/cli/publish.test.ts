import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileTraces, readXlsx } from '../../src/workbook/xlsx';
import { answersWith, sampleBook } from '../jobs/sample';
import { runCli, type CliRun } from '../support/cli';

const STEM = '中共新乡市牧野区委办公室2024年度部门预算公开';
let folder = '';
const at = (...names: string[]): string => path.join(folder, ...names);
const cli = (...args: string[]): Promise<CliRun> => runCli(folder, ...args);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), '发布 '));
  writeFileSync(at('好.xlsx'), (await sampleBook()).bytes);
  writeFileSync(at('缺.xlsx'), (await sampleBook(2024, answersWith({ reasons: { 收入总计: '' } }))).bytes);
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('publish', () => {
  it('writes the three files into a folder that it makes, and prints the checklist', async () => {
    const run = await cli('publish', '好.xlsx', '-o', '挂 网/2024');
    expect(run.status).toBe(0);
    expect(readdirSync(at('挂 网', '2024')).sort()).toEqual(
      ['发布前清单（内部留存，不公开）_2024.txt', `${STEM}.docx`, `${STEM}表.xlsx`].sort(),
    );
    expect(run.stdout).toContain('已写到 挂 网/2024。');
    expect(run.stdout).toContain('☑ 表数齐【已核对】12 张表齐全。');
    expect(run.stdout).toContain('定义的名称：');
    const tables = new Uint8Array(readFileSync(at('挂 网', '2024', `${STEM}表.xlsx`)));
    expect(fileTraces(tables, 'x.xlsx')).toEqual([]);
    expect(await readXlsx(tables, 'x.xlsx')).toHaveLength(12);
  });

  it('writes nothing while reasons are open, says why, and obeys --force', async () => {
    const run = await cli('publish', '缺.xlsx', '-o', '不写');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('处【请填写……】没有填');
    expect(run.stderr).toContain('没有写出发布文件。');
    expect(readdirSync(folder)).not.toContain('不写');
    const forced = await cli('publish', '缺.xlsx', '-o', '照写', '--force');
    expect(forced.status).toBe(0);
    expect(readdirSync(at('照写'))).toHaveLength(3);
  });

  it('says of a folder that cannot be one what it is', async () => {
    writeFileSync(at('文件'), '');
    const run = await cli('publish', '好.xlsx', '-o', '文件');
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/“文件”.*。\n$/);
  });
});

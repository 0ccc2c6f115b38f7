// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/workbook/xlsx';
import { SAMPLE_DEPARTMENT, sampleDetailBytes } from '../../support/sample';
import { sampleBook } from '../../jobs/sample';
import { openPane, type PaneDesk } from './desk';

const names = async ({ program }: PaneDesk): Promise<string[]> =>
  (await program.workbook.read())
    .filter(({ visibility }) => visibility === 'visible')
    .map(({ name }) => name);

describe('the wizard', () => {
  it('tells what it will do, makes the book, links to its sheets, and can be taken back', async () => {
    const desk = await openPane('make');
    await desk.see('生成一本新的部门预算');
    expect(desk.field('预算年度').value).toBe('2024');
    await desk.press('看看会做什么');
    await desk.see('请填写部门全称。');
    await desk.fill('部门全称', SAMPLE_DEPARTMENT);
    await desk.fill('明细', 'file');
    await desk.give('选明细文件…', '明细.csv', sampleDetailBytes());
    await desk.see('明细.csv');
    await desk.press('看看会做什么');
    await desk.see('将要做的事');
    expect(await names(desk)).toEqual(['Sheet1']);
    const plan = [...desk.element.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(plan).toHaveLength(15);
    expect(plan).toContain('03支出总体新建');
    await desk.press('生成');
    await desk.see('已生成 15 张工作表');
    expect(await names(desk)).toContain('12项目绩效目标汇总');
    const third = (await desk.program.workbook.read()).find(({ name }) => name === '03支出总体')!;
    expect(third.values.flat()).toContain(593.39);
    await desk.press('03支出总体');
    await desk.until(() => true, 'shown');
    expect((await desk.program.selected()).sheet).toBe('03支出总体');
    expect(desk.session.history.latest()).toBeDefined();
  });

  it('leaves alone what is there, and says when there is nothing to do', async () => {
    const desk = await openPane('make');
    await desk.see('生成一本新的部门预算');
    await desk.fill('部门全称', '甲局');
    await desk.press('看看会做什么');
    await desk.press('生成');
    await desk.see('已生成 15 张工作表');
    await desk.press('再做一本');
    await desk.press('看看会做什么');
    await desk.see('没有要做的');
    const plan = [...desk.element.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(plan.every((line) => line.endsWith('不动'))).toBe(true);
  });

  it('makes only the tables that are chosen', async () => {
    const desk = await openPane('make');
    await desk.see('生成一本新的部门预算');
    await desk.fill('部门全称', '甲局');
    await desk.press('全不选');
    await desk.press('看看会做什么');
    await desk.see('请至少选一张表。');
    const first = [...desk.element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')][0]!;
    first.click();
    await desk.see('要做的表：1 / 12');
    await desk.press('看看会做什么');
    await desk.press('生成');
    await desk.see('已生成 4 张工作表');
    expect(await names(desk)).toEqual(['Sheet1', '目录', '填报信息', '明细', '01收支总体']);
  });

  it('brings last year in from a file, and refuses a wrong year with the reason', async () => {
    const prior = await sampleBook(2024);
    const desk = await openPane('make');
    await desk.see('生成一本新的部门预算');
    await desk.fill('部门全称', SAMPLE_DEPARTMENT);
    await desk.fill('上年的部门预算', 'file');
    await desk.press('看看会做什么');
    await desk.see('请选上年的文件');
    await desk.give('选上年的文件…', '2024.xlsx', prior.bytes);
    await desk.fill('预算年度', '2027');
    await desk.press('看看会做什么');
    await desk.see('不能当作 2027 年的上年数');
    await desk.fill('预算年度', '2025');
    await desk.press('看看会做什么');
    await desk.press('生成');
    await desk.see('已生成 15 张工作表');
    const form = (await desk.program.workbook.read()).find(({ name }) => name === '填报信息')!;
    const row = form.values.find(([number]) => number === 'F1')!;
    expect(row[3]).toBe(593.39);
    expect(desk.session.getSnapshot().prior?.year).toBe(2024);
  });

  it('puts another year into a workbook of its own when this one holds a budget', async () => {
    const desk = await openPane('make');
    await desk.see('生成一本新的部门预算');
    await desk.fill('部门全称', SAMPLE_DEPARTMENT);
    await desk.fill('明细', 'file');
    await desk.give('选明细文件…', '明细.csv', sampleDetailBytes());
    await desk.see('明细.csv');
    await desk.press('看看会做什么');
    await desk.press('生成');
    await desk.see('已生成 15 张工作表');
    const before = await names(desk);
    await desk.press('再做一本');
    await desk.fill('预算年度', '2025');
    await desk.fill('明细', 'here');
    await desk.fill('上年的部门预算', 'here');
    await desk.press('看看会做什么');
    await desk.see('新年度的会做成一个新的工作簿');
    await desk.press('生成');
    await desk.see('已交给浏览器下载');
    expect(await names(desk)).toEqual(before);
    const [file] = desk.files;
    expect(file?.name).toBe(`${SAMPLE_DEPARTMENT}2025年部门预算.xlsx`);
    const made = await readXlsx(file!.bytes, file!.name);
    const form = made.find(({ name }) => name === '填报信息')!;
    expect(form.values.find(([number]) => number === 'F1')?.[3]).toBe(593.39);
  });
});

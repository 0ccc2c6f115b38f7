// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { rememberedCodeList } from '../../../src/jobs/kept-code-list';
import { openPane, type PaneDesk } from './desk';

const cellOf = async ({ program }: PaneDesk, row: number, column: number): Promise<unknown> =>
  (await program.workbook.read())[0]?.values[row]?.[column] ?? null;
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the page of codes', () => {
  it('finds by initials, shows the mapping, and writes the code as text into the selected cell', async () => {
    const desk = await openPane('codes');
    await desk.see('输入编码、名称或拼音首字母');
    await desk.program.show({ sheet: 'Sheet1', row: 2, column: 1 });
    await desk.fill('编码、名称或拼音首字母', 'bgf');
    await desk.see('30201 办公费');
    await desk.see('50201 办公经费；50502 商品和服务支出');
    await desk.press('填入 30201 · 填入所选单元格');
    await desk.see('已填入 Sheet1!B3。');
    expect(await cellOf(desk, 2, 1)).toBe('30201');
  });

  it('asks before it overwrites, and leaves the cell when told not to', async () => {
    const desk = await openPane('codes', async (program) => {
      await program.workbook.apply([
        { kind: 'setCells', sheet: 'Sheet1', cells: [{ row: 0, column: 0, value: '旧' }] },
      ]);
      await program.show({ sheet: 'Sheet1', row: 0, column: 0 });
    });
    await desk.see('输入编码');
    await desk.fill('编码、名称或拼音首字母', '2080505');
    await desk.press('填入 2080505 · 填入所选单元格');
    await desk.see('Sheet1!A1 里已有“旧”');
    await desk.press('取消');
    expect(await cellOf(desk, 0, 0)).toBe('旧');
    await desk.press('填入 2080505 · 填入所选单元格');
    await desk.press('换成这个编码');
    await desk.see('已填入 Sheet1!A1。');
    expect(await cellOf(desk, 0, 0)).toBe('2080505');
  });

  it('says that unknown is not wrong', async () => {
    const desk = await openPane('codes');
    await desk.see('输入编码');
    await desk.fill('编码、名称或拼音首字母', '不存在的科目');
    await desk.see('未收录不等于错误');
  });

  it('loads an own list, lists the differences, keeps it in the workbook, and forgets it again', async () => {
    const desk = await openPane('codes');
    await desk.see('单位自己的科目表');
    await desk.give('载入科目表…', '坏.csv', csv('甲,乙\n1,2\n'));
    await desk.see('“坏.csv”不能用作科目表');
    await desk.give('载入科目表…', '自有.csv', csv('编码,名称\n2080577,县级自设科目\n30201,办公用品费\n'));
    await desk.see('已载入“自有.csv”，2 个科目');
    await desk.see('2080577 县级自设科目');
    await desk.see('30201 办公费 → 办公用品费');
    expect(rememberedCodeList(await desk.program.workbook.read())?.from).toBe('自有.csv');
    await desk.fill('编码、名称或拼音首字母', '2080577');
    await desk.see('已载入的科目表');
    await desk.press('不再用它');
    await desk.see('没有载入，按自带的科目表查');
    expect(rememberedCodeList(await desk.program.workbook.read())).toBeNull();
  });
});

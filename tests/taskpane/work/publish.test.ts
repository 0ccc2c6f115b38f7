// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/document/docx/read';
import { fileTraces, readXlsx } from '../../../src/workbook/xlsx';
import { answersWith } from '../../jobs/sample';
import { SAMPLE_DEPARTMENT } from '../../support/sample';
import { openPane } from './desk';
import { putSample } from './sample';

describe('the page for publishing', () => {
  it('shows the checklist and what is left out, and hands over the two files', async () => {
    const desk = await openPane('publish', (program) => putSample(program));
    await desk.see('发布前清单');
    await desk.see('12 张表齐全。');
    await desk.see('需人工确认');
    await desk.see('辅助工作表（目录、填报信息、明细、说明等） · 4 处');
    await desk.press('做出两份文件');
    await desk.see('已交给浏览器下载');
    expect(desk.files.map(({ name }) => name)).toEqual([
      `${SAMPLE_DEPARTMENT}2024年度部门预算公开.docx`,
      `${SAMPLE_DEPARTMENT}2024年度部门预算公开表.xlsx`,
    ]);
    const [document, tables] = desk.files;
    expect(readDocx(document!.bytes, 'x.docx').paragraphs.length).toBeGreaterThan(50);
    expect(fileTraces(tables!.bytes, 'x.xlsx')).toEqual([]);
    expect(await readXlsx(tables!.bytes, 'x.xlsx')).toHaveLength(12);
  });

  it('makes the whole package in one step, the checklist apart from what is published', async () => {
    const desk = await openPane('publish', (program) => putSample(program));
    await desk.press('做出发布包（.zip）');
    await desk.until(() => desk.files.length === 1, 'the package');
    const [file] = desk.files;
    expect(file?.name).toBe(`${SAMPLE_DEPARTMENT}2024年度部门预算公开发布包.zip`);
    const entries = unzipSync(file!.bytes);
    const name = `${SAMPLE_DEPARTMENT}2024年度部门预算公开`;
    expect(Object.keys(entries).slice(0, 2)).toEqual([`${name}.docx`, `${name}表.xlsx`]);
    expect(Object.keys(entries)[2]).toMatch(/^内部留存（不公开）\/.+\.txt$/);
    expect(await readXlsx(entries[`${name}表.xlsx`]!, 'x.xlsx')).toHaveLength(12);
  });

  it('holds back while reasons are open, leads to them, and makes the files when told to', async () => {
    const desk = await openPane('publish', (program) =>
      putSample(program, answersWith({ reasons: { 收入总计: '' } })),
    );
    await desk.see('发布之前先处理');
    await desk.see('【请填写……】没有填');
    const make = [...desk.element.querySelectorAll('button')].find(
      ({ textContent }) => textContent === '做出两份文件',
    );
    expect(make?.disabled).toBe(true);
    desk.field('我知道有这些问题，仍然做出文件').click();
    await desk.press('做出两份文件');
    await desk.see('已交给浏览器下载');
    expect(desk.files).toHaveLength(2);
    await desk.press('去起草');
    await desk.see('还没有起草');
  });

  it('writes the own sentences that the workbook keeps', async () => {
    const desk = await openPane('publish', async (program) => {
      await putSample(program);
      const value = JSON.stringify({ wording: { 'transfers.none': '本部门不管专项资金。' } });
      await program.workbook.apply([{ kind: 'remember', key: '设置', value }]);
    });
    await desk.press('做出两份文件');
    await desk.until(() => desk.files.length === 2, 'files');
    const { paragraphs } = readDocx(desk.files[0]!.bytes, 'x.docx');
    expect(paragraphs.some(({ text }) => text.includes('本部门不管专项资金。'))).toBe(true);
  });

  it('says of a workbook without tables what to do', async () => {
    const desk = await openPane('publish');
    await desk.see('没有认出预算表');
    await desk.press('去生成');
    await desk.see('生成一本新的部门预算');
  });

  it('shows a table selected where the browser forbids copying', async () => {
    const desk = await openPane('publish', (program) => putSample(program));
    await desk.see('粘贴到网站后台');
    await desk.press('复制这张表');
    await desk.see('浏览器不让直接复制');
    const box = desk.element.querySelector('textarea')!;
    expect(box.value).toContain('2024年部门收支总体情况表');
    expect(box.selectionEnd - box.selectionStart).toBe(box.value.length);
  });
});

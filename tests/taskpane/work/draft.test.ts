// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/document/docx/read';
import { answersWith } from '../../jobs/sample';
import { openPane } from './desk';
import { putSample } from './sample';

describe('the page for drafting', () => {
  it('writes the document, and leads from a figure to its cell', async () => {
    const desk = await openPane('draft', (program) => putSample(program));
    await desk.see('还没有起草');
    await desk.press('起草');
    await desk.see('没有空缺');
    await desk.see('九、“三公”经费支出预算情况说明');
    await desk.press(/^1\.10，到 08三公经费!/);
    const at = await desk.program.selected();
    expect(at.sheet).toBe('08三公经费');
    const sheet = (await desk.program.workbook.read()).find(({ name }) => name === at.sheet)!;
    expect(sheet.values[at.row]?.[at.column]).toBe(1.1);
    await desk.press('存为 Word（.docx）');
    await desk.until(() => desk.files.length === 1, 'file');
    const { paragraphs } = readDocx(desk.files[0]!.bytes, 'x.docx');
    expect(paragraphs.some(({ text }) => text.includes('下降12.21%'))).toBe(true);
  });

  it('leads from a gap to where it is filled, and tells when the draft is old', async () => {
    const desk = await openPane('draft', (program) =>
      putSample(program, answersWith({ reasons: { 运行经费: '' } })),
    );
    await desk.press('起草');
    await desk.see('还有 1 处没有填');
    await desk.press(/^请填写运行经费/);
    expect(await desk.program.selected()).toMatchObject({ sheet: '填报信息', column: 7 });
    await desk.press('原因');
    await desk.see('F11 运行经费');
    await desk.fill('运行经费的增减原因', '压减会议费');
    await desk.press('存入填报信息');
    await desk.see('已存入：运行经费的增减原因。');
    const form = (await desk.program.workbook.read()).find(({ name }) => name === '填报信息')!;
    expect(form.values.find(([number]) => number === 'F11')?.[7]).toBe('压减会议费');
    await desk.press('说明稿');
    await desk.see('下面的说明可能是旧的');
    await desk.press('重新起草');
    await desk.see('没有空缺');
    await desk.see('主要原因是压减会议费。');
  });

  it('filters the reasons and shows last year’s beside the figures', async () => {
    const desk = await openPane('draft', (program) =>
      putSample(program, answersWith({ reasons: { 运行经费: '' }, priorReasons: { 运行经费: '压减车辆' } })),
    );
    await desk.press('原因');
    await desk.see('未填写 1');
    await desk.see('上年写的是：压减车辆');
    await desk.see('减少5.29万元，下降12.21%');
    expect(desk.text()).not.toContain('F1 收入总计');
    await desk.press(/^全部 15$/);
    await desk.see('F1 收入总计');
    await desk.see('没有变化，不用写原因。');
  });

  it('proofreads a pasted text against the tables', async () => {
    const desk = await openPane('draft', (program) => putSample(program));
    await desk.press('校对');
    await desk.fill(
      '粘贴说明文字',
      '2024年机构运行经费预算38.05万元，比2023年预算减少5.29万元，下降17.91%。',
    );
    [...desk.element.querySelectorAll<HTMLButtonElement>('#draft-part button')]
      .find(({ textContent }) => textContent === '校对')
      ?.click();
    await desk.see('发现 2 处');
    await desk.see('比率应是12.21%');
    await desk.see('已与这个工作簿的表核对。');
  });

  it('says what to do where the workbook has no tables', async () => {
    const desk = await openPane('draft');
    await desk.press('起草');
    await desk.see('没有认出预算表');
    await desk.press('原因');
    await desk.see('没有填报信息');
  });
});

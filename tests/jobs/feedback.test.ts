import { describe, expect, it } from 'vitest';
import { feedbackFile } from '../../src/jobs/feedback';
import { readDocx } from '../../src/document/docx/read';
import { readXlsx, writeXlsx } from '../../src/workbook/xlsx';
import { publishedPlans } from '../fixtures/published-2024';

const plans = publishedPlans();
const bookFile = async () => ({ name: '公开表.xlsx', bytes: await writeXlsx(plans, { title: '公开表' }) });

describe('the form of a published department', () => {
  it('is a worksheet that the next round reads, and the same as a Word table', async () => {
    const job = { book: await bookFile(), profile: 'henan' };
    const first = await feedbackFile({ ...job, format: 'xlsx' });
    const [sheet] = await readXlsx(first.bytes, '反馈单.xlsx');
    expect(sheet!.name).toBe('反馈单');
    expect(sheet!.texts[1]![0]).toBe(first.summary);
    const keys = first.form.items.flatMap(({ problems }) => problems.map(({ key }) => key));
    expect(keys).toEqual(
      expect.arrayContaining(['structure.missingTables@02', 'structure.missingTables@07']),
    );

    const previous = { name: '反馈单.xlsx', bytes: first.bytes };
    const second = await feedbackFile({ ...job, previous, format: 'docx' });
    expect(second.form).toMatchObject({ round: 2, mended: 0 });
    expect(second.form.items.flatMap(({ problems }) => problems.map(({ status }) => status))).toEqual(
      keys.map(() => '未整改'),
    );
    const [table] = readDocx(second.bytes, '反馈单.docx').tables;
    expect(table![0]!.slice(0, 3)).toEqual(['序号', '检查内容', '检查情况']);
    expect(table).toHaveLength(keys.length + 1);
  });

  it('is refused where the earlier form is another workbook', async () => {
    const book = await bookFile();
    await expect(feedbackFile({ book, profile: 'henan', previous: book, format: 'xlsx' })).rejects.toThrow(
      '“公开表.xlsx”里没有找到反馈单的“识别号”栏，分不清哪些问题是上一轮提过的。',
    );
  });
});

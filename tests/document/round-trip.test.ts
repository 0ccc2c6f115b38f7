import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DisclosureDocument } from '../../src/budget/narrative/document';
import { toDocx } from '../../src/document';
import { readDocx } from '../../src/document/docx/read';
import { printable } from '../../src/document/plain';
import { partOf } from './docx-parts';
import { gap, sample, words } from './fixture';

const textOf = (paragraph: DisclosureDocument['sections'][number]['paragraphs'][number]): string =>
  paragraph.runs.map((run) => run.text).join('');

/** Headings and paragraphs in order: what a reader reads between the contents and the tables. */
function narrative(document: DisclosureDocument): string[] {
  return document.sections.flatMap((section) => [section.heading, ...section.paragraphs.map(textOf)]);
}

const bare = (text: string): DisclosureDocument => ({
  cover: { department: '某部门', title: '2027年度部门预算公开', date: '二〇二七年三月' },
  sections: [{ heading: '第一部分　概况', level: 1, paragraphs: [words(text)] }],
  attachments: [],
  gaps: [],
});

/** The paragraph of `bare` as it is read back. */
async function throughWord(text: string): Promise<string | undefined> {
  const { paragraphs } = readDocx(await toDocx(bare(text)), '说明.docx');
  return paragraphs.at(-1)?.text;
}

describe('a document written and read back', () => {
  it('has the same paragraphs in the same order', async () => {
    const { paragraphs } = readDocx(await toDocx(sample), '说明.docx');
    const body = paragraphs.filter((paragraph) => paragraph.isContents !== true).map(({ text }) => text);
    expect(body.slice(0, 3)).toEqual([sample.cover.department, sample.cover.title, sample.cover.date]);
    const expected = narrative(sample);
    expect(body.slice(4, 4 + expected.length)).toEqual(expected);
    expect(body.slice(4 + expected.length, 4 + expected.length + 4)).toEqual([
      '附件',
      '2027年部门收支总体情况表',
      '预算01表',
      '部门名称：临川县水利技术服务中心\t2027年度\t单位：万元',
    ]);
  });

  it('has the same tables, merged cells kept at their top left', async () => {
    const { tables, flags } = readDocx(await toDocx(sample), '说明.docx');
    expect(tables.map((table) => [table.length, table[0]?.length])).toEqual([
      [10, 4],
      [37, 14],
      [3, 7],
      [5, 4],
    ]);
    expect(tables[0]?.[0]).toEqual(['收入', '', '支出', '']);
    expect(tables[0]?.[9]).toEqual(['收入总计', '1,300.00', '支出总计', '1,300.00']);
    expect(tables[1]?.[1]?.slice(3, 9)).toEqual(['', '', '', '小计', '人员经费', '']);
    expect(tables[3]?.map((row) => row[0])).toEqual(['一级指标', '产出指标', '', '', '满意度指标']);
    expect(Object.values(flags)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('never lets text become markup', async () => {
    const text = '《办法》<w:p>&amp;"\'</w:t>]]>&lt;script> =1+1 {PAGE} 100%';
    expect(await throughWord(text)).toBe(text);
    const xml = partOf(await toDocx(bare(text)), 'word/document.xml');
    expect(xml).toContain('&lt;w:p&gt;&amp;amp;');
    expect(xml).not.toContain('<script>');
  });

  it('keeps line breaks, tabs, several spaces and rare characters, and drops control characters', async () => {
    expect(await throughWord('第一行\n第二行\t制表  两个空格 ')).toBe('第一行\n第二行\t制表  两个空格 ');
    expect(await throughWord('𠮷野家㐂①〇 “三公”')).toBe('𠮷野家㐂①〇 “三公”');
    expect(await throughWord('响\u0007铃\u0000退\u001b格\ud800半')).toBe('响铃退格半');
  });

  it('highlights a gap wherever it stands', async () => {
    const document = {
      ...bare('机构数【请填写内设机构数】个。'),
      cover: { department: '【请填写部门名称】', title: '2027年度部门预算公开', date: '二〇二七年三月' },
    };
    const xml = partOf(await toDocx(document), 'word/document.xml');
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(2);
    expect(await throughWord(textOf(words('原因是', gap('【请填写】'), '。')))).toBe('原因是【请填写】。');
  });

  it('holds for any text at all', { timeout: 60_000 }, async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('<>&"\'\t\n\r 【】万元0.１％\u0000\u000b\ud83d\udcb0\ufffe')),
        maxLength: 40,
      }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await throughWord(text)).toBe(printable(text));
      }),
      { numRuns: 60, seed: 20270301 },
    );
  });
});

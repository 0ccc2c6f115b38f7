// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type DisclosureDocument } from '../../src/budget/narrative/document';
import { toHtml, toJson, toText } from '../../src/document';
import { figure, gap, sample, words } from './fixture';

const small: DisclosureDocument = {
  cover: { department: '某县水务局', title: '2027年度部门预算公开', date: '二〇二七年三月' },
  sections: [
    { heading: '第一部分　概况', level: 1, paragraphs: [] },
    {
      heading: '一、收入',
      level: 2,
      paragraphs: [
        words(
          '收入合计',
          figure('593.39', '收入合计', '01', 'B20'),
          '万元，',
          gap('【请填写增减原因】'),
          '。',
        ),
        words('按《办法》<第3条> & 规定\n分项列示。'),
      ],
    },
  ],
  attachments: [
    {
      title: '2027年收入表',
      code: '预算02表',
      captions: [{ text: '单位：万元', align: 'right' }],
      columnWidths: [3, 1],
      headerRows: 1,
      rows: [
        [{ text: '收入', align: 'center', columnSpan: 2 }],
        [
          { text: '  其中：<财政拨款>', align: 'left' },
          { text: '593.39', align: 'right' },
        ],
      ],
      note: '注：口径同上。',
    },
  ],
  gaps: [{ what: '增减原因', where: { sheet: '填报信息', cell: 'D18' } }, { what: '内设机构数' }],
};

describe('toText', () => {
  it('prints cover, headings, paragraphs and the list of tables, an empty line between', () => {
    expect(toText(small)).toBe(
      [
        '某县水务局\n2027年度部门预算公开\n二〇二七年三月',
        '第一部分　概况',
        '一、收入',
        '收入合计593.39万元，【请填写增减原因】。',
        '按《办法》<第3条> & 规定\n分项列示。',
        '附件：\n1. 2027年收入表（预算02表）\n',
      ].join('\n\n'),
    );
  });

  it('holds no tab, which would read as the remains of a table, and no empty line inside a paragraph', () => {
    const text = toText({
      ...small,
      sections: [{ heading: '甲\t乙\n丙', level: 1, paragraphs: [words('丁\t\n\n戊')] }],
    });
    expect(text).toContain('\n\n甲 乙 丙\n\n丁\n戊\n\n');
    expect(text).not.toContain('\t');
  });
});

describe('toJson', () => {
  it('is what draft --format json prints, and nothing besides', () => {
    const json = toJson(small);
    expect(Object.keys(json)).toEqual(['sections', 'gaps']);
    expect(json.sections[1]).toEqual({
      heading: '一、收入',
      level: 2,
      paragraphs: [
        {
          runs: [
            { text: '收入合计' },
            { text: '593.39', fact: '收入合计', cells: [{ sheet: '01', cell: 'B20' }] },
            { text: '万元，' },
            { text: '【请填写增减原因】' },
            { text: '。' },
          ],
        },
        { runs: [{ text: '按《办法》<第3条> & 规定\n分项列示。' }] },
      ],
    });
    expect(json.gaps).toEqual([
      { what: '增减原因', where: { sheet: '填报信息', cell: 'D18' } },
      { what: '内设机构数' },
    ]);
    expect(Object.keys(json.gaps[1]!)).toEqual(['what']);
  });
});

describe('toHtml', () => {
  const parse = (document: DisclosureDocument) =>
    new DOMParser().parseFromString(toHtml(document), 'text/html').querySelector('article')!;

  it('says the same words as the document', () => {
    const article = parse(small);
    const of = (selector: string) =>
      Array.from(article.querySelectorAll(selector), (node) => node.textContent);
    expect(of('h1, h2')).toEqual(['第一部分　概况', '一、收入', '2027年收入表']);
    expect(of('p')).toEqual([
      '某县水务局',
      '2027年度部门预算公开',
      '二〇二七年三月',
      '收入合计593.39万元，【请填写增减原因】。',
      '按《办法》<第3条> & 规定分项列示。',
      '预算02表',
      '单位：万元',
      '注：口径同上。',
    ]);
    expect(of('mark')).toEqual(['【请填写增减原因】']);
    expect(article.querySelectorAll('br')).toHaveLength(1);
  });

  it('makes tables with header rows, merged cells and right-aligned amounts', () => {
    const table = parse(small).querySelector('table')!;
    expect(table.tHead?.rows[0]?.cells[0]?.colSpan).toBe(2);
    const [name, amount] = Array.from(table.tBodies[0]!.rows[0]!.cells);
    expect(name?.textContent).toBe('\u00a0\u00a0其中：<财政拨款>');
    expect([amount?.textContent, amount?.style.textAlign]).toEqual(['593.39', 'right']);
    expect(Array.from(table.querySelectorAll('col'), (col) => col.style.width)).toEqual(['75%', '25%']);
  });

  it('never lets text become markup', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'><script>1</script>&lt;b&gt;';
    const article = parse({
      cover: { department: hostile, title: hostile, date: hostile },
      sections: [{ heading: hostile, level: 1, paragraphs: [words(hostile, gap(`【${hostile}】`))] }],
      attachments: [{ ...small.attachments[0]!, title: hostile, code: hostile, note: hostile }],
      gaps: [],
    });
    expect(article.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(article.querySelector('h1')?.textContent).toBe(hostile);
  });

  it('carries fonts and sizes on each element, no classes, no Office markup', () => {
    const html = toHtml(sample);
    expect(html).not.toMatch(/class=|mso-|<o:|<style|<script/);
    const style = parse(sample).querySelector('h2 + p')?.getAttribute('style');
    expect(style).toContain('font-family:仿宋_GB2312,仿宋,FangSong');
    expect(style).toContain('font-size:16pt;line-height:28.95pt');
  });
});

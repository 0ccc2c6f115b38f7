import { describe, expect, it } from 'vitest';
import {
  catalogueFor,
  codeStatus,
  differences,
  evidence,
  type OfficialList,
  parseOfficialList,
} from '../../../src/budget/codes';

function listOf(rows: string[][]): OfficialList {
  const result = parseOfficialList(rows);
  if (!result.ok) throw new Error(result.message);
  return result.list;
}

function catalogueWith(official: OfficialList, year = 2027) {
  const result = catalogueFor(year, { official });
  if (!result.ok) throw new Error(result.message);
  return result.catalogue;
}

const exported = [
  ['2027年支出功能分类科目表', '', ''],
  ['科目编码', '科目名称', '级次'],
  ['208', '社会保障和就业支出', '1'],
  ['20805', '行政事业单位养老支出', '2'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '3'],
  ['2080577', '试点养老补助', '3'],
];

describe('parseOfficialList', () => {
  it('finds its columns by label, under a title', () => {
    expect(listOf(exported).entries.at(-1)).toEqual({
      code: '2080577',
      kind: 'functional',
      name: '试点养老补助',
      level: '项',
    });
  });

  it('takes other labels and orders, and 类 款 项 in columns of their own', () => {
    expect(
      listOf([
        ['名称', '代码'],
        ['基本工资', '30101'],
      ]).entries,
    ).toEqual([{ code: '30101', kind: 'deptEconomic', name: '基本工资', level: '款' }]);
    const split = listOf([
      ['类', '款', '项', '科目名称'],
      ['208', '', '', '社会保障和就业支出'],
      ['208', '05', '', '行政事业单位养老支出'],
      ['208', '5', '5', '机关事业单位基本养老保险缴费支出'],
    ]);
    expect(split.entries.map((entry) => entry.code)).toEqual(['208', '20805', '2080505']);
  });

  it('leaves revenue codes out, and tells of duplicates, wrong levels and unreadable codes', () => {
    const result = parseOfficialList([
      ['科目编码', '科目名称', '级次'],
      ['10101', '增值税', '款'],
      ['2080505', '甲', '款'],
      ['2080505', '乙', '项'],
      ['20x', '丙', '类'],
    ]);
    expect(result.ok && result.list.entries).toHaveLength(1);
    expect(result.ok && result.remarks).toEqual([
      '编码 2080505 按位数应为“项”级，表中级次写的是“款”。已按位数处理，请核对。',
      '编码 2080505 出现两次，名称不同：“甲”“乙”。已采用前一个，请核对。',
      '第 5 行的编码“20x”不是支出科目编码，已略过。',
    ]);
  });

  it('says what is missing when it is no list', () => {
    const noHeader = parseOfficialList([
      ['项目', '金额'],
      ['2080505', '1'],
    ]);
    expect(!noHeader.ok && noHeader.message).toContain('没有认出科目表的表头');
    const noRows = parseOfficialList([
      ['编码', '名称'],
      ['10101', '增值税'],
    ]);
    expect(!noRows.ok && noRows.message).toContain('没有一行可用的支出科目');
    expect(parseOfficialList([]).ok).toBe(false);
  });
});

describe('a catalogue with an official list', () => {
  it('lets the list win for the kinds and levels it holds', () => {
    const catalogue = catalogueWith(listOf(exported));
    expect(evidence(catalogue.find('functional', '2080577')!)).toBe('firm');
    expect(catalogue.find('functional', '2080577')).toMatchObject({
      confidence: 'official',
      parents: ['208', '20805'],
    });
    expect(catalogue.find('functional', '2010301')).toBeUndefined();
    expect(codeStatus(catalogue, '2010301')).toMatchObject({
      status: 'unknown',
      explanation: '编码 2010301 不在已载入的科目表中。',
    });
    expect(catalogue.isOfficial('functional', '项')).toBe(true);
  });

  it('keeps the built-in catalogue for what the list does not hold', () => {
    const items = catalogueWith(
      listOf([
        ['编码', '名称'],
        ['2080577', '试点养老补助'],
      ]),
    );
    expect(items.find('functional', '201')?.confidence).toBe('sourced');
    expect(items.find('deptEconomic', '30231')?.name).toBe('公务用车运行维护费');
    expect(items.isOfficial('functional', '类')).toBe(false);
  });

  it('needs no notice for a later year once both classifications are loaded', () => {
    const official = listOf([
      ['编码', '名称'],
      ['2080505', '机关事业单位基本养老保险缴费支出'],
      ['30101', '基本工资'],
    ]);
    const result = catalogueFor(2027, { official });
    expect(result.ok && result.notice).toBeUndefined();
    const partly = catalogueFor(2027, { official: listOf(exported) });
    expect(partly.ok && partly.notice).toContain('2027');
  });

  it('does not leak into the built-in catalogue', () => {
    catalogueWith(listOf(exported), 2024);
    const plain = catalogueFor(2024);
    expect(plain.ok && plain.catalogue.find('functional', '2080577')).toBeUndefined();
  });
});

describe('differences', () => {
  it('lists what the two catalogues do not share', () => {
    const ours = catalogueFor(2025);
    if (!ours.ok) throw new Error(ours.message);
    const list = listOf([
      ['编码', '名称'],
      ['301', '工资福利支出'],
      ['30101', '基本工资'],
      ['30102', '津贴补贴（新）'],
      ['30188', '新津贴'],
    ]);
    const found = differences(list, ours.catalogue);
    expect(found.added.map((entry) => entry.code)).toEqual(['30188']);
    expect(found.renamed.map(({ ours: old, theirs }) => [old.name, theirs.name])).toEqual([
      ['津贴补贴', '津贴补贴（新）'],
    ]);
    const removed = found.removed.map((entry) => entry.code);
    expect(removed).toContain('30103');
    expect(removed).toContain('302');
    expect(removed.some((code) => code.startsWith('2') || code.startsWith('5'))).toBe(false);
  });
});

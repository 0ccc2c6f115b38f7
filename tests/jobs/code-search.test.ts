import { describe, expect, it } from 'vitest';
import { catalogueFor, initialsAt } from '../../src/budget/codes';
import type { SheetSnapshot } from '../../src/budget/sheet';
import { compareCodeList, readCodeList } from '../../src/jobs/code-list';
import { cellBefore, findCodes, insertCode } from '../../src/jobs/code-search';
import { rememberCodeList, rememberedCodeList } from '../../src/jobs/kept-code-list';
import { bookOf } from '../../src/jobs/book';
import { henan } from '../../src/budget/profiles/henan';
import { MEMORY_SHEET } from '../../src/workbook/memory';
import { messageOf } from './sample';

const csv = (text: string, name = '科目.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const codesOf = (text: string, more: object = {}): string[] =>
  findCodes({ text, year: 2025, ...more }).codes.map(({ code }) => code);

/** A workbook that remembers what a change told it to. */
function workbookWith(key: string, value: string): SheetSnapshot {
  return {
    name: MEMORY_SHEET,
    visibility: 'veryHidden',
    values: [['说明'], [key, value]],
    formulas: [],
    texts: [['说明'], [key, value]],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

describe('a search for codes', () => {
  it.each([
    ['2080505', '2080505'],
    ['２０８０５０５', '2080505'],
    ['208 05 05', '2080505'],
    ['基本养老', '2080505'],
    ['bgf', '30201'],
    ['BGF', '30201'],
    ['jgsydwjbylbxjf', '2080505'],
    ['zfgjj', '2210201'],
    ['xzyx', '2013101'],
    ['gwjdf', '30217'],
    ['ybxzglsw', '2013102'],
  ])('for %s offers %s', (text, code) => {
    expect(codesOf(text, { limit: 500 })).toContain(code);
  });

  it('puts the exact name first, by words and by initials', () => {
    expect(codesOf('办公费')[0]).toBe('30201');
    expect(codesOf('bgf')[0]).toBe('30201');
    expect(codesOf('zfgjj')[0]).toMatch(/^(?:30113|2210201)$/);
  });

  it('looks in one classification when it is told to', () => {
    const kinds = findCodes({ text: 'jbgz', kinds: ['deptEconomic'] }).codes;
    expect(kinds.map(({ code, name }) => `${code} ${name}`)).toEqual(['30101 基本工资']);
  });

  it('tells the path, the state, the evidence and the mapping', () => {
    expect(findCodes({ text: '30201', year: 2025 }).codes).toEqual([
      {
        code: '30201',
        name: '办公费',
        kind: 'deptEconomic',
        kindName: '部门预算支出经济分类科目 · 款级',
        path: ['商品和服务支出', '办公费'],
        status: '有效',
        evidence: '2018 年以来公开的文件或科目表，编码和名称都有出处',
        mapsTo: [
          { code: '50201', name: '办公经费' },
          { code: '50502', name: '商品和服务支出' },
        ],
      },
    ]);
  });

  it('answers for a code that is no longer in force, and says nothing for one that nobody knows', () => {
    expect(findCodes({ text: '20124', year: 2025 })).toMatchObject({
      total: 1,
      codes: [
        {
          code: '20124',
          name: '宗教事务',
          status: '已停用',
          explanation: '编码 20124（宗教事务）用到约 2018 年，此后取消。有关内容并入 2013404（宗教事务）。',
        },
      ],
    });
    expect(findCodes({ text: '2999999', year: 2025 })).toMatchObject({ codes: [], total: 0 });
    expect(findCodes({ text: '', year: 2025 }).codes).toEqual([]);
    expect(findCodes({ text: 'zqqqx', year: 2025 }).codes).toEqual([]);
  });

  it('counts beyond its limit, says when the year has no catalogue of its own, and refuses years too early', async () => {
    const many = findCodes({ text: '支出', year: 2027, limit: 5 });
    expect(many.codes).toHaveLength(5);
    expect(many.total).toBeGreaterThan(50);
    expect(many.notice).toContain('2027 年暂按 2025 年的科目');
    expect(await messageOf(() => findCodes({ text: '201', year: 2016 }))).toContain('没有 2016 年的科目表');
  });

  it('knows the initials of every character in every name', () => {
    const result = catalogueFor(2025);
    if (!result.ok) throw new Error(result.message);
    const names = (['functional', 'deptEconomic', 'govEconomic'] as const).flatMap((kind) =>
      [...result.catalogue.entries(kind).values()].map(({ name }) => name),
    );
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const unread = [...new Set(names.join(''))].filter(
      (character) =>
        /\p{Script=Han}/u.test(character) && letters.every((letter) => initialsAt(character, letter) < 0),
    );
    expect(unread).toEqual([]);
  });

  it.each([
    ['行政运行', 'xzyx', 0],
    ['银行', 'yh', 0],
    ['其他行政事业单位离退休支出', 'ltx', 8],
    ['“三公”经费', 'sgjf', 0],
    ['办公费', 'gb', -1],
  ])('reads %s as %s', (name, letters, at) => {
    expect(initialsAt(name, letters)).toBe(at);
  });
});

describe('inserting a code', () => {
  const place = { sheet: '明细', row: 4, column: 2 };

  it('writes the code as text, and its name beside it when asked', () => {
    expect(insertCode(place, '2080505')).toEqual({
      kind: 'setCells',
      sheet: '明细',
      cells: [{ row: 4, column: 2, value: '2080505' }],
    });
    expect(insertCode(place, '30201', '办公费')).toMatchObject({
      cells: [
        { row: 4, column: 2, value: '30201' },
        { row: 4, column: 3, value: '办公费' },
      ],
    });
  });

  it('tells what stands in the cell before', () => {
    const sheet: SheetSnapshot = {
      ...workbookWith('', ''),
      name: '明细',
      values: [['旧'], [7]],
      formulas: [[], ['=1+6']],
    };
    expect(cellBefore([sheet], { sheet: '明细', row: 0, column: 0 })).toBe('旧');
    expect(cellBefore([sheet], { sheet: '明细', row: 1, column: 0 })).toBe('=1+6');
    expect(cellBefore([sheet], place)).toBeNull();
  });
});

describe("the department's own list", () => {
  const text =
    '编码,名称\n2080505,机关事业单位基本养老保险缴费支出\n2080577,县级自设科目\n30201,办公用品费\n';

  it('is read, kept in the workbook, and read back the same', async () => {
    const loaded = await readCodeList(csv(text));
    expect(loaded.list.entries.map(({ code, level }) => `${code} ${level}`)).toEqual([
      '2080505 项',
      '2080577 项',
      '30201 款',
    ]);
    const change = rememberCodeList(loaded);
    if (change.kind !== 'remember') throw new Error(change.kind);
    const kept = rememberedCodeList([workbookWith(change.key, change.value)]);
    expect(kept).toEqual({ list: loaded.list, from: '科目.csv' });
    expect(rememberedCodeList([])).toBeNull();
    expect(rememberCodeList(null)).toMatchObject({ value: '' });
  });

  it('is compared with ours', async () => {
    const { list } = await readCodeList(csv(text));
    const { added, removed, renamed } = compareCodeList(list, 2025);
    expect(added.map(({ code }) => code)).toEqual(['2080577']);
    expect(renamed.map(({ ours, theirs }) => `${ours.name}→${theirs.name}`)).toEqual(['办公费→办公用品费']);
    expect(removed.some(({ code }) => code === '2013101')).toBe(true);
    expect(removed.some(({ level }) => level === '类')).toBe(false);
  });

  it('wins in searches and in the check of the workbook that keeps it', async () => {
    const loaded = await readCodeList(csv(text));
    const { list } = loaded;
    expect(findCodes({ text: '2080577', official: list }).codes[0]).toMatchObject({
      name: '县级自设科目',
      evidence: '已载入的科目表',
    });
    const change = rememberCodeList(loaded);
    if (change.kind !== 'remember') throw new Error(change.kind);
    const { catalogue } = bookOf([workbookWith(change.key, change.value)], henan);
    expect(catalogue.find('functional', '2080577')?.name).toBe('县级自设科目');
  });

  it.each([
    ['甲,乙\n1,2\n', '没有认出科目表的表头'],
    ['编码,名称\n1030101,税收\n', '没有一行可用的支出科目'],
  ])('is refused with the reason', async (content, words) => {
    const message = await messageOf(() => readCodeList(csv(content)));
    expect(message).toContain('“科目.csv”不能用作科目表');
    expect(message).toContain(words);
  });
});

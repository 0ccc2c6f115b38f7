import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetSnapshot } from '../../src/budget/sheet';
import { packPublication, preparePublication, publishFile, type Publication } from '../../src/jobs/publish';
import { publicationText } from '../../src/jobs/publish-text';
import { fileTraces, readXlsx } from '../../src/workbook/xlsx';
import { answersWith, sampleBook } from './sample';

const STEM = '中共新乡市牧野区委办公室2024年度部门预算公开';
const book = await sampleBook();
const sheets = await readXlsx(book.bytes, book.name);
const prepare = (own: readonly SheetSnapshot[]): Publication =>
  preparePublication({ sheets: own, profile: 'henan' });
/** The workbook with one of its sheets changed. */
const changed = (name: string, part: (sheet: SheetSnapshot) => Partial<SheetSnapshot>): SheetSnapshot[] =>
  sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...part(sheet) } : sheet));
const item = (publication: Publication, id: string) => publication.checklist.find((one) => one.id === id)!;

describe('a publication package', async () => {
  const { files, publication } = await publishFile({ book, profile: 'henan' });
  const tables = unzipSync(files!.tables.bytes);
  const texts = Object.entries(tables).map(([name, data]) => `${name}\n${strFromU8(data)}`);

  it('is named by rule', () => {
    expect(files!.document.name).toBe(`${STEM}.docx`);
    expect(files!.tables.name).toBe(`${STEM}表.xlsx`);
    expect(files!.checklist.name).toBe('发布前清单（内部留存，不公开）_2024.txt');
  });

  it('holds the twelve tables under their titles and nothing else', async () => {
    const published = await readXlsx(files!.tables.bytes, 'x.xlsx');
    expect(published.map(({ name }) => name)).toEqual([
      '01收支总体',
      '02收入总体',
      '03支出总体',
      '04财政拨款收支',
      '05一般公共预算支出',
      '06一般公共预算基本支出',
      '07支出经济分类汇总',
      '08三公经费',
      '09政府性基金预算支出',
      '10项目支出',
      '11部门整体绩效目标',
      '12项目绩效目标汇总',
    ]);
    expect(published.every(({ visibility }) => visibility === 'visible')).toBe(true);
    expect(published.flatMap(({ formulas }) => formulas.flat()).filter((one) => one !== null)).toEqual([]);
  });

  it('shows every figure of the workbook in its place: heading, codes as text, totals as numbers', async () => {
    const [first, , third] = await readXlsx(files!.tables.bytes, 'x.xlsx');
    const own = sheets.find(({ name }) => name === '03支出总体')!;
    expect(first?.texts[0]?.[0]).toBe('2024年部门收支总体情况表');
    expect(first?.texts[1]?.at(-1)).toBe('预算01表');
    const total = third?.values.find((row) => row.includes(593.39));
    expect(total?.filter((one) => typeof one === 'number')).toEqual([
      593.39, 550.39, 489.94, 22.4, 38.05, 43, 43,
    ]);
    const codes = (sheet: SheetSnapshot) =>
      sheet.texts.map((row) => row.slice(0, 3).join('')).filter((code) => /^\d{7}$/.test(code));
    expect(codes(third!)).toEqual(codes(own));
    expect(codes(third!)).toContain('2080505');
  });

  it('carries no comment, name, link, property, formula, protection, list or mark', () => {
    expect(fileTraces(files!.tables.bytes, 'x.xlsx')).toEqual([]);
    expect(
      Object.keys(tables).filter((name) => /docProps|comment|external|customXml|media|printer/i.test(name)),
    ).toEqual([]);
    const forbidden =
      /<f[ >]|definedName|<conditionalFormatting|<dataValidation|<sheetProtection|hidden=|"hidden"|"veryHidden"|legacyDrawing|externalLink|预算公开助手|creator/;
    expect(texts.filter((text) => forbidden.test(text)).map((text) => text.split('\n')[0])).toEqual([]);
  });

  it('has a Word file without author, comments, revisions or hidden text', () => {
    const parts = unzipSync(files!.document.bytes);
    const all = Object.entries(parts).map(([name, data]) => `${name}\n${strFromU8(data)}`);
    expect(Object.keys(parts).filter((name) => /custom\.xml|vba|embeddings/i.test(name))).toEqual([]);
    const forbidden = /<dc:creator>[^<]|lastModifiedBy>[^<]|<w:ins |<w:del |<w:vanish|<w:comment |w:author/;
    expect(all.filter((text) => forbidden.test(text)).map((text) => text.split('\n')[0])).toEqual([]);
  });

  it('says what was left out, of which kind and where', () => {
    const { removed } = publication;
    expect(removed.find(({ kind }) => kind === 'helperSheet')).toEqual({
      kind: 'helperSheet',
      count: 4,
      places: ['目录', '填报信息', '明细', '_科目'],
    });
    expect(removed.find(({ kind }) => kind === 'formula')?.places).toContain('03支出总体');
    expect(removed.find(({ kind }) => kind === 'property')?.places).toContain('作者');
    expect(removed.find(({ kind }) => kind === 'name')?.count).toBeGreaterThan(0);
  });

  it('writes the checklist for the desk, line by line', () => {
    const text = new TextDecoder().decode(files!.checklist.bytes);
    expect(text).toBe(publicationText(publication));
    expect([...files!.checklist.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain('☑ 表数齐【已核对】12 张表齐全。');
    expect(text).toContain('□ 打印、PDF 已翻看【需人工确认】');
    expect(text).toContain('保密审查人：');
  });

  it('is the same to the byte when it is written again', async () => {
    const again = await packPublication(publication);
    expect(again.tables.bytes).toEqual(files!.tables.bytes);
    expect(again.document.bytes).toEqual(files!.document.bytes);
  });
});

describe('the sign-off checklist', () => {
  it('has the fourteen items in order, each with what was seen', () => {
    const { checklist } = prepare(sheets);
    expect(checklist.map(({ label, status }) => `${label} ${status}`)).toEqual([
      '批复一致 passed',
      '表数齐 passed',
      '空表有注 passed',
      '文表一致 passed',
      '上年数有据 manual',
      '原因齐 passed',
      '年份、部门名 passed',
      '名词 passed',
      '附件命名 passed',
      '无隐藏、批注、修订、外链、作者 passed',
      '保密审查 manual',
      '个人信息 manual',
      '日期在限 passed',
      '打印、PDF 已翻看 manual',
    ]);
    expect(checklist.filter(({ note }) => note === '')).toEqual([]);
  });

  it.each([
    ['2024-02-01', '2024-02-21', 'passed', '批复后第 20 日公开'],
    ['2024-02-01', '2024-02-22', 'failed', '之后 21 日，超过 20 日'],
    ['2024-02-21', '2024-02-01', 'failed', '早于批复日期'],
  ])('judges an approval of %s published on %s', async (approved, planned, status, words) => {
    const dated = await sampleBook(
      2024,
      answersWith({ fields: { 批复日期: approved, 拟公开日期: planned } }),
    );
    const publication = prepare(await readXlsx(dated.bytes, dated.name));
    expect(item(publication, 'dates').status).toBe(status);
    expect(item(publication, 'dates').note).toContain(words);
  });

  it('compares with the approved totals where they are given', async () => {
    expect(item(prepare(sheets), 'approval').note).toMatch(/C1 的 \d 个批复控制数与各表一致/);
    const off = await sampleBook(2024, answersWith({ controls: { 支出总计: '600.00' } }));
    const judged = item(prepare(await readXlsx(off.bytes, off.name)), 'approval');
    expect(judged.status).toBe('failed');
    expect(judged.note).toContain('600.00');
  });

  it('names what looks like personal data or touches secrecy, with its place', async () => {
    const told = answersWith({
      fields: { 主要职责: '负责密码工作，联系人手机13812345678，项目编码410711230000000123456。' },
    });
    const named = await sampleBook(2024, told);
    const publication = prepare(await readXlsx(named.bytes, named.name));
    expect(item(publication, 'personal')).toMatchObject({ status: 'failed' });
    expect(item(publication, 'personal').note).toContain('手机号（说明“一、主要职责”）');
    expect(item(publication, 'secrecy').note).toContain('“密码”（说明“一、主要职责”）');
    expect(item(publication, 'personal').note).not.toContain('身份证');
  });
});

describe('what must not go out', () => {
  it('stops at an error, says which, and writes only when told to', () => {
    const wrong = changed('08三公经费', ({ values, texts, formulas }) => {
      const row = values.findIndex((cells) => cells.includes(1.1));
      const column = values[row]!.indexOf(1.1);
      const put = <T>(all: readonly (readonly T[])[], value: T): T[][] =>
        all.map((cells, at) => cells.map((cell, own) => (at === row && own === column ? value : cell)));
      return { values: put(values, 9.9), texts: put(texts, '9.90'), formulas: put(formulas, null) };
    });
    const { concerns } = prepare(wrong);
    const [first] = concerns.filter(({ weight }) => weight === 'stop');
    expect(first?.kind).toBe('errors');
    expect(first?.message).toMatch(/^表里还有 \d+ 个错误没有改，例如：.*9\.90.*请先到“校验”逐条处理。$/);
  });

  it('stops at gaps of the text', async () => {
    const open = await sampleBook(2024, answersWith({ reasons: { 收入总计: '' } }));
    const { files, publication } = await publishFile({ book: open, profile: 'henan' });
    expect(files).toBeNull();
    expect(publication.concerns.map(({ kind }) => kind)).toContain('gaps');
    expect(item(publication, 'reasons').status).toBe('failed');
    const forced = await publishFile({ book: open, profile: 'henan', force: true });
    expect(forced.files?.document.name).toBe(`${STEM}.docx`);
  });

  it('leaves hidden rows out, says so, and stops when they hold amounts', async () => {
    const own = sheets.find(({ name }) => name === '03支出总体')!;
    const row = own.texts.findIndex((cells) => cells.slice(0, 3).join('') === '2080505');
    const publication = prepare(changed('03支出总体', () => ({ hiddenRows: [row] })));
    expect(publication.removed).toContainEqual({
      kind: 'hiddenRow',
      count: 1,
      places: [`03支出总体 第${String(row + 1)}行`],
    });
    expect(publication.concerns.find(({ kind }) => kind === 'hidden')?.weight).toBe('stop');
    const files = await packPublication(publication);
    const third = (await readXlsx(files.tables.bytes, 'x.xlsx')).find(({ name }) => name === '03支出总体')!;
    expect(third.texts.map((cells) => cells.slice(0, 3).join(''))).not.toContain('2080505');
    expect(third.hiddenRows).toEqual([]);
  });

  it('publishes neither hidden sheets, nor other sheets, nor what stands beside a table', () => {
    const note: SheetSnapshot = {
      name: '底稿',
      visibility: 'veryHidden',
      values: [['内部']],
      formulas: [],
      texts: [['内部']],
      hiddenRows: [],
      hiddenColumns: [],
    };
    const beside = changed('01收支总体', ({ values, texts }) => ({
      values: values.map((cells, row) => (row === 4 ? [...cells, null, '张三核'] : cells)),
      texts: texts.map((cells, row) => (row === 4 ? [...cells, '', '张三核'] : cells)),
    }));
    const publication = prepare([...beside, note, { ...note, name: '往来', visibility: 'visible' }]);
    const placesOf = (kind: string) => publication.removed.find((one) => one.kind === kind)?.places;
    expect(placesOf('hiddenSheet')).toEqual(['底稿']);
    expect(placesOf('otherSheet')).toEqual(['往来']);
    expect(placesOf('outside')?.every((place) => place.startsWith('01收支总体!'))).toBe(true);
    const cells = publication.document.attachments.flatMap(({ rows }) => rows.flat());
    expect(cells.some(({ text }) => /张三|内部/.test(text))).toBe(false);
  });

  it('publishes what is displayed, not the digits behind it', async () => {
    const longer = changed('08三公经费', ({ values }) => ({
      values: values.map((cells) => cells.map((cell) => (cell === 1.1 ? 1.1012 : cell))),
    }));
    const publication = prepare(longer);
    expect(publication.removed.find(({ kind }) => kind === 'digits')?.places[0]).toMatch(/^08三公经费!/);
    const { tables } = await packPublication(publication);
    const eighth = (await readXlsx(tables.bytes, 'x.xlsx')).find(({ name }) => name === '08三公经费')!;
    expect(eighth.values.flat()).toContain(1.1);
    expect(eighth.values.flat()).not.toContain(1.1012);
  });
});

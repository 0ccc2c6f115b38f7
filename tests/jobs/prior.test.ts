import { describe, expect, it } from 'vitest';
import { allFacts } from '../../src/budget/facts';
import { henan } from '../../src/budget/profiles/henan';
import type { CheckJson } from '../../src/budget/report';
import type { DraftJson } from '../../src/document';
import { readPriorBook, requireBook } from '../../src/jobs/book';
import { checkFile } from '../../src/jobs/check';
import { draftFile } from '../../src/jobs/draft';
import { readSheets, type InputFile } from '../../src/jobs/input';
import { planBook } from '../../src/jobs/make';
import { docx, p } from '../document/docx-parts';
import { SAMPLE_DEPARTMENT } from '../support/sample';
import { answersWith, messageOf, sampleBook } from './sample';

/** Last year's book, which published 593.39 万元 in all, as the workbook and as the Word file made from it. */
const workbook = await sampleBook(2023, answersWith({ fields: { 批复日期: '', 拟公开日期: '' } }));
const word: InputFile = {
  name: '2023年度部门预算公开.docx',
  bytes: (await draftFile({ book: workbook, profile: 'henan', format: 'docx' })).content as Uint8Array,
};
const unanswered = answersWith({
  prior: {
    收入总计: '',
    支出总计: '',
    一般公共预算: '',
    政府性基金预算: '',
    国有资本经营预算: '',
    三公经费合计: '',
    因公出国境费: '',
    公务用车购置费: '',
    公务用车运行费: '',
    公务接待费: '',
    运行经费: '',
    人员经费: '',
    公用经费: '',
    项目支出: '',
  },
});

describe('last year’s book', () => {
  it('gives the same figures from the published Word file as from the workbook', async () => {
    const own = requireBook(await readSheets(workbook), henan, workbook.name);
    const read = await readPriorBook(word, henan, 2024);
    const amounts = (facts: ReturnType<typeof allFacts>) =>
      Object.fromEntries([...facts].map(([name, fact]) => [name, fact.amount.toFixed()]));
    expect(amounts(allFacts(read))).toEqual(amounts(allFacts(own)));
    expect([read.year, read.department]).toEqual([2023, SAMPLE_DEPARTMENT]);
    expect([...read.tables.keys()]).toEqual([...own.tables.keys()]);
  });

  it.each([
    ['workbook', workbook, '上年·01收支总体'],
    ['Word file', word, '上年·2023年部门收支总体情况表'],
  ])('names its cells apart from this year’s: %s', async (_, file, sheet) => {
    const book = await readPriorBook(file, henan, 2024);
    expect(
      allFacts(book)
        .get('收入总计')
        ?.cells.map((cell) => cell.sheet),
    ).toEqual([sheet]);
    expect(book.sheets.every(({ name }) => name.startsWith('上年·'))).toBe(true);
  });

  it('is refused when it is of another year', async () => {
    expect(await messageOf(() => readPriorBook(workbook, henan, 2027))).toBe(
      '“2023.xlsx”是 2023 年的预算，不能当作 2027 年的上年数。请换成 2026 年的部门预算，再来一次。',
    );
  });

  it.each([
    [
      '说明.docx',
      docx(p('收入总计593.39万元。')),
      '上年的“说明.docx”里没有表格，取不到上年数。请换成带附表的公开件，或上年的预算表（.xlsx），再来一次。',
    ],
    [
      '说明.docx',
      docx(`${p('分工')}<w:tbl><w:tr><w:tc>${p('张三')}</w:tc></w:tr></w:tbl>`),
      '上年的“说明.docx”里有 1 张表格，但都不是预算表，取不到上年数。请换成带附表的公开件，或上年的预算表（.xlsx），再来一次。',
    ],
  ])('is refused in one line when %s holds no budget table', async (name, bytes, line) => {
    expect(await messageOf(() => readPriorBook({ name, bytes }, henan, 2024))).toBe(line);
  });
});

describe('draft --prior', () => {
  it('takes from last year’s book what 填报信息 does not give, with its cells', async () => {
    const book = await sampleBook(2024, unanswered);
    const alone = await draftFile({ book, profile: 'henan', format: 'json' });
    expect(alone.gaps.filter((gap) => gap.includes('2023年'))).not.toEqual([]);
    const { content, gaps } = await draftFile({ book, prior: word, profile: 'henan', format: 'json' });
    expect(gaps.filter((gap) => gap.includes('2023年'))).toEqual([]);
    const runs = (JSON.parse(String(content)) as DraftJson).sections
      .filter(({ heading }) => heading === '一、收入支出预算总体情况说明')
      .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.runs));
    expect(runs.map((run) => run.text).join('')).toContain('收入总计、支出总计与2023年预算持平');
    const sheets = (JSON.parse(String(content)) as DraftJson).sections
      .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.runs))
      .flatMap((run) => ((run.fact ?? '').endsWith('增减额') ? (run.cells ?? []) : []));
    expect(sheets.filter(({ sheet }) => sheet.startsWith('填报信息'))).toEqual([]);
  });
});

describe('check --prior', () => {
  const chain = async (request: { readonly book: InputFile; readonly prior?: InputFile }) => {
    const report = await checkFile({ ...request, profile: 'henan', format: 'json' });
    const { findings, notChecked } = JSON.parse(report.text) as CheckJson;
    return {
      findings: findings.filter(({ rule }) => rule.startsWith('chain.')),
      notChecked: notChecked.filter(({ rule }) => rule.startsWith('chain.')),
    };
  };

  it('names what 填报信息 says otherwise than last year’s book', async () => {
    const { findings } = await chain({ book: await sampleBook(), prior: word });
    const [first] = findings;
    expect(first).toMatchObject({
      rule: 'chain.published',
      level: 'warning',
      sheet: '填报信息',
      expected: '593.39',
      actual: '597.76',
      difference: '4.37',
      message:
        '填报信息的上年收入总计填的是 597.76，上年公开的是 593.39，相差 4.37。请核对是否填错；确因机构改革等作了调整的，请把“上年数是否按可比口径调整”选为“是”并写一句说明。',
    });
    expect(first?.operands[1]).toMatchObject({
      label: '上年公开的收入总计',
      value: '593.39',
      sheet: '上年·2023年部门收支总体情况表',
    });
  });

  it('says once that nothing was compared when there is no last year’s book', async () => {
    expect(await chain({ book: await sampleBook() })).toEqual({
      findings: [],
      notChecked: [
        {
          rule: 'chain.published',
          reason:
            '没有给出上年的部门预算，上年数没有与上年公开数核对；请一并提供上年的预算表（.xlsx）或公开件（.docx）',
        },
      ],
    });
  });
});

describe('new --from', () => {
  it('carries the figures of a published Word file over', async () => {
    const { plans } = await planBook({
      profile: 'henan',
      year: 2024,
      department: SAMPLE_DEPARTMENT,
      from: word,
    });
    const form = plans.find(({ name }) => name === '填报信息')!;
    const row = form.cells.find(({ value }) => value === 'F1')!.row;
    expect(form.cells.filter((cell) => cell.row === row).map(({ value }) => value)).toContain(593.39);
  });
});

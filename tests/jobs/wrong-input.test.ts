import { describe, expect, it } from 'vitest';
import { henan } from '../../src/budget/profiles/henan';
import type { CheckJson } from '../../src/budget/report';
import { checkFile } from '../../src/jobs/check';
import { draftFile } from '../../src/jobs/draft';
import { userMessage } from '../../src/jobs/error';
import { proofFile } from '../../src/jobs/proof';
import { answersWith, inGbk, messageOf, sampleBook } from './sample';

/** The container of Office files before 2007, and of files with a password, with one stream. */
function ole2(stream: string): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const name = [...stream].flatMap((character) => [character.charCodeAt(0), 0]);
  return Uint8Array.from([...head, ...new Array<number>(504).fill(0), ...name, 0, 0, 0]);
}

const book = await sampleBook();

describe('a text that cannot be read', () => {
  it.each([
    ['说明.docx', ole2('EncryptedPackage'), '“说明.docx”有打开密码，读不了'],
    ['说明.doc', ole2('WordDocument'), '“说明.doc”是 Word 97-2003 的旧格式（.doc），这里读不了'],
    ['说明.txt', Uint8Array.from([0x81, 0xff, 0xfe, 0x00, 0x81]), '“说明.txt”的文字编码认不出来'],
  ])('%s is told in one line with the next step, by every job', async (name, bytes, words) => {
    const file = { name, bytes };
    const lines = [
      await messageOf(() => proofFile(file, 'text')),
      await messageOf(() => checkFile({ book, text: file, profile: 'henan', format: 'text' })),
    ];
    for (const line of lines) {
      expect(line.startsWith(words)).toBe(true);
      expect(line).toMatch(/：请.+。$/u);
      expect(line).not.toContain('\n');
    }
  });

  it.each([
    ['上年.docx', ole2('EncryptedPackage'), '有打开密码'],
    ['上年.doc', ole2('WordDocument'), '旧格式（.doc）'],
    ['上年.xls', ole2('Workbook'), '旧格式（.xls）'],
    ['上年.xlsx', ole2('EncryptedPackage'), '有打开密码'],
  ])('%s is no better as last year’s book', async (name, bytes, words) => {
    const line = await messageOf(() =>
      checkFile({ book, prior: { name, bytes }, profile: 'henan', format: 'text' }),
    );
    expect(line).toContain(words);
    expect(line).toMatch(/：请.+。$/u);
    expect(line).not.toContain('\n');
  });
});

it('reads a text in GB18030 like any other', () => {
  const text = '2024年，某局机构运行经费38.05万元，比2023年预算减少5.29万元，下降17.91%。';
  const { findings } = JSON.parse(
    proofFile({ name: '说明.txt', bytes: inGbk(text) }, 'json').text,
  ) as CheckJson;
  expect(findings.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([
    ['text.rate', '12.21%', '17.91%'],
  ]);
});

it('refuses a template that names an unknown figure, with its place', async () => {
  const { sections, terms } = henan.wording;
  const totals = {
    ...sections.totals,
    sentences: { ...sections.totals.sentences, plain: '收入{收入总记}万元。' },
  };
  const wording = { sections: { ...sections, totals }, terms };
  let shown: string | null = null;
  try {
    await draftFile({ book, profile: 'henan', format: 'txt', wording });
  } catch (error) {
    shown = userMessage(error);
  }
  expect(shown).toContain('收入支出预算总体情况说明');
  expect(shown).toContain('{收入总记}');
  expect(shown).not.toContain('\n');
});

describe('填报信息 with text for an amount', () => {
  const typed = answersWith({ prior: { 收入总计: '约六百万' }, fields: { 采购货物: '四万三' } });

  it('is an error at its cell', async () => {
    const report = await checkFile({
      book: await sampleBook(2024, typed),
      profile: 'henan',
      format: 'json',
    });
    const { findings } = JSON.parse(report.text) as CheckJson;
    const found = findings.filter(({ rule }) => rule === 'info.amount');
    expect(
      found.map(({ level, sheet, cell, message }) => [level, `${sheet ?? ''}!${cell ?? ''}`, message]),
    ).toEqual([
      [
        'error',
        '填报信息!C85',
        'C85 的“货物（万元）”应填金额（万元），现在是“四万三”，未采用。请填数字；没有此项业务填“无”。',
      ],
      [
        'error',
        '填报信息!D61',
        'D61 的“上年收入总计”应填金额（万元），现在是“约六百万”，未采用。请填数字；没有此项业务填“无”。',
      ],
    ]);
    expect(report.hasErrors).toBe(true);
  });

  it('is a gap in the draft, not a figure', async () => {
    const { content, gaps } = await draftFile({
      book: await sampleBook(2024, typed),
      profile: 'henan',
      format: 'txt',
    });
    expect(gaps.some((gap) => gap.includes('2023年收入总计（填报信息!'))).toBe(true);
    expect(content).not.toContain('六百万');
    expect(content).not.toContain('四万三');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/budget/book';
import { figureIndex } from '../../src/budget/facts';
import { CHANGE_INDICATORS, type InfoValues } from '../../src/budget/info';
import { draft } from '../../src/budget/narrative';
import { proofread } from '../../src/budget/proofread';
import { toText } from '../../src/document';
import { infoSheet } from '../budget/narrative/scene';
import { bookOf, sheetsFromDetail } from '../support/books';
import { drawnDetails, exactDetail, type DrawnDetail } from '../support/random-detail';

const YEAR = 2024;
const DEPARTMENT = '临川县委办公室';
const RUNS = { seed: 20240412, numRuns: 60 };

const figure = fc
  .integer({ min: 0, max: 999_999_99 })
  .map((cents) => `${String(Math.trunc(cents / 100))}.${String(cents % 100).padStart(2, '0')}`);
const priorAnswer = fc.oneof(fc.constantFrom('', '无', '0'), figure);
const items = CHANGE_INDICATORS.map(({ item }) => item);
const answers: fc.Arbitrary<InfoValues> = fc
  .record({
    prior: fc.array(priorAnswer, { minLength: items.length, maxLength: items.length }),
    reason: fc.constantFrom('工作任务调整', ''),
    choices: fc.record({
      版本: fc.constantFrom('独立部门', '部门汇总', '所属单位'),
      单位性质: fc.constantFrom('行政', '参公', '事业（全额）'),
      运行经费口径: fc.constantFrom('机关运行经费', '机构运行经费', '不适用'),
      可比口径调整: fc.constantFrom('否', '是'),
      新设部门: fc.constantFrom('否', '否', '是'),
      采购货物: figure,
      采购工程: fc.constantFrom('0', '无', '8.50'),
      采购服务: figure,
    }),
  })
  .map(({ prior, reason, choices }) => ({
    fields: { 部门全称: DEPARTMENT, ...choices },
    prior: Object.fromEntries(items.map((item, index) => [item, prior[index] ?? ''])),
    reasons: Object.fromEntries(items.map((item) => [item, reason])),
  }));

function bookIn(year: number, detail: DrawnDetail, values?: InfoValues): Book {
  const sheets = sheetsFromDetail(exactDetail(detail), { year, department: DEPARTMENT });
  return bookOf(
    values ? [...sheets, infoSheet(values, year)] : sheets,
    year === YEAR ? {} : { isPrior: true },
  );
}

/** What proofreading finds in the draft of a book, against that book, beside what is still to be filled in. */
function complaints(book: Book, prior: Book | null): string[] {
  const document = draft({ book, ...(book.info ? { info: book.info } : {}), ...(prior ? { prior } : {}) });
  const lines = toText(document)
    .split('\n')
    .map((text, index) => ({ index: index + 1, text }));
  const figures = figureIndex(book, prior);
  return proofread(lines, { year: YEAR, exact: true, ...(figures ? { figures } : {}) })
    .findings.filter(({ level, text }) => level !== 'hint' && !(text?.quote.includes('【') ?? false))
    .map(({ level, message }) => `${level} ${message}`);
}

describe('the draft of a generated book, proofread against the book', () => {
  it('is right whatever was answered', () => {
    fc.assert(
      fc.property(drawnDetails, answers, (detail, values) => {
        expect(complaints(bookIn(YEAR, detail, values), null)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is right with the figures of last year’s book alone', () => {
    fc.assert(
      fc.property(drawnDetails, drawnDetails, (detail, before) => {
        expect(complaints(bookIn(YEAR, detail), bookIn(YEAR - 1, before))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is right with answers first and last year’s book for what they leave open', () => {
    fc.assert(
      fc.property(drawnDetails, drawnDetails, answers, (detail, before, values) => {
        expect(complaints(bookIn(YEAR, detail, values), bookIn(YEAR - 1, before))).toEqual([]);
      }),
      RUNS,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { NOTE_RULES } from '../../../../src/budget/rules/notes';
import { missingNote, noteOnFilled, wrongFund } from '../../../../src/budget/rules/notes/notes';
import {
  bookOf,
  changeSheet,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetsFromDetail,
  withCell,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('note.missing', () => {
  it('asks for the note of an empty table and offers the wording', () => {
    const found = findingsOf(missingNote, withCells(sheets, '09', { A15: null }));
    expect(found).toMatchObject([
      {
        level: 'warning',
        sheet: '09政府性基金预算支出',
        expected: '说明：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
      },
    ]);
  });

  it('accepts a note without 说明 in front', () => {
    const plain = withCells(sheets, '09', { A15: '我单位没有政府性基金，故本表无数据。' });
    expect(findingsOf(missingNote, plain)).toEqual([]);
  });

  it('does not judge a table whose amounts are not computed', () => {
    const open = changeSheet(withCells(sheets, '09', { A15: null }), '09', (sheet) =>
      withCell(sheet, 'F7', null, { formula: '=SUM(F8:F13)' }),
    );
    const outcome = outcomeOf(missingNote, bookOf(open));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked[0]!.reason).toContain('F7');
  });
});

describe('note.onFilled', () => {
  it('finds the note that amounts contradict', () => {
    const found = findingsOf(
      noteOnFilled,
      withCells(sheets, '10', { A17: '说明：本部门没有项目支出，故本表无数据。' }),
    );
    expect(found).toMatchObject([{ level: 'warning', sheet: '10项目支出', cell: 'A17' }]);
    expect(found[0]!.operands[1]).toMatchObject({ value: '43.00', cell: 'D6' });
  });

  it('does not take the definitions under 08 for such a note', () => {
    expect(findingsOf(noteOnFilled, sheets)).toEqual([]);
  });
});

describe('note.wrongFund', () => {
  it('finds the note of another fund', () => {
    const note = '说明：本部门没有国有资本经营预算安排的支出，故本表无数据。';
    const found = findingsOf(wrongFund, withCells(sheets, '09', { A15: note }));
    expect(found).toMatchObject([
      {
        level: 'error',
        sheet: '09政府性基金预算支出',
        cell: 'A15',
        expected: '政府性基金',
        actual: '国有资本经营预算',
      },
    ]);
  });

  it('accepts a note that names its own fund among others', () => {
    const note = '说明：本部门没有政府性基金和国有资本经营预算支出，故本表无数据。';
    expect(findingsOf(wrongFund, withCells(sheets, '09', { A15: note }))).toEqual([]);
  });
});

describe('books without faults', () => {
  it.each([
    ['with figures', sampleDetail()],
    ['without any', []],
  ])('raise nothing about notes: %s', (_, lines) => {
    const book = bookOf(sheetsFromDetail(lines));
    const outcomes = NOTE_RULES.map((rule) => outcomeOf(rule, book));
    expect(outcomes.flatMap(({ findings, notChecked }) => [...findings, ...notChecked])).toEqual([]);
  });
});

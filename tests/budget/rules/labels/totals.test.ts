import { describe, expect, it } from 'vitest';
import { LABEL_RULES } from '../../../../src/budget/rules/labels';
import { labelStyle } from '../../../../src/budget/rules/labels/style';
import { carriedLabel, totalLabel } from '../../../../src/budget/rules/labels/totals';
import {
  bookOf,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetsFromDetail,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('label.total', () => {
  it('wants 总计 where carry-over is included', () => {
    const found = findingsOf(totalLabel, withCells(sheets, '04', { A39: '收入合计', C39: '支出合计' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      level: 'hint',
      sheet: '04财政拨款收支',
      cell: 'A39',
      expected: '收入总计、支出总计',
      actual: '收入合计、支出合计',
    });
    expect(found[0]!.operands.map(({ cell, value }) => [cell, value])).toEqual([
      ['A39', '收入合计'],
      ['C39', '支出合计'],
    ]);
  });

  it('leaves 本年收入合计 of table 01 alone', () => {
    expect(findingsOf(totalLabel, sheets)).toEqual([]);
  });
});

describe('label.carried', () => {
  it('hints at two names that neither table prescribes', () => {
    const found = findingsOf(carriedLabel, withCells(sheets, '04', { C38: '二、年终结转' }));
    expect(found).toMatchObject([{ level: 'hint', sheet: '01收支总体', cell: 'C37' }]);
    expect(found[0]!.message).toContain('01表“年终结转结余”、04表“二、年终结转”');
  });

  it('accepts the wording of the layout itself', () => {
    expect(findingsOf(carriedLabel, sheets)).toEqual([]);
  });
});

describe('label.style', () => {
  it('folds everything that is not uniform into one hint', () => {
    const changed = withCells(withCells(sheets, '04', { C24: '(十七)金融支出' }), '03', {
      A1: '2024 年部门支出总体情况表',
    });
    const found = findingsOf(labelStyle, changed);
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain('排版不统一 2 处');
    expect(found[0]!.operands.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['03支出总体', 'A1'],
      ['04财政拨款收支', 'C24'],
    ]);
  });
});

describe('a book without faults', () => {
  it('raises nothing about its labels', () => {
    const book = bookOf(sheets);
    expect(LABEL_RULES.flatMap((rule) => outcomeOf(rule, book).findings)).toEqual([]);
  });

  it('never makes an error of a name', () => {
    expect(LABEL_RULES.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

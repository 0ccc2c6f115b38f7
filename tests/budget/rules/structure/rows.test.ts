import { describe, expect, it } from 'vitest';
import { duplicateCode, duplicateProject, unknownRow } from '../../../../src/budget/rules/structure/rows';
import { STRUCTURE_RULES } from '../../../../src/budget/rules/structure';
import {
  bookFromDetail,
  detailLine,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetsFromDetail,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());
const otherUnit = { unitCode: '101002', unitName: '档案馆' };

describe('structure.duplicateCode', () => {
  it('finds a code twice under one unit, with both amounts', () => {
    const found = findingsOf(duplicateCode, withCells(sheets, '03', { C11: '01', E11: '行政单位离退休' }));
    expect(found).toMatchObject([{ level: 'warning', sheet: '03支出总体', cell: 'A10' }]);
    expect(found[0]!.message).toContain('第 10、11 行是同一科目 “2080501 行政单位离退休”');
    expect(found[0]!.operands.map(({ value, cell }) => [value, cell])).toEqual([
      ['16.29', 'F10'],
      ['5.22', 'F11'],
    ]);
  });

  it('accepts one code under several units, and one department code with two government codes', () => {
    const lines = [detailLine({ amount: '1.00' }), detailLine({ amount: '2.00', ...otherUnit })];
    expect(findingsOf(duplicateCode, sheetsFromDetail(lines))).toEqual([]);
    expect(findingsOf(duplicateCode, sheets)).toEqual([]);
  });

  it('does not take remarks in the code columns for accounts', () => {
    const remarks = withCells(sheets, '03', {
      A10: '另附',
      B10: null,
      C10: null,
      A11: '另附',
      B11: null,
      C11: null,
    });
    expect(findingsOf(duplicateCode, remarks)).toEqual([]);
  });

  it('finds one pair of economic codes twice', () => {
    const found = findingsOf(duplicateCode, withCells(sheets, '06', { C8: '50101' }));
    expect(found).toMatchObject([{ sheet: '06一般公共预算基本支出', cell: 'A7' }]);
  });
});

describe('structure.duplicateProject', () => {
  it('hints at a project twice under one unit', () => {
    const found = findingsOf(duplicateProject, withCells(sheets, '10', { B9: '档案办公经费' }));
    expect(found).toMatchObject([{ level: 'hint', sheet: '10项目支出', cell: 'A8' }]);
  });

  it('accepts projects of the same name in several units', () => {
    const lines = [
      detailLine({ amount: '1.00', project: '综合专项' }),
      detailLine({ amount: '2.00', project: '综合专项', ...otherUnit }),
    ];
    expect(
      findingsOf(
        duplicateProject,
        sheetsFromDetail(lines).filter(({ name }) => name.startsWith('10')),
      ),
    ).toEqual([]);
  });
});

describe('structure.unknownRow', () => {
  it('hints at money in a row that the table does not have', () => {
    const found = findingsOf(unknownRow, withCells(sheets, '01', { A20: '十、预拨资金', B20: 7 }));
    expect(found).toMatchObject([{ level: 'hint', sheet: '01收支总体', cell: 'B20' }]);
    expect(found[0]!.operands[0]).toMatchObject({ value: '7.00', cell: 'B20' });
  });

  it('is silent about such a row without money', () => {
    expect(findingsOf(unknownRow, withCells(sheets, '01', { A20: '十、预拨资金' }))).toEqual([]);
  });
});

describe('a book without faults', () => {
  it('raises nothing about its structure', () => {
    const book = bookFromDetail(sampleDetail());
    const outcomes = STRUCTURE_RULES.map((rule) => outcomeOf(rule, book));
    expect(outcomes.flatMap(({ findings, notChecked }) => [...findings, ...notChecked])).toEqual([]);
  });

  it('raises nothing for several units', () => {
    const book = bookFromDetail([
      ...sampleDetail(),
      ...sampleDetail().map((line) => ({ ...line, ...otherUnit })),
    ]);
    const findings = STRUCTURE_RULES.flatMap((rule) => outcomeOf(rule, book).findings);
    expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
  });
});

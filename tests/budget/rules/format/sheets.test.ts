import { describe, expect, it } from 'vitest';
import { FORMAT_RULES } from '../../../../src/budget/rules/format';
import { departmentCaption, unitCaption, yearInTitle } from '../../../../src/budget/rules/format/captions';
import { hiddenAmounts } from '../../../../src/budget/rules/format/hidden';
import { typedSum } from '../../../../src/budget/rules/format/typed-sums';
import { unitMagnitude, unitScale } from '../../../../src/budget/rules/format/unit-scale';
import type { SheetSnapshot } from '../../../../src/budget/sheet';
import {
  bookOf,
  changeSheet,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetsFromDetail,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('format.typedSum', () => {
  it('finds a number typed over a sum whose neighbours are formulas', () => {
    const found = findingsOf(typedSum, withCells(sheets, '03', { G9: 426.47 }));
    expect(found).toMatchObject([{ level: 'warning', sheet: '03支出总体', cell: 'G9' }]);
    expect(found[0]!.operands).toEqual([
      { label: '直接填的数', value: '426.47', sheet: '03支出总体', cell: 'G9' },
    ]);
  });

  it('says nothing of a table published without formulas', () => {
    expect(
      findingsOf(
        typedSum,
        sheets.map((sheet) => ({ ...sheet, formulas: [] })),
      ),
    ).toEqual([]);
    expect(findingsOf(typedSum, sheets)).toEqual([]);
  });
});

describe('format.unitScale', () => {
  const inYuan = (sheet: SheetSnapshot): SheetSnapshot => {
    const values = sheet.values.map((row) =>
      row.map((value) => (typeof value === 'number' ? Math.round(value * 10000) : value)),
    );
    const texts = values.map((row, index) =>
      row.map((value, column) =>
        typeof value === 'number' && value !== 0 ? String(value) : (sheet.texts[index]?.[column] ?? ''),
      ),
    );
    return { ...sheet, values, texts };
  };

  it.each(['03', '08', '10'])('finds table %s in 元 among tables in 万元', (id) => {
    const found = findingsOf(unitScale, changeSheet(sheets, id, inYuan));
    expect(found).toHaveLength(1);
    expect(found[0]!.level).toBe('error');
    expect(found[0]!.sheet!.startsWith(id)).toBe(true);
  });

  it('gives the value, its conversion and the cell', () => {
    const found = findingsOf(unitScale, changeSheet(sheets, '08', inYuan));
    expect(found).toMatchObject([{ sheet: '08三公经费', cell: 'A6', expected: '1.10', actual: '11000.00' }]);
  });

  it('finds a single cell that is absurd in 万元', () => {
    const found = findingsOf(unitScale, withCells(sheets, '03', { F9: 4694700 }));
    expect(found).toMatchObject([{ sheet: '03支出总体', cell: 'F9', expected: '469.47' }]);
  });

  it('says nothing of sound figures, nor of one wrong figure', () => {
    expect(findingsOf(unitScale, sheets)).toEqual([]);
    expect(findingsOf(unitScale, withCells(sheets, '03', { F9: 46947 }))).toEqual([]);
  });

  it('leaves a whole book in 元 to the rule on magnitudes', () => {
    const all = sheets.map(inYuan);
    expect(findingsOf(unitScale, all)).toEqual([]);
    expect(findingsOf(unitMagnitude, all)).toMatchObject([
      { level: 'warning', sheet: '01收支总体', cell: 'B6' },
    ]);
    expect(findingsOf(unitMagnitude, sheets)).toEqual([]);
  });
});

describe('format.unitCaption', () => {
  it('lists captions of another unit', () => {
    const found = findingsOf(unitCaption, withCells(sheets, '03', { N3: '金额单位：元' }));
    expect(found).toMatchObject([
      { level: 'warning', sheet: '03支出总体', cell: 'N3', expected: '万元', actual: '元' },
    ]);
    expect(findingsOf(unitCaption, sheets)).toEqual([]);
  });
});

describe('format.hidden', () => {
  it.each([
    ['row', { hiddenRows: [8] }, '行'],
    ['column', { hiddenColumns: [12] }, '列'],
    ['sheet', { visibility: 'veryHidden' as const }, '工作表'],
  ])('finds amounts in a hidden %s', (_, hidden, word) => {
    const found = findingsOf(
      hiddenAmounts,
      changeSheet(sheets, '03', (sheet) => ({ ...sheet, ...hidden })),
    );
    expect(found).toMatchObject([{ level: 'warning', sheet: '03支出总体' }]);
    expect(found[0]!.message).toContain(`隐藏的${word}里`);
  });

  it('does not mind hidden rows without amounts', () => {
    const blank = changeSheet(sheets, '01', (sheet) => ({ ...sheet, hiddenRows: [18, 19] }));
    expect(findingsOf(hiddenAmounts, blank)).toEqual([]);
  });
});

describe('format.year', () => {
  it('finds last year in a title and in a caption', () => {
    const found = findingsOf(
      yearInTitle,
      withCells(sheets, '05', { A1: '2023年一般公共预算支出情况表', H3: '2023年度' }),
    );
    expect(found.map(({ level, cell, expected, actual }) => [level, cell, expected, actual])).toEqual([
      ['warning', 'A1', '2024', '2023'],
      ['warning', 'H3', '2024', '2023'],
    ]);
  });

  it('says when there is no year to compare with', () => {
    const none = sheets.map((sheet) => ({
      ...sheet,
      texts: sheet.texts.map((row) => row.map((text) => text.replace(/20\d\d年度?/, ''))),
    }));
    const outcome = outcomeOf(yearInTitle, bookOf(none));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked).toHaveLength(1);
  });
});

describe('format.department', () => {
  it('shows the captions that name another department', () => {
    const found = findingsOf(departmentCaption, withCells(sheets, '05', { A3: '部门：中共新乡市牧野区委' }));
    expect(found).toMatchObject([
      {
        level: 'hint',
        sheet: '05一般公共预算支出',
        cell: 'A3',
        expected: '中共新乡市牧野区委办公室',
        actual: '中共新乡市牧野区委',
      },
    ]);
  });
});

describe('books without faults', () => {
  it.each([
    ['with figures', sampleDetail()],
    ['without any', []],
  ])('raise nothing about their format: %s', (_, lines) => {
    const book = bookOf(sheetsFromDetail(lines));
    const outcomes = FORMAT_RULES.map((rule) => outcomeOf(rule, book));
    expect(outcomes.flatMap(({ findings, notChecked }) => [...findings, ...notChecked])).toEqual([]);
  });
});

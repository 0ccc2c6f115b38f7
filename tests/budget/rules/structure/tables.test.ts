import { describe, expect, it } from 'vitest';
import {
  headerOutOfPlace,
  missingColumns,
  missingTables,
  repeatedTable,
  unreadableSheet,
} from '../../../../src/budget/rules/structure/tables';
import { EXPENDITURE_HEADER } from '../../../fixtures/published-2024/expenditure';
import {
  bookOf,
  changeSheet,
  findingsOf,
  outcomeOf,
  sampleDetail,
  sheetOf,
  sheetsFromDetail,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('structure.missingTables', () => {
  it('names all missing tables in one finding', () => {
    const found = findingsOf(
      missingTables,
      sheets.filter(({ name }) => !/^0[27]/.test(name)),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'warning', expected: '12', actual: '10' });
    expect(found[0]!.message).toContain('缺少 2 张：02 部门收入总体情况表、07 支出经济分类汇总表');
    expect(found[0]!.operands.map(({ label }) => label)).toEqual(['缺少02表', '缺少07表']);
  });

  it('says nothing of a whole set', () => {
    expect(findingsOf(missingTables, sheets)).toEqual([]);
  });
});

describe('structure.repeatedTable', () => {
  it('names both places, also when one sheet is hidden', () => {
    const copy = sheets.find(({ name }) => name.startsWith('03'))!;
    const found = findingsOf(repeatedTable, [...sheets, { ...copy, name: '旧表', visibility: 'hidden' }]);
    expect(found).toMatchObject([{ level: 'error', sheet: '旧表', cell: 'A1' }]);
    expect(found[0]!.message).toContain('工作表“03支出总体”和工作表“旧表”');
    expect(found[0]!.operands.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['03支出总体', 'A1'],
      ['旧表', 'A1'],
    ]);
  });

  it('says nothing of tables that stand once', () => {
    expect(findingsOf(repeatedTable, sheets)).toEqual([]);
  });
});

describe('structure.unreadableSheet', () => {
  const broken = sheetOf('三公', [
    ['2024年一般公共预算“三公”经费支出情况表'],
    ['', ''],
    ['甲', '乙'],
    [1, 2],
  ]);

  it('warns about a title without its header, and says that it was not checked', () => {
    const without = sheets.filter(({ name }) => !name.startsWith('08'));
    const outcome = outcomeOf(unreadableSheet, bookOf([...without, broken]));
    expect(outcome.findings).toMatchObject([{ level: 'warning', sheet: '三公', cell: 'A1' }]);
    expect(outcome.findings[0]!.message).toContain('但没有认出它的表头');
    expect(outcome.notChecked).toHaveLength(1);
  });

  it('is silent when the table stands elsewhere', () => {
    expect(findingsOf(unreadableSheet, [...sheets, broken])).toEqual([]);
  });
});

describe('structure.missingColumns', () => {
  it('names the columns with the headings over them', () => {
    const found = findingsOf(missingColumns, withCells(sheets, '03', { K6: null }));
    expect(found).toMatchObject([{ level: 'warning', sheet: '03支出总体', cell: 'A6' }]);
    expect(found[0]!.message).toContain('缺少 1 栏：基本支出—公用经费—资本性支出');
  });

  it('says nothing of whole headers', () => {
    expect(findingsOf(missingColumns, sheets)).toEqual([]);
  });
});

describe('structure.header', () => {
  /** The lowest header row begins in the first columns instead of over its amounts. */
  const garbled = changeSheet(sheets, '03', (sheet) => {
    const labels = ['工资福利支出', '对个人和家庭的补助', '商品和服务支出', '资本性支出'];
    const rows = sheet.values.map((row, index) => {
      if (index === 4) return EXPENDITURE_HEADER[1]!;
      if (index === 5) return [null, null, null, ...labels, null, null, null, null, null, null, null];
      return row;
    });
    return {
      ...sheet,
      values: rows,
      texts: rows.map((row, index) =>
        index === 4 || index === 5 ? row.map((value) => String(value ?? '')) : sheet.texts[index]!,
      ),
    };
  });

  it('hints that columns were taken in the declared order', () => {
    const found = findingsOf(headerOutOfPlace, garbled);
    expect(found).toMatchObject([{ level: 'hint', sheet: '03支出总体', cell: 'A6' }]);
  });

  it('says nothing of headers in place', () => {
    expect(findingsOf(headerOutOfPlace, sheets)).toEqual([]);
  });
});

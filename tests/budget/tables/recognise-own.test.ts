import { describe, expect, it } from 'vitest';
import { allFacts } from '../../../src/budget/facts';
import { henan } from '../../../src/budget/profiles/henan';
import { layoutTable, EMPTY_CONTENT } from '../../../src/budget/tables';
import {
  bookOf,
  changeSheet,
  planToSnapshot,
  sampleDetail,
  sheetsFromDetail,
  withCells,
} from '../../support/books';

const sheets = sheetsFromDetail(sampleDetail());
const book = bookOf(sheets);

function rowsOf(id: string, block: string): string[] {
  return book.tables.get(id)!.blocks[block]!.rows.map(({ kind, key }) => `${kind} ${key}`);
}

describe('a made book read back', () => {
  it('has all twelve tables, the year and no sheet that could not be read', () => {
    expect([...book.tables.keys()]).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
    ]);
    expect(book.year).toBe(2024);
    expect([book.unreadable, book.repeated]).toEqual([[], []]);
  });

  it('finds every declared column by its label', () => {
    for (const { table, missingColumns, isHeaderByPosition } of book.tables.values())
      expect([table.id, missingColumns, isHeaderByPosition]).toEqual([table.id, [], false]);
  });

  it('tells totals, units, codes, pairs and projects apart', () => {
    expect(rowsOf('03', 'expenditure').slice(0, 4)).toEqual([
      'total total',
      'unit 101001',
      'item 2013101',
      'item 2080501',
    ]);
    expect(rowsOf('06', 'basic').slice(0, 2)).toEqual(['total total', 'entry 30101|50101']);
    expect(rowsOf('08', 'threePublic')).toEqual(['total total']);
    expect(rowsOf('10', 'projects').slice(0, 2)).toEqual(['total total', 'unit 101001']);
  });

  it('gives facts with the cells they stand in', () => {
    const facts = allFacts(book);
    const shown = ['收入总计', '支出合计', '人员经费', '三公经费合计', '项目支出表合计', '绩效基本支出'].map(
      (name) => {
        const fact = facts.get(name);
        return `${name} ${fact?.amount.toFixed(2) ?? ''} ${fact?.cells[0]?.sheet ?? ''}!${fact?.cells[0]?.cell ?? ''}`;
      },
    );
    expect(shown).toEqual([
      '收入总计 593.39 01收支总体!B38',
      '支出合计 593.39 03支出总体!F7',
      '人员经费 512.34 06一般公共预算基本支出!F6',
      '三公经费合计 1.10 08三公经费!A6',
      '项目支出表合计 43.00 10项目支出!D6',
      expect.stringMatching(/^绩效基本支出 550\.39 11部门整体绩效目标!D\d+$/),
    ]);
  });

  it('yields the same when every table is blank', () => {
    const blank = bookOf(
      henan.tables.map((table) =>
        planToSnapshot(layoutTable(table, EMPTY_CONTENT, { year: 2027, department: '县档案馆' }).plan),
      ),
    );
    expect(blank.tables.size).toBe(12);
    expect([blank.year, blank.department]).toEqual([2027, '县档案馆']);
  });
});

describe('a sheet without its title', () => {
  const bare = withCells(sheets, '03', { A1: null, N2: null });

  it('is known by the name of the sheet', () => {
    expect(bookOf(bare).tables.get('03')?.sheet).toBe('03支出总体');
    expect(bookOf(bare).tables.get('03')?.title).toBeNull();
  });

  it('is known by a table name as the name of the sheet', () => {
    const renamed = changeSheet(bare, '03', (sheet) => ({ ...sheet, name: '部门支出总体情况表' }));
    expect(bookOf(renamed).tables.get('03')?.sheet).toBe('部门支出总体情况表');
  });

  it('is known by its header when no other table has the same', () => {
    const unnamed = changeSheet(withCells(sheets, '08', { A1: null, F2: null }), '08', (sheet) => ({
      ...sheet,
      name: 'Sheet8',
    }));
    expect(bookOf(unnamed).tables.get('08')?.sheet).toBe('Sheet8');
  });

  it('is not guessed when several tables have that header', () => {
    const unnamed = changeSheet(bare, '03', (sheet) => ({ ...sheet, name: 'Sheet3' }));
    const { tables, unreadable } = bookOf(unnamed);
    expect(tables.has('03')).toBe(false);
    expect(
      unreadable.map(({ sheet, problem, candidates }) => [sheet, problem, candidates.map(({ id }) => id)]),
    ).toEqual([['Sheet3', 'ambiguousHeader', ['03', '05', '09']]]);
  });
});

describe('titles', () => {
  it.each([
    ['收支预算表', '01'],
    ['2024年一般公共预算基本支出情况表', '06'],
    ['附表8：2024年“三公”经费支出情况表', '08'],
    ['表十、2024年度项目支出情况表', '10'],
  ])('%s is that of table %s', (title, id) => {
    const width = { '01': 'D2', '06': 'G2', '08': 'F2', '10': 'L2' }[id]!;
    const renamed = changeSheet(withCells(sheets, id, { A1: title, [width]: null }), id, (sheet) => ({
      ...sheet,
      name: '公开',
    }));
    expect(bookOf(renamed).tables.get(id)?.title?.text).toBe(title);
  });
});

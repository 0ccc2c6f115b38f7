import { describe, expect, it } from 'vitest';
import { factOf } from '../../../src/budget/facts';
import { a1 } from '../../../src/budget/sheet';
import type { RecognisedTable } from '../../../src/budget/tables';
import { DEPARTMENT, publishedOnOneSheet, publishedSheets } from '../../fixtures/published-2024';
import { bookOf } from '../../support/books';

const book = bookOf(publishedSheets());
const together = bookOf(publishedOnOneSheet());

function table(id: string): RecognisedTable {
  return book.tables.get(id)!;
}

function columnsOf(id: string, block: string): string {
  return Object.entries(table(id).blocks[block]!.columns)
    .sort((a, b) => a[1] - b[1])
    .map(([key, at]) => `${a1(0, at).replace('1', '')}:${key}`)
    .join(' ');
}

function kindsOf(id: string, block: string): string[] {
  return table(id).blocks[block]!.rows.map(({ kind, key, row }) => `${String(row + 1)} ${kind} ${key}`);
}

describe('the published layout', () => {
  it('has ten of the twelve tables, its year and its department', () => {
    expect([...book.tables.keys()]).toEqual(['01', '03', '04', '05', '06', '08', '09', '10', '11', '12']);
    expect([book.year, book.department]).toEqual([2024, DEPARTMENT]);
    expect(book.unreadable).toEqual([]);
  });

  it('has its columns found by their labels', () => {
    const EXPENDITURE =
      'A:class B:subclass C:item D:unitCode E:unitName F:total G:basic H:wages I:family J:goods K:capital L:project M:running N:specific';
    expect(columnsOf('01', 'income')).toBe('A:label B:amount');
    expect(columnsOf('01', 'outlay')).toBe('C:label D:amount');
    expect(columnsOf('03', 'expenditure')).toBe(EXPENDITURE);
    expect(columnsOf('05', 'expenditure')).toBe(EXPENDITURE);
    expect(columnsOf('04', 'outlay')).toBe(
      'C:label D:total E:general F:appropriation G:governmentFund H:stateCapital',
    );
    expect(columnsOf('06', 'basic')).toBe(
      'A:deptCode B:deptName C:govCode D:govName E:total F:personnel G:operating',
    );
    expect(columnsOf('08', 'threePublic')).toBe(
      'A:total B:abroad C:vehicles D:purchase E:running F:reception',
    );
    expect(columnsOf('10', 'projects')).toBe(
      'A:projectType B:projectName C:projectUnit D:total E:general F:governmentFund G:stateCapital ' +
        'H:carriedGeneral I:carriedGovernmentFund J:carriedStateCapital K:fiscalAccount L:unitMoney',
    );
    expect(columnsOf('11', 'budget')).toBe('B:label D:amount');
  });

  it('takes columns in declared order where the third header row slipped over the codes', () => {
    expect(table('09').isHeaderByPosition).toBe(true);
    expect(columnsOf('09', 'expenditure')).toMatch(/^A:class .* H:wages .* N:specific$/);
    expect(table('03').isHeaderByPosition).toBe(false);
  });

  it('takes the row without any label for the total and 201 公共服务 for a unit, not for class 201', () => {
    expect(kindsOf('03', 'expenditure').slice(0, 3)).toEqual([
      '7 total total',
      '8 unit 201',
      '9 item 2013101',
    ]);
    expect(kindsOf('10', 'projects').slice(0, 3)).toEqual([
      '6 total total',
      '7 unit 201',
      '8 entry 其他运转类|档案办公经费|中共某某县委办公',
    ]);
    expect(
      table('03')
        .blocks['expenditure']!.rows.slice(2)
        .every(({ unit }) => unit === '201'),
    ).toBe(true);
  });

  it('knows classes by old names, by other wordings and, last, by their ordinal', () => {
    const lines = new Map(table('04').blocks['outlay']!.rows.map((row) => [row.texts['label'], row.key]));
    expect(lines.get('（七）文化体育旅游与传媒支出')).toBe('class207');
    expect(lines.get('（九）医疗卫生与计划生育支出')).toBe('class209');
    expect(lines.get('（十）卫生健康支出')).toBe('class210');
    expect(lines.get('（十二）城乡社区事务支出')).toBe('class212');
    expect(lines.get('（十九）援助其他地区支出')).toBe('class219');
    expect(lines.get('支出合计')).toBe('totalOutlay');
    expect(table('01').blocks['outlay']!.unknownRows).toEqual([]);
    expect(table('04').blocks['outlay']!.unknownRows).toEqual([]);
  });

  it('tells the lines of 04 apart that are worded alike', () => {
    const keys = table('04').blocks['income']!.rows.map(({ key, row }) => `${String(row + 1)} ${key}`);
    expect(keys).toContain('8 general');
    expect(keys).toContain('13 carriedGeneral');
  });

  it('reads the money of 11 between its tasks and its indicators, the slipped line included', () => {
    expect(Object.keys(table('11').blocks)).toEqual(['profile', 'tasks', 'budget', 'indicators']);
    expect(kindsOf('11', 'tasks').map((row) => row.split(' ')[0])).toEqual(['6', '7', '8']);
    expect(factOf(book, '绩效项目支出')).toMatchObject({ cells: [{ sheet: '整体绩效目标表', cell: 'B14' }] });
    expect(factOf(book, '绩效基本支出')?.amount.toFixed(2)).toBe('550.39');
  });

  it('knows 12 by its sheet name, and rows of further indicators as continuations', () => {
    expect(table('12').title).toBeNull();
    expect(kindsOf('12', 'projects').slice(0, 4)).toEqual([
      '3 entry 综合专项',
      '4 continuation ',
      '5 continuation ',
      '6 entry 区委办值班经费',
    ]);
  });

  it.each([
    ['收入总计', '593.39', '预算01表', 'B39'],
    ['支出合计', '593.39', '预算03表', 'F7'],
    ['基本支出', '550.39', '预算03表', 'G7'],
    ['项目支出', '43.00', '预算03表', 'L7'],
    ['财政拨款支出总计', '593.39', '预算04表', 'D39'],
    ['人员经费', '512.34', '预算06表', 'F6'],
    ['公用经费', '38.05', '预算06表', 'G6'],
    ['公务用车运行费', '1.10', '预算08表', 'E6'],
    ['项目支出表合计', '43.00', '预算10表', 'D6'],
  ])('has %s %s at %s!%s', (name, value, sheet, cell) => {
    const fact = factOf(book, name);
    expect([fact?.amount.toFixed(2), fact?.cells]).toEqual([value, [{ sheet, cell }]]);
  });

  it('reads the same when all tables stand below each other on one sheet', () => {
    expect([...together.tables.keys()]).toEqual([...book.tables.keys()]);
    for (const [id, one] of together.tables) {
      const rows = (of: RecognisedTable): unknown =>
        Object.values(of.blocks).map((block) => block.rows.map(({ kind, key }) => `${kind} ${key}`));
      expect([id, rows(one)]).toEqual([id, rows(table(id))]);
    }
    expect(factOf(together, '支出合计')).toMatchObject({ cells: [{ sheet: '预算公开表' }] });
  });
});

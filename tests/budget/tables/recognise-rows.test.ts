import { describe, expect, it } from 'vitest';
import type { CellScalar, SheetSnapshot } from '../../../src/budget/sheet';
import { EXPENDITURE_HEADER } from '../../fixtures/published-2024/expenditure';
import { bookOf, sampleDetail, sheetOf, sheetsFromDetail, withCell } from '../../support/books';

type Row = readonly CellScalar[];

/** A hand-made table 03 with rows of codes, unit, name and amounts: 合计, 小计 and 工资福利支出 are the same. */
function sheet03(
  ...rows: readonly (readonly [string, string, string, string, string, number])[]
): SheetSnapshot {
  return sheetOf('03', [
    ['2024年部门支出总体情况表'],
    ...EXPENDITURE_HEADER,
    ...rows.map(([a, b, c, unit, name, amount]): Row => [a, b, c, unit, name, amount, amount, amount]),
  ]);
}

function rowsOf(sheet: SheetSnapshot, id = '03'): string[] {
  const [block] = Object.values(bookOf([sheet]).tables.get(id)!.blocks);
  return block!.rows.map(
    ({ kind, key, unit, row }) =>
      `${String(row + 1)} ${kind} ${key}${unit === undefined ? '' : ` of ${unit}`}`,
  );
}

describe('rows of functional codes', () => {
  it('stand under their unit, the same code under several units', () => {
    const sheet = sheet03(
      ['', '', '', '', '合计', 30],
      ['', '', '', '101001', '县委办公室', 10],
      ['201', '31', '01', '', '行政运行', 10],
      ['', '', '', '101002', '县档案馆', 20],
      ['201', '31', '01', '', '行政运行', 20],
    );
    expect(rowsOf(sheet)).toEqual([
      '5 total total',
      '6 unit 101001',
      '7 item 2013101 of 101001',
      '8 unit 101002',
      '9 item 2013101 of 101002',
    ]);
  });

  it('take a unit row that heads other units for a group', () => {
    const sheet = sheet03(
      ['', '', '', '', '合计', 30],
      ['', '', '', '201', '公共服务', 30],
      ['', '', '', '201001', '县委办公室', 10],
      ['201', '31', '01', '', '行政运行', 10],
      ['', '', '', '201002', '县档案馆', 20],
      ['201', '26', '04', '', '档案馆', 20],
    );
    expect(rowsOf(sheet)).toEqual([
      '5 total total',
      '6 group 201',
      '7 unit 201001',
      '8 item 2013101 of 201001',
      '9 unit 201002',
      '10 item 2012604 of 201002',
    ]);
  });

  it('tell 类 and 款 subtotals from 项', () => {
    const sheet = sheet03(
      ['合计', '', '', '', '', 30],
      ['208', '', '', '', '社会保障和就业支出', 30],
      ['208', '05', '', '', '行政事业单位养老支出', 30],
      ['208', '05', '05', '', '机关事业单位基本养老保险缴费支出', 30],
    );
    expect(rowsOf(sheet)).toEqual(['5 total total', '6 class 208', '7 subclass 20805', '8 item 2080505']);
  });

  it('restore leading zeros that a number cell lost', () => {
    const lost = withCell(
      sheet03(['', '', '', '', '合计', 30], ['208', '05', '05', '', '养老', 30]),
      'B6',
      5,
      {
        text: '5',
      },
    );
    expect(rowsOf(withCell(lost, 'C6', 5, { text: '5' }))[1]).toBe('6 item 2080505');
  });
});

describe('amounts', () => {
  const cellOf = (value: CellScalar, look: { text?: string; formula?: string } = {}) => {
    const sheet = withCell(sheet03(['', '', '', '', '合计', 1]), 'F5', value, look);
    const { state, printed, stored } = bookOf([sheet]).tables.get('03')!.blocks['expenditure']!.rows[0]!
      .cells['total']!;
    return [state, printed.toString(), stored.toString()];
  };

  it.each<[string, CellScalar, { text?: string; formula?: string }, readonly string[]]>([
    ['as printed and as stored', 593.386, { text: '593.39' }, ['amount', '593.39', '593.386']],
    ['typed as text', '1,593.39', {}, ['textAmount', '1593.39', '1593.39']],
    ['blank', null, {}, ['blank', '0', '0']],
    ['a dash for nothing', '—', {}, ['blank', '0', '0']],
    ['words', '见附件', {}, ['notAnAmount', '0', '0']],
    ['an error of the spreadsheet', '#REF!', {}, ['errorValue', '0', '0']],
    ['a formula that was never calculated', null, { formula: '=SUM(G5,L5)' }, ['uncalculated', '0', '0']],
  ])('%s', (_, value, look, expected) => {
    expect(cellOf(value, look)).toEqual(expected);
  });
});

describe('a table that is there twice', () => {
  it('is read where it stands first; the other is kept apart', () => {
    const sheets = sheetsFromDetail(sampleDetail());
    const copy = { ...sheets[2]!, name: '03支出总体 (2)' };
    const { tables, repeated } = bookOf([...sheets, copy]);
    expect(tables.get('03')?.sheet).toBe('03支出总体');
    expect(repeated.map(({ table, sheet }) => `${table.id} ${sheet}`)).toEqual(['03 03支出总体 (2)']);
  });
});

describe('a sheet that is no table', () => {
  it('is left alone', () => {
    const notes = sheetOf('随手记', [
      ['电话', '地址'],
      ['123', '县城'],
    ]);
    expect(bookOf([notes])).toMatchObject({ unreadable: [], repeated: [] });
  });

  it('is named when it has the title of a table but not its header', () => {
    const { unreadable } = bookOf([sheetOf('表三', [['2024年部门支出总体情况表'], ['略']])]);
    expect(
      unreadable.map(({ sheet, problem, candidates }) => [sheet, problem, candidates.map(({ id }) => id)]),
    ).toEqual([['表三', 'noHeader', ['03']]]);
  });
});

import { describe, expect, it } from 'vitest';
import { projectDetail } from '../../../src/budget/detail';
import { henan } from '../../../src/budget/profiles/henan';
import { a1, a1Range, type PlannedCell } from '../../../src/budget/sheet';
import { EMPTY_CONTENT, layoutTable, type LaidOutTable } from '../../../src/budget/tables';
import { detailLine } from '../../support/books';

const NAMES = { functional: (code: string) => `科目${code}`, dept: () => '', gov: () => '' };
const heading = { year: 2027, department: '县档案馆' };
const lines = [
  detailLine({ functional: '2013101', dept: '30101', amount: '60.1' }),
  detailLine({ functional: '2013101', dept: '30201', amount: '3' }),
  detailLine({ functional: '2080505', dept: '30108', amount: '10' }),
  detailLine({ unitCode: '101002', unitName: '信息中心', functional: '2013101', dept: '30101', amount: '5' }),
  detailLine({ functional: '2013101', project: '值班经费', dept: '30201', amount: '0.9' }),
];

function made(id: string, detail = lines): LaidOutTable {
  const table = henan.tables.find((one) => one.id === id)!;
  return layoutTable(table, projectDetail(table, detail, NAMES), heading);
}

function cellOf({ plan }: LaidOutTable, address: string): PlannedCell | undefined {
  return plan.cells.findLast((cell) => a1(cell.row, cell.column) === address);
}

function valuesOf(laidOut: LaidOutTable, ...addresses: string[]): unknown[] {
  return addresses.map((address) => cellOf(laidOut, address)?.value);
}

describe('a made table of functional codes (03)', () => {
  const t03 = made('03');

  it('is headed by title, number, department, year and unit', () => {
    expect(valuesOf(t03, 'A1', 'N2', 'A3', 'H3', 'N3')).toEqual([
      '2027年部门支出总体情况表',
      '预算03表',
      '部门：县档案馆',
      '2027年度',
      '金额单位：万元',
    ]);
  });

  it('merges group headings across and single headings down', () => {
    expect(t03.plan.merges.map(a1Range)).toEqual([
      ...['A1:N1', 'A3:F3'],
      ...['A4:C5', 'D4:D6', 'E4:E6', 'F4:F6', 'G4:K4', 'G5:G6', 'H5:I5', 'J5:K5', 'L4:N5'],
    ]);
    expect(valuesOf(t03, 'A4', 'C6', 'G4', 'H5', 'H6', 'K6', 'L4', 'L6', 'N6')).toEqual([
      ...['科目编码', '项', '基本支出', '人员经费', '工资福利支出', '资本性支出'],
      ...['项目支出', '小计', '特定目标类'],
    ]);
  });

  it('has the total, then each unit with its codes in order', () => {
    expect(valuesOf(t03, 'E7', 'D8', 'E8')).toEqual(['合计', '101001', expect.any(String)]);
    expect(valuesOf(t03, 'A9', 'B9', 'C9', 'E9')).toEqual(['201', '31', '01', '科目2013101']);
    expect(valuesOf(t03, 'A10', 'D11', 'E11', 'A12')).toEqual(['208', '101002', '信息中心', '201']);
  });

  it('writes every declared sum as a formula with its result', () => {
    expect(cellOf(t03, 'F9')).toMatchObject({ formula: '=SUM(G9,L9)', value: 64 });
    expect(cellOf(t03, 'G9')).toMatchObject({ formula: '=SUM(H9:K9)', value: 63.1 });
    expect(cellOf(t03, 'L9')).toMatchObject({ formula: '=SUM(M9:N9)', value: 0.9 });
    expect(cellOf(t03, 'H7')).toMatchObject({
      formula: '=SUMIFS(INDEX(H:H,ROW()+1):H13,INDEX($A:$A,ROW()+1):$A13,"<>")',
      value: 75.1,
    });
    expect(cellOf(t03, 'F8')?.value).toBe(74);
    expect(cellOf(t03, 'F11')?.value).toBe(5);
  });

  it('ends the formula of a unit where the next unit begins', () => {
    expect(cellOf(t03, 'H8')?.formula).toBe('=SUMIFS(INDEX(H:H,ROW()+1):H11,INDEX($A:$A,ROW()+1):$A11,"<>")');
  });

  it('leaves amounts that are not there blank and open for typing', () => {
    expect(cellOf(t03, 'I9')).toMatchObject({ value: null, style: 'inputAmount' });
    expect(cellOf(t03, 'H9')).toMatchObject({ value: 60.1, style: 'inputAmount' });
    expect(cellOf(t03, 'H9')?.formula).toBeUndefined();
  });

  it('says where its facts stand', () => {
    expect(t03.factCells['支出合计']).toEqual({ row: 6, column: 5 });
    expect(t03.factCells['项目支出']).toEqual({ row: 6, column: 11 });
  });

  it('repeats title and header on every printed page, A4 landscape', () => {
    expect(t03.plan.print).toEqual({
      orientation: 'landscape',
      isOnePage: false,
      titleRows: [0, 5],
      area: { top: 0, left: 0, bottom: 12, right: 13 },
    });
  });
});

describe('made tables of fixed lines (01, 04)', () => {
  it('stand side by side with their totals on one row', () => {
    const t01 = made('01');
    expect(valuesOf(t01, 'A36', 'C36', 'A38', 'C38')).toEqual([
      '本年收入合计',
      '本年支出合计',
      '收入总计',
      '支出总计',
    ]);
    expect(cellOf(t01, 'B36')).toMatchObject({ formula: '=SUM(B6,B8:B15)', value: 79 });
    expect(cellOf(t01, 'D36')).toMatchObject({ formula: '=SUM(D6:D35)', value: 79 });
    expect(cellOf(t01, 'D38')).toMatchObject({ formula: '=SUM(D36:D37)', value: 79 });
  });

  it('number classes by 200 + n, gaps included', () => {
    expect(valuesOf(made('01'), 'C22', 'C23')).toEqual(['十七、金融支出', '十九、援助其他地区支出']);
  });

  it('add rows and columns', () => {
    const t04 = made('04');
    expect(cellOf(t04, 'D7')).toMatchObject({ formula: '=SUM(D8:D37)', value: 79 });
    expect(cellOf(t04, 'D8')).toMatchObject({ formula: '=SUM(E8,G8:H8)', value: 69 });
    expect(t04.factCells['财政拨款支出总计']).toEqual({ row: 38, column: 3 });
  });
});

describe('an empty table', () => {
  it('offers blank rows under its total and shows its note for as long as the total is 0', () => {
    const table = henan.tables.find(({ id }) => id === '09')!;
    const t09 = layoutTable(table, EMPTY_CONTENT, heading);
    expect(cellOf(t09, 'F7')).toMatchObject({ formula: '=SUM(G7,L7)', value: 0 });
    expect(cellOf(t09, 'A15')).toMatchObject({
      value: '说明：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
      formula: expect.stringMatching(/^=IF\(F7=0,"说明：.*",""\)$/) as string,
    });
  });

  it('keeps the note out of the rows that its own total sums', () => {
    const table = henan.tables.find(({ id }) => id === '09')!;
    const t09 = layoutTable(table, EMPTY_CONTENT, heading);
    expect(cellOf(t09, 'H7')?.formula).toContain('$A14');
    expect(cellOf(t09, 'A14')).toBeUndefined();
  });

  it('hides the note when there are amounts', () => {
    const t09 = made('09', [
      detailLine({ fund: 'governmentFund', functional: '2120803', project: '修路', amount: '8' }),
    ]);
    expect(t09.plan.cells.find(({ formula }) => formula?.startsWith('=IF(F7=0'))?.value).toBe('');
  });
});

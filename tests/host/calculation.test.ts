import { describe, expect, it } from 'vitest';
import { createCalculator } from '../../host/calculation/calculator';
import { parseArea } from '../../host/workbook/address';
import { enterBlock, plainValue, type Input } from '../../host/workbook/cells';
import { createWorkbook, findSheet, valueAt, type Workbook } from '../../host/workbook/workbook';

function book(
  cells: Readonly<Record<string, Input>>,
  sheets: readonly string[] = ['一', '二'],
): Workbook & { gaps: string[] } {
  const gaps: string[] = [];
  const workbook = createWorkbook(sheets);
  workbook.calculator = createCalculator(workbook, { onGap: (what) => void gaps.push(what) });
  for (const [address, input] of Object.entries(cells)) enter(workbook, address, input);
  return Object.assign(workbook, { gaps });
}

function place(workbook: Workbook, address: string) {
  const [first = '', second] = address.split('!');
  const sheet = second === undefined ? workbook.active : findSheet(workbook, first);
  const area = parseArea(second ?? first);
  if (!sheet || !area) throw new Error(address);
  return { sheet, area };
}

function enter(workbook: Workbook, address: string, input: Input): void {
  const { sheet, area } = place(workbook, address);
  enterBlock(workbook, sheet, area, () => input);
}

function value(workbook: Workbook, address: string): unknown {
  const { sheet, area } = place(workbook, address);
  return plainValue(valueAt(workbook, sheet, area.row, area.column));
}

/** The value of one formula over a small table: codes in A, names in B, amounts in C. */
function result(formula: string): unknown {
  const workbook = book({
    A1: "'2080505",
    A2: "'208",
    B1: '养老保险',
    B3: '合计',
    C1: 12.5,
    C2: 7.5,
    C3: '=SUM(C1:C2)',
    '二!A1': 3,
    '二!A2': '文字',
    D1: formula,
  });
  expect(workbook.gaps).toEqual([]);
  return value(workbook, 'D1');
}

describe('the formulas of made books', () => {
  it.each<[string, unknown]>([
    ['=SUM(C1:C2)', 20],
    ['=SUM(C:C)', 40],
    ['=SUM(INDEX(C:C,ROW()+1):C3)', 27.5],
    ['=SUMIFS(C1:C3,A1:A3,"<>")', 20],
    ['=SUMIFS(C1:C3,A1:A3,"")', 20],
    ['=SUMIFS(C1:C3,A1:A3,"208*")', 20],
    ['=SUMIFS(C1:C3,A1:A3,"2080505",C1:C3,">10")', 12.5],
    ['=SUMIF(B1:B3,"合计",C1:C3)', 20],
    ['=COUNTIFS(C1:C3,">=12.5")', 2],
    ['=COUNTA(A1:B3)', 4],
    ['=二!A1*2-C1/5', 3.5],
    ['=IF(C1>C2,"大","小")', '大'],
    ['=IF(C1<C2,"大")', false],
    ['=IFERROR(C1/0,"—")', '—'],
    ['=C1/0', '#DIV/0!'],
    ['=C1+二!A2', '#VALUE!'],
    ['=三!A1', '#REF!'],
    ['=没有的名称', '#NAME?'],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1250,-2)', 1300],
    ['=0.1+0.2-0.3', 0],
    ['=B1&C1', '养老保险12.5'],
    ['=TEXT(0.1221,"0.00%")', '12.21%'],
    ['=LEFT(A1,3)=A2', true],
    ['=50%*C1', 6.25],
    ['=-2^2', 4],
    ['=INDEX(B1:C3,3,2)', 20],
    ['=VLOOKUP("合计",B1:C3,2,FALSE)', 20],
    ['=MATCH("合计",B1:B3,0)', 3],
    ['=SUMPRODUCT((A1:A2="208")*C1:C2)', 7.5],
    ['=SUM({1,2;3,4})', 10],
    ['=A9', 0],
    ['=A9&""', ''],
    ['=D1', 0],
    ['=COUNT(A1:C3,1)', 4],
    ['=AND(C1>0,C2>0)', true],
  ])('%s', (formula, expected) => {
    expect(result(formula)).toEqual(expected);
  });
});

describe('recalculation', () => {
  it('follows changes through sheets', () => {
    const workbook = book({ '一!A1': 1, '二!A1': '=一!A1*2', '一!B1': '=二!A1+1' });
    expect(value(workbook, '一!B1')).toBe(3);
    enter(workbook, '一!A1', 10);
    expect(value(workbook, '一!B1')).toBe(21);
  });

  it('waits in manual mode, except for a formula just entered', () => {
    const workbook = book({ A1: 1, A2: '=A1' });
    expect(value(workbook, 'A2')).toBe(1);
    workbook.calculationMode = 'Manual';
    enter(workbook, 'A1', 2);
    enter(workbook, 'A3', '=A1');
    expect([value(workbook, 'A2'), value(workbook, 'A3')]).toEqual([1, 2]);
    workbook.calculator.recalculate();
    expect(value(workbook, 'A2')).toBe(2);
  });

  it('survives a running total of five thousand rows', () => {
    const workbook = book({ A1: 1 });
    const area = parseArea('A2:A5000');
    if (area) enterBlock(workbook, workbook.active, area, (row) => `=A${row + 1}+1`);
    expect(value(workbook, 'A5000')).toBe(5000);
  });

  it('spills a block, and says when there is no room', () => {
    const workbook = book({ A1: 1, A2: 2, B1: '=A1:A2*10', C1: '=A1:A2', C2: '占' });
    expect([value(workbook, 'B1'), value(workbook, 'B2')]).toEqual([10, 20]);
    expect(value(workbook, 'C1')).toBe('#SPILL!');
  });

  it('reports what it cannot calculate instead of making a value up', () => {
    const workbook = book({ A1: '=BESSELJ(1,2)' });
    expect(value(workbook, 'A1')).toBe('#NAME?');
    expect(workbook.gaps).toEqual(['function BESSELJ']);
  });
});

describe('typing', () => {
  it.each<[Input, unknown, unknown]>([
    ['001', 1, undefined],
    ["'001", '001', undefined],
    ['12%', 0.12, '0%'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['2026-01-05', 46027, 'yyyy/m/d'],
    ['TRUE', true, undefined],
    ['#N/A', '#N/A', undefined],
    ['=', '=', undefined],
    ['支出', '支出', undefined],
  ])('%s becomes %s', (input, expected, format) => {
    const workbook = book({ A1: input });
    expect(value(workbook, 'A1')).toBe(expected);
    expect(workbook.active.cells.get(0)?.style['NumberFormat']).toBe(format);
  });

  it('stays text in a cell formatted as text', () => {
    const workbook = book({});
    const { sheet, area } = place(workbook, 'A1');
    sheet.cells.set(0, { value: null, style: { NumberFormat: '@' } });
    enterBlock(workbook, sheet, area, () => '2080505');
    expect(value(workbook, 'A1')).toBe('2080505');
  });
});

import { describe, expect, it } from 'vitest';
import { layoutDetail, readDetail } from '../../../src/budget/detail';
import { a1, type PlannedCell } from '../../../src/budget/sheet';
import { readXlsx, writeXlsx } from '../../../src/workbook/xlsx';
import { snapshotOf } from '../../support/sheets';
import { catalogueOf, goldenDetail } from './golden';

const golden = goldenDetail();
const plan = layoutDetail(golden.lines, { year: 2024, department: '某某局', blankRows: 10 });
const cells = new Map(plan.cells.map((cell): [string, PlannedCell] => [a1(cell.row, cell.column), cell]));

describe('the 明细 sheet', () => {
  it('has its labels in row 4 and the first line below, codes as text and the amount in 万元', () => {
    expect(plan.name).toBe('明细');
    expect(['A4', 'B4', 'C4', 'I4', 'J4'].map((cell) => cells.get(cell)?.value)).toEqual([
      '单位代码',
      '单位名称*',
      '功能分类科目编码*',
      '金额（万元）*',
      '项目编码',
    ]);
    expect(['A5', 'C5', 'F5', 'G5', 'H5', 'I5'].map((cell) => cells.get(cell)?.value)).toEqual([
      '101001',
      '2013101',
      '30103',
      '50101',
      '一般公共预算财政拨款',
      103.29,
    ]);
    expect(cells.get('C5')?.style).toBe('inputCode');
    expect(cells.get('J3')?.value).toBe('金额单位：万元');
  });

  it('offers project types and funds on every line and on ten blank ones', () => {
    expect(
      plan.validations.map(({ range, options }) => [
        a1(range.top, range.left),
        a1(range.bottom, range.right),
        options.length,
      ]),
    ).toEqual([
      ['E5', 'E48', 2],
      ['H5', 'H48', 15],
    ]);
    expect(plan.frozenRows).toBe(4);
  });

  it('is read back to the same lines', () => {
    const again = readDetail(snapshotOf(plan), { catalogue: catalogueOf(2024) });
    expect(again.findings).toEqual([]);
    const bare = (reading: typeof golden) =>
      reading.lines.map((line) => ({ ...line, source: null, amount: line.amount.toFixed() }));
    expect(bare(again)).toEqual(bare(golden));
  });

  it('is read back from a file to the same lines', async () => {
    const sheets = await readXlsx(await writeXlsx([plan]), '明细.xlsx');
    const again = readDetail(
      sheets.find((one) => one.name === '明细')!,
      { catalogue: catalogueOf(2024) },
    );
    expect(again.findings).toEqual([]);
    expect(again.lines.map((one) => one.amount.toFixed())).toEqual(
      golden.lines.map((one) => one.amount.toFixed()),
    );
    expect(again.lines.map((one) => one.functional + one.dept + one.gov)).toEqual(
      golden.lines.map((one) => one.functional + one.dept + one.gov),
    );
  });

  it('without lines is blank rows to type in', () => {
    const empty = layoutDetail([], { year: 2027, department: '某某局' });
    expect(empty.cells.filter((cell) => cell.row >= 4 && cell.value !== null)).toEqual([]);
    expect(readDetail(snapshotOf(empty), { catalogue: catalogueOf(2024) }).problem).toContain(
      '没有一行可用的明细',
    );
  });
});

import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseA1, type SheetPlan } from '../../src/budget/sheet';
import { writeXlsx } from '../../src/workbook/xlsx';
import { goldenBook, made, type Made } from '../budget/make/made';
import {
  describeWithLibreOffice,
  editInLibreOffice,
  type OfficeBook,
  type OfficeCell,
  type OfficeEdit,
} from '../support/libreoffice';

const folder = mkdtempSync(path.join(tmpdir(), 'made-book-'));
const goldenFile = path.join(folder, 'golden.xlsx');
const emptyFile = path.join(folder, 'empty.xlsx');
const golden = goldenBook();
const empty = made({ year: 2027 });

beforeAll(async () => {
  writeFileSync(goldenFile, await writeXlsx(golden.plans));
  writeFileSync(emptyFile, await writeXlsx(empty.plans));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sheet and address of every cell whose recalculated result is an error. */
function errorsIn(book: OfficeBook): string[] {
  return Object.entries(book).flatMap(([sheet, rows]) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.error === undefined && cell?.text.startsWith('#') !== true
          ? []
          : [`${sheet} ${String(row)},${String(column)}`],
      ),
    ),
  );
}

function found(book: OfficeBook, sheet: string, address: string): OfficeCell | null {
  const { row, column } = parseA1(address)!;
  return book[sheet]?.[row]?.[column] ?? null;
}

/** Formulas of a plan whose result LibreOffice sees otherwise. */
function differences(plan: SheetPlan, book: OfficeBook): unknown[] {
  return plan.cells.flatMap((cell) => {
    if (cell.formula === undefined) return [];
    const own = book[plan.name]?.[cell.row]?.[cell.column] ?? null;
    const isSame =
      typeof cell.value === 'number'
        ? own?.value !== undefined && Math.abs(own.value - cell.value) < 1e-9
        : own?.text === cell.value;
    return isSame && own?.formula !== undefined ? [] : [{ sheet: plan.name, cell, own }];
  });
}

function formulaCount(book: Made): number {
  return book.plans.flatMap((plan) => plan.cells).filter((cell) => cell.formula !== undefined).length;
}

describeWithLibreOffice('a made book in LibreOffice', () => {
  it('recalculates every formula to the result we stored, without an error value', async () => {
    const book = await editInLibreOffice(goldenFile);
    expect(found(book, '填报信息', 'C17')?.text).toBe('2024-03-26');
    expect(formulaCount(golden)).toBeGreaterThan(300);
    expect(errorsIn(book)).toEqual([]);
    expect(golden.plans.flatMap((plan) => differences(plan, book))).toEqual([]);
  });

  it('has no error value when it is empty', async () => {
    const book = await editInLibreOffice(emptyFile);
    expect(errorsIn(book)).toEqual([]);
    expect(empty.plans.flatMap((plan) => differences(plan, book))).toEqual([]);
  });

  it('takes figures typed into an empty form without an error value', async () => {
    const book = await editInLibreOffice(emptyFile, [
      { do: 'set', sheet: '填报信息', cell: 'D61', value: 0 },
      { do: 'set', sheet: '填报信息', cell: 'D62', value: '无' },
      { do: 'set', sheet: '填报信息', cell: 'D66', value: 2.6 },
      { do: 'set', sheet: '填报信息', cell: 'C87', value: 1.5 },
      { do: 'set', sheet: '08三公经费', cell: 'B6', value: 1.1 },
    ]);
    expect(errorsIn(book)).toEqual([]);
    expect(found(book, '填报信息', 'A66')?.text).toBe('F6');
    expect(found(book, '填报信息', 'C66')?.value).toBe(1.1);
    expect(found(book, '填报信息', 'E66')?.value).toBe(-1.5);
    expect(found(book, '填报信息', 'F66')?.value).toBe(-0.5769);
    expect(found(book, '填报信息', 'I66')?.text).toBe('填原因');
    expect(found(book, '填报信息', 'F61')?.text).toBe('');
    expect(found(book, '填报信息', 'I61')?.text).toBe('');
    expect(found(book, '填报信息', 'I63')?.text).toBe('填上年数');
    expect(found(book, '填报信息', 'C88')?.value).toBe(1.5);
    expect(found(book, '填报信息', 'C75')?.value).toBe(1.5);
  });

  it('names codes as they are typed, however they are written, and never over a name of one’s own', async () => {
    const at = (cell: string, value: string | number): OfficeEdit => ({
      do: 'set',
      sheet: cell.startsWith('=') ? '06一般公共预算基本支出' : '03支出总体',
      cell: cell.replace('=', ''),
      value,
    });
    const book = await editInLibreOffice(emptyFile, [
      ...[at('A8', '208'), at('B8', '05'), at('C8', '05'), at('F8', 1)],
      ...[at('A9', '201 03'), at('A10', '201-03-01'), at('A11', '2019999')],
      ...[at('A12', '208'), at('B12', '77'), at('E12', '本地科目')],
      ...[at('=A7', '30101'), at('=C7', '50101')],
    ]);
    expect(errorsIn(book)).toEqual([]);
    const names = (sheet: string, cells: readonly string[]): unknown[] =>
      cells.map((cell) => found(book, sheet, cell)?.text ?? '');
    expect(names('03支出总体', ['E8', 'E9', 'E10', 'E11', 'E12', 'E13'])).toEqual([
      '机关事业单位基本养老保险缴费支出',
      '政府办公厅（室）及相关机构事务',
      '行政运行',
      '其他一般公共服务支出',
      '本地科目',
      '',
    ]);
    expect(names('06一般公共预算基本支出', ['B7', 'D7'])).toEqual(['基本工资', '工资奖金津补贴']);
  });

  const insertions = [
    {
      sheet: '03支出总体',
      key: 'A',
      entry: '201',
      amount: 'H',
      rows: [18, 13, 9],
      sums: { F7: 593.39, G7: 550.39, H7: 489.94, F8: 593.39 },
    },
    {
      sheet: '06一般公共预算基本支出',
      key: 'A',
      entry: '30199',
      amount: 'F',
      rows: [30, 18, 7],
      sums: { E6: 550.39, F6: 512.34 },
    },
    {
      sheet: '10项目支出',
      key: 'A',
      entry: '其他运转类',
      amount: 'E',
      rows: [17, 12, 8],
      sums: { D6: 43, E6: 43, E7: 43 },
    },
  ];

  it('lets rows inserted at the first, a middle and the last place join the totals', async () => {
    // From the bottom up, so that each place is still the one named; the amounts tell which of them joined.
    const edits = insertions.flatMap(({ sheet, key, entry, amount, rows }) =>
      rows.flatMap((row, index): OfficeEdit[] => [
        { do: 'insertRows', sheet, row },
        { do: 'set', sheet, cell: `${key}${String(row)}`, value: entry },
        { do: 'set', sheet, cell: `${amount}${String(row)}`, value: [100, 20, 3][index]! },
      ]),
    );
    const book = await editInLibreOffice(goldenFile, edits);
    expect(errorsIn(book)).toEqual([]);
    for (const { sheet, sums } of insertions) {
      for (const [cell, before] of Object.entries(sums)) {
        expect([sheet, cell, found(book, sheet, cell)?.value?.toFixed(2)]).toEqual([
          sheet,
          cell,
          (before + 123).toFixed(2),
        ]);
      }
    }
    expect(found(book, '填报信息', 'C72')?.value).toBeCloseTo(512.34 + 123, 9);
  });

  it('carries a change of a table into 填报信息', async () => {
    const book = await editInLibreOffice(goldenFile, [
      { do: 'set', sheet: '03支出总体', cell: 'J9', value: 40.05 },
      { do: 'set', sheet: '05一般公共预算支出', cell: 'J9', value: 40.05 },
    ]);
    expect(found(book, '填报信息', 'D25')?.value).toBeCloseTo(552.39, 9);
    expect(found(book, '填报信息', 'I25')?.text).toBe('不一致');
    expect(found(book, '填报信息', 'F42')?.value).toBeCloseTo(40.05, 9);
  });

  it('keeps print set-up and drop-downs through LibreOffice', async () => {
    const saved = path.join(folder, 'saved.xlsx');
    await editInLibreOffice(goldenFile, [], saved);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(saved);
    const sheet = workbook.getWorksheet('03支出总体')!;
    expect(sheet.pageSetup.paperSize).toBe(9);
    expect(sheet.pageSetup.orientation).toBe('landscape');
    expect(sheet.pageSetup.printTitlesRow).toContain('1:');
    const detail = workbook.getWorksheet('明细')!;
    expect(detail.pageSetup.orientation).toBe('landscape');
    expect(detail.getCell('E5').dataValidation.formulae).toContain('"其他运转类,特定目标类"');
    expect(detail.getCell('H5').dataValidation.type).toBe('list');
    expect(detail.getCell('C5').numFmt).toBe('@');
    const info = workbook.getWorksheet('填报信息')!;
    expect(info.getCell('C6').dataValidation.formulae).toContain('"独立部门,部门汇总,部门本级,所属单位"');
  });
});

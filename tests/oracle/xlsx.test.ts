import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlannedCell, SheetPlan } from '../../src/budget/sheet';
import { readXlsx, writeXlsx } from '../../src/workbook/xlsx';
import { describeWithLibreOffice, editInLibreOffice, type OfficeBook } from '../support/libreoffice';

const folder = mkdtempSync(path.join(tmpdir(), 'oracle-xlsx-'));
const made = path.join(folder, '表.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const amounts = [593.39, 550.39, 0, -43.005];
const detail: PlannedCell[] = amounts.flatMap((value, index): PlannedCell[] => [
  { row: index + 1, column: 0, value: `208050${index}`, style: 'inputCode' },
  { row: index + 1, column: 1, value, style: 'inputAmount' },
]);
const texts = ['=SUM(B2:B5)', '+1', '-1', '@名称', '01'];
const plan: SheetPlan = {
  name: '支出总体',
  cells: [
    { row: 0, column: 0, value: '部门支出总体情况表', style: 'title' },
    { row: 0, column: 1, value: null, style: 'title' },
    ...detail,
    { row: 5, column: 0, value: '合计', style: 'labelBold' },
    { row: 5, column: 1, value: 1100.775, formula: '=ROUND(SUM(B2:B5),3)', style: 'totalAmount' },
    { row: 6, column: 1, value: 0, formula: '=ROUND(B6-SUM(B2:B5),2)', style: 'sumAmount' },
    { row: 7, column: 1, value: '', formula: '=IF(B6>0,"","请核对")', style: 'label' },
    {
      row: 8,
      column: 1,
      value: 550.39,
      formula: '=SUMIFS($B$2:$B$5,$A$2:$A$5,"2080501")',
      style: 'sumAmount',
    },
    { row: 9, column: 1, value: 3, formula: `=COUNTIF('填报 信息'!A1:A5,"*1")`, style: 'inputCount' },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [14, 18],
  rowHeights: new Map([[0, 33]]),
  frozenRows: 1,
  print: { orientation: 'landscape', titleRows: [0, 0] },
  validations: [
    {
      range: { top: 1, left: 0, bottom: 4, right: 0 },
      options: Array.from({ length: 80 }, (_, index) => `20805${String(index).padStart(2, '0')}`),
    },
  ],
  isProtected: true,
};
const other: SheetPlan = {
  ...plan,
  name: '填报 信息',
  cells: texts.map((value, row) => ({ row, column: 0, value, style: 'label' })),
  merges: [],
  validations: [],
};

beforeAll(async () => writeFileSync(made, await writeXlsx([plan, other])));

describeWithLibreOffice('a written book in LibreOffice', () => {
  it('recalculates every formula to the stored result, without any error value', async () => {
    const book: OfficeBook = await editInLibreOffice(made);
    const sheet = book['支出总体'];
    const stored = plan.cells.filter((cell) => cell.formula !== undefined);
    const recalculated = stored.map(({ row, column }) => {
      const cell = sheet?.[row]?.[column];
      return cell?.value ?? cell?.text;
    });
    expect(recalculated).toEqual(stored.map((cell) => cell.value));
    const errors = Object.values(book).flatMap((rows) =>
      rows.flat().filter((cell) => cell?.error !== undefined),
    );
    expect(errors).toEqual([]);
    expect(sheet?.[5]?.[1]?.text).toBe('1,100.78');
    expect(sheet?.[6]?.[1]?.text).toBe('');
  });

  it('shows texts that look like formulas or numbers as texts', async () => {
    const book = await editInLibreOffice(made);
    expect(book['填报 信息']?.map((row) => row[0])).toEqual(texts.map((text) => ({ text })));
  });

  it('is read the same after LibreOffice has saved it', async () => {
    const saved = path.join(folder, 'saved.xlsx');
    await editInLibreOffice(made, [], saved);
    const before = await readXlsx(readFileSync(made), '表.xlsx');
    const after = await readXlsx(readFileSync(saved), 'saved.xlsx');
    expect(after.map(({ name, visibility }) => [name, visibility])).toEqual(
      before.map(({ name, visibility }) => [name, visibility]),
    );
    expect(after.map((sheet) => sheet.values)).toEqual(before.map((sheet) => sheet.values));
    expect(after.map((sheet) => sheet.texts)).toEqual(before.map((sheet) => sheet.texts));
    expect(after.map((sheet) => sheet.merges)).toEqual(before.map((sheet) => sheet.merges));
  });
});

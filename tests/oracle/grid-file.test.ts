import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withExtras } from '../../src/workbook/grid/extras';
import { openXlsx, saveXlsx } from '../../src/workbook/grid/file';
import { gridStyle } from '../../src/workbook/grid/style';
import { styleOf } from '../../src/budget/sheet';
import { describeWithLibreOffice, editInLibreOffice, type OfficeBook } from '../support/libreoffice';
import { bookWith } from '../workbook/grid-file/books';

const folder = mkdtempSync(path.join(tmpdir(), 'oracle-grid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, '表.xlsx');
const saved = path.join(folder, 'saved.xlsx');

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const mark = {
  cfId: 'mark',
  ranges: [range(1, 1, 1, 1)],
  stopIfTrue: false,
  rule: {
    type: 'highlightCell',
    subType: 'formula',
    value: '=LEN("预算公开:error")>0',
    style: { bg: { rgb: '#FFC7CE' }, bl: 1 },
  },
};
const list = {
  uid: 'list',
  type: 'list',
  formula1: '其他运转类,特定目标类',
  ranges: [range(1, 2, 9, 2)],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 2,
  showDropDown: true,
};
const note = { id: 'n', row: 1, col: 0, width: 216, height: 92, note: '请核对' };
const data = bookWith(
  {
    name: '支出 总体',
    cellData: {
      0: { 0: { v: '部门支出总体情况表', t: 1, s: 'title' } },
      1: { 0: { v: '2080501', t: 1, s: 'code' }, 1: { v: 593.39, t: 2, s: 'amount' } },
      2: { 0: { v: '=SUM(B2:B5)', t: 1 }, 1: { v: 550.39, t: 2, s: 'amount' } },
      3: { 1: { v: 1143.78, t: 2, f: '=ROUND(SUM(B2:B3),2)', s: 'amount' } },
      4: { 1: { v: 593.39, t: 2, f: '=合计数' } },
    },
    mergeData: [range(0, 0, 0, 3)],
    columnData: { 0: { w: 160 }, 1: { w: 120 } },
    rowData: { 0: { h: 44, ia: 0 } },
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
    custom: withExtras(undefined, {
      print: {
        orientation: 'landscape',
        paper: 9,
        fit: { width: 1, height: 0 },
        titleRows: [0, 0],
        areas: ['A1:D9'],
      },
      protection: { insertRows: true },
    }),
  },
  {
    styles: {
      title: gridStyle(styleOf('title')),
      code: gridStyle(styleOf('inputCode')),
      amount: gridStyle(styleOf('inputAmount')),
    },
    resources: [
      ['SHEET_CONDITIONAL_FORMATTING_PLUGIN', { 'sheet-1': [mark] }] as const,
      ['SHEET_DATA_VALIDATION_PLUGIN', { 'sheet-1': [list] }] as const,
      ['SHEET_NOTE_PLUGIN', { 'sheet-1': { 1: { 0: note } } }] as const,
      [
        'SHEET_DEFINED_NAME_PLUGIN',
        { n: { id: 'n', name: '合计数', formulaOrRefString: "'支出 总体'!$B$2" } },
      ] as const,
    ].map(([name, value]) => ({ name, data: JSON.stringify(value) })),
  },
);
let book: OfficeBook;

describeWithLibreOffice('a book saved from the grid, in LibreOffice', () => {
  beforeAll(async () => {
    writeFileSync(file, await saveXlsx(data));
    book = await editInLibreOffice(file, [], saved);
  });

  it('shows every value, computes every formula to the stored result, names included', () => {
    const sheet = book['支出 总体']!;
    expect(sheet[1]!.slice(0, 2)).toEqual([{ text: '2080501' }, { text: '593.39', value: 593.39 }]);
    expect(sheet[2]![0]).toEqual({ text: '=SUM(B2:B5)' });
    expect(sheet[3]![1]).toMatchObject({ text: '1,143.78', value: 1143.78 });
    expect(sheet[4]![1]).toMatchObject({ value: 593.39 });
  });

  it('keeps merged cells, sizes, print set-up, lists, marks, notes and protection', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(saved);
    const sheet = workbook.getWorksheet('支出 总体')!;
    expect(sheet.getCell('D1').master.address).toBe('A1');
    expect(sheet.getCell('A1').font.size).toBe(16);
    expect(sheet.getRow(1).height).toBeCloseTo(33, 0);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(sheet.pageSetup.printTitlesRow).toContain('1:');
    expect(sheet.getCell('C5').dataValidation.formulae).toContain('"其他运转类,特定目标类"');
    const { data: after, lost } = await openXlsx(readFileSync(saved), 'saved.xlsx');
    expect(lost).toEqual([]);
    const code = after.sheets['sheet-1']!.cellData![1]![0]!.s as string;
    expect(after.styles[code]).toMatchObject({ unlocked: 1, n: { pattern: '@' } });
    const kept = (name: string): string => after.resources!.find((one) => one.name === name)!.data;
    expect(kept('SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toContain('预算公开:error');
    expect(kept('SHEET_NOTE_PLUGIN')).toContain('请核对');
    expect(kept('SHEET_DEFINED_NAME_PLUGIN')).toContain('合计数');
    expect(after.sheets['sheet-1']!.custom).toMatchObject({ 预算公开: { protection: { insertRows: true } } });
  });
});

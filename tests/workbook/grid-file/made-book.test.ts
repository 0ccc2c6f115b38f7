import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BooleanNumber, CellValueType, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMORY_NOTE, MEMORY_SHEET } from '../../../src/workbook/memory';
import { sheetExtras, withExtras } from '../../../src/workbook/grid/extras';
import { openXlsx, saveXlsx } from '../../../src/workbook/grid/file';
import { readXlsx } from '../../../src/workbook/xlsx';
import { runCli } from '../../support/cli';
import { sampleDetailBytes, SAMPLE_DEPARTMENT } from '../../support/sample';
import { resourceOf, sheetNamed, throughGrid } from './books';

const folder = mkdtempSync(path.join(tmpdir(), 'grid-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made: Uint8Array;
let data: IWorkbookData;
let saved: Uint8Array;
let again: IWorkbookData;

beforeAll(async () => {
  writeFileSync(path.join(folder, '明细.csv'), sampleDetailBytes());
  const args = ['--profile', 'henan', '--year', '2024', '--department', SAMPLE_DEPARTMENT];
  await runCli(folder, 'new', ...args, '--detail', '明细.csv', '-o', 'made.xlsx');
  made = readFileSync(path.join(folder, 'made.xlsx'));
  const opened = await openXlsx(made, 'made.xlsx');
  expect(opened.lost).toEqual([]);
  ({ data } = opened);
  saved = await saveXlsx(withMemory(throughGrid(data)));
  writeFileSync(path.join(folder, 'saved.xlsx'), saved);
  again = (await openXlsx(saved, 'saved.xlsx')).data;
}, 60_000);

/** A workbook with the sheet on which the product remembers, as an adapter leaves it. */
function withMemory(book: IWorkbookData): IWorkbookData {
  const memory: Partial<IWorksheetData> = {
    id: 'memory',
    name: MEMORY_SHEET,
    hidden: BooleanNumber.TRUE,
    cellData: {
      0: { 0: { v: MEMORY_NOTE, t: CellValueType.STRING } },
      1: { 0: { v: 'settings', t: CellValueType.STRING }, 1: { v: '{"a":1}', t: CellValueType.STRING } },
    },
    custom: withExtras(undefined, { isVeryHidden: true }),
  };
  return {
    ...book,
    sheetOrder: [...book.sheetOrder, 'memory'],
    sheets: { ...book.sheets, memory },
  };
}

describe('a made book that went through the grid', () => {
  it('has the same sheets, values, formulas, texts and merged cells', async () => {
    const before = await readXlsx(made, 'made.xlsx');
    const after = await readXlsx(saved, 'saved.xlsx');
    expect(after.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), MEMORY_SHEET]);
    for (const [index, sheet] of before.entries()) expect(after[index]).toEqual(sheet);
    expect(before.flatMap(({ formulas }) => formulas.flat()).filter(Boolean).length).toBeGreaterThan(400);
  });

  it('keeps the sheet on which the product remembers out of sight', async () => {
    const after = await readXlsx(saved, 'saved.xlsx');
    const memory = after.find(({ name }) => name === MEMORY_SHEET);
    expect(memory?.visibility).toBe('veryHidden');
    expect(memory?.values).toEqual([[MEMORY_NOTE], ['settings', '{"a":1}']]);
  });

  it('looks the same, cell by cell', () => {
    const looks = (book: IWorkbookData) =>
      data.sheetOrder.map((id) =>
        Object.entries(book.sheets[id]!.cellData ?? {}).map(([row, line]) => [
          row,
          Object.entries(line as Record<string, { s?: string }>).map(([column, { s }]) => [
            column,
            s === undefined ? null : book.styles[s],
          ]),
        ]),
      );
    expect(looks(again)).toEqual(looks(data));
  });

  it('has the same columns, rows, frozen rows, tabs and print set-up', () => {
    for (const id of data.sheetOrder) {
      const apart = { cellData: null, mergeData: null };
      expect({ ...again.sheets[id]!, ...apart }).toEqual({ ...data.sheets[id]!, ...apart });
    }
    const outlay = sheetNamed(again, '03支出总体');
    expect(sheetExtras(outlay)).toEqual({
      print: {
        orientation: 'landscape',
        paper: 9,
        fit: { width: 1, height: 0 },
        isCentered: true,
        margins: { left: 0.59, right: 0.59, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
        footer: '&C&"宋体,常规"&9第 &P 页，共 &N 页',
        titleRows: [0, 5],
        areas: ['A1:N18'],
      },
    });
    expect(outlay.columnData?.[4]?.w).toBeGreaterThan(100);
    expect(outlay.freeze?.ySplit).toBeGreaterThan(0);
  });

  it('has the same drop-down lists', () => {
    const before = resourceOf(data, 'SHEET_DATA_VALIDATION_PLUGIN');
    expect(resourceOf(again, 'SHEET_DATA_VALIDATION_PLUGIN')).toEqual(before);
    expect(JSON.stringify(before)).toContain('其他运转类,特定目标类');
  });

  it('is judged by the command line as before', async () => {
    const [before, after] = await Promise.all(
      ['made.xlsx', 'saved.xlsx'].map((name) => runCli(folder, 'check', name, '--format', 'json')),
    );
    expect(after!.stdout).toBe(before!.stdout);
    expect(after!.status).toBe(before!.status);
    expect(before!.stdout).toContain('"counts"');
  });

  it('gives the same bytes each time, without a time or an author', async () => {
    expect(Buffer.from(await saveXlsx(throughGrid(again))).equals(saved)).toBe(true);
  });
});

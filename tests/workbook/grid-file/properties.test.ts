import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IWorkbookData,
} from '@univerjs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveXlsx } from '../../../src/workbook/grid/file';
import { readXlsx } from '../../../src/workbook/xlsx';
import { bookWith, throughFile } from './books';

const RUNS = { seed: 20_261_123, numRuns: 150 };

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  // A lone carriage return is a line break by another name, and an error's name is that error.
  .filter((value) => !value.includes('\r') && !value.startsWith('#'));
const amount = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
  .map((value) => value + 0);
const cell: fc.Arbitrary<ICellData> = fc.oneof(
  text.map((v) => ({ v, t: CellValueType.STRING })),
  amount.map((v) => ({ v, t: CellValueType.NUMBER })),
  fc.boolean().map((on) => ({ v: on ? 1 : 0, t: CellValueType.BOOLEAN })),
  amount.map((v) => ({ v, t: CellValueType.NUMBER, f: '=ROUND(SUM(A1:B2),2)' })),
  text.map((v) => ({ v, t: CellValueType.STRING, f: `=IF(A1>0,"${v.replaceAll('"', '""')}","")` })),
);
const cells = fc.array(fc.tuple(fc.nat(40), fc.nat(30), cell), { maxLength: 25 }).map((placed) => {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [row, column, one] of placed) (data[row] ??= {})[column] = one;
  return data;
});
const width = fc.integer({ min: 8, max: 400 });
const column: fc.Arbitrary<Partial<IColumnData>> = fc.oneof(
  width.map((w) => ({ w })),
  width.map((w) => ({ w, hd: BooleanNumber.TRUE })),
);
const sizes = fc
  .array(fc.tuple(fc.nat(20), column), { maxLength: 5 })
  .map((columns): Record<number, Partial<IColumnData>> => Object.fromEntries(columns));
const book: fc.Arbitrary<IWorkbookData> = fc
  .record({ cellData: cells, columnData: sizes, rowHeight: fc.integer({ min: 10, max: 300 }) })
  .map(({ cellData, columnData, rowHeight }) =>
    bookWith({ cellData, columnData, rowData: { 3: { h: rowHeight, ia: BooleanNumber.FALSE } } }),
  );

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('any small book', () => {
  it('is read from its file as it was saved', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (data) => {
        const [before, after] = [data, await throughFile(data)].map((one) => one.sheets['sheet-1']!);
        expect(plain(after!.cellData)).toEqual(plain(before!.cellData));
        expect(plain(after!.columnData)).toEqual(plain(before!.columnData));
        expect(after!.rowData?.[3]).toEqual(before!.rowData?.[3]);
      }),
      RUNS,
    );
  });

  it('has the same values and formulas for every reader', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (data) => {
        const [sheet] = await readXlsx(await saveXlsx(data), '表.xlsx');
        for (const [row, line] of Object.entries(data.sheets['sheet-1']!.cellData!)) {
          for (const [column, { v, t, f }] of Object.entries(line as Record<string, ICellData>)) {
            const stored = t === CellValueType.BOOLEAN ? v === 1 : v;
            expect(sheet!.values[Number(row)]![Number(column)]).toBe(stored);
            expect(sheet!.formulas[Number(row)]?.[Number(column)] ?? null).toBe(f ?? null);
          }
        }
      }),
      RUNS,
    );
  });

  it('makes the same bytes whenever it is saved', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (data) => {
        const [first, second] = [await saveXlsx(data), await saveXlsx(structuredClone(data))];
        expect(Buffer.from(first).equals(second)).toBe(true);
      }),
      { ...RUNS, numRuns: 30 },
    );
  });
});

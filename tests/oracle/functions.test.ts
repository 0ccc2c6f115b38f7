import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wan } from '../../src/functions/amounts';
import { change, share } from '../../src/functions/change';
import { exactSum, sumCheck } from '../../src/functions/sums';
import { UTF8_CSV, convert, describeWithLibreOffice } from '../support/libreoffice';

const COUNT = 10_000;
const folder = mkdtempSync(path.join(tmpdir(), 'functions-oracle-'));

/** Two decimals, as budget tables hold them, up to a thousand million, with either sign. */
const amount = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }).map((cents) => cents / 100);
/** Quotients beyond a hundred thousand are left out: there LibreOffice rounds what a double no longer holds exactly. */
const positive = fc.integer({ min: 10_000, max: 1_000_000_000 }).map((cents) => cents / 100);
const lines = fc.sample(fc.tuple(amount, amount, amount, positive, positive), {
  seed: 20_27,
  numRuns: COUNT,
});

/** What LibreOffice makes of each line: sum, difference from a total, share, change, 万元. */
const FORMULAS = (row: number): readonly string[] => [
  `ROUND(SUM(A${row}:C${row}),2)`,
  `ROUND(D${row}-SUM(A${row}:C${row}),2)`,
  `ROUND(D${row}/E${row},4)`,
  `ROUND((D${row}-E${row})/E${row},4)`,
  `ROUND(D${row}/10000,2)`,
];

let oracle: readonly (readonly number[])[] = [];

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('oracle');
  for (const [index, line] of lines.entries()) {
    sheet.addRow([...line, ...FORMULAS(index + 1).map((formula) => ({ formula }))]);
  }
  const file = path.join(folder, 'oracle.xlsx');
  await workbook.xlsx.writeFile(file);
  const [csv] = await convert(file, UTF8_CSV, path.join(folder, 'csv'));
  oracle = readFileSync(csv!, 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split(',').slice(5).map(Number));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWithLibreOffice('functions against LibreOffice on ten thousand generated lines', () => {
  const columnOf = (at: number): number[] => oracle.map((row) => row[at]!);
  const cells = (at: number): number[][] => lines.map((line) => [line[at]!]);
  const flat = (matrix: readonly (readonly unknown[])[]): unknown[] => matrix.map(([value]) => value);

  it('EXACTSUM is the sum', () => {
    expect(oracle).toHaveLength(COUNT);
    expect(lines.map(([one, two, three]) => exactSum([[one, two, three]])[0]![0])).toEqual(columnOf(0));
  });

  it('SUMCHECK is TRUE or the difference', () => {
    const found = lines.map(([one, two, three, total]) => sumCheck(total, [[one, two, three]])[0]![0]);
    expect(found).toEqual(columnOf(1).map((difference) => (difference === 0 ? true : difference)));
  });

  it('SHARE and CHANGE agree to 0.01 %', () => {
    expect(flat(share(cells(3), cells(4)))).toEqual(columnOf(2));
    expect(flat(change(cells(3), cells(4)))).toEqual(columnOf(3));
  });

  it('WAN is 元 in 万元, half away from zero', () => {
    expect(flat(wan(cells(3)))).toEqual(columnOf(4));
  });
});

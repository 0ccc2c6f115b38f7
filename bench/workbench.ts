import type { Browser } from 'playwright-core';
import { buildPage, builtFolder } from '../scripts/workbench/build';
import { serveFolder } from '../scripts/workbench/server';
import { openXlsx } from '../src/workbook/grid/file';
import { writeXlsx } from '../src/workbook/xlsx';
import { launchBrowser } from '../tests/support/browser';
import { short } from './measure';
import { bookOfSize } from './office-book';
import { editToVisible, firstScreen, heapMB, openFile, prepare, type Area } from './workbench-page';

/** Rows of each of the twelve tables. */
const SIZES = [200, 2_000];
const SCREEN = { width: 1366, height: 768 };
const EDITS = 5;
/** What stands before the first column and row of the grid, in pixels. */
const HEADERS = { left: 46, top: 20 };
/** The sum that depends on what is typed: D7, beside E7. */
const SUM = { row: 6, column: 3 };

/** Where a cell of the first sheet is drawn, without its borders. */
async function areaOf(bytes: Uint8Array, { row, column }: typeof SUM): Promise<Area> {
  const { data } = await openXlsx(bytes, '表.xlsx');
  const sheet = data.sheets[data.sheetOrder[0] ?? ''];
  const width = (index: number): number => sheet?.columnData?.[index]?.w ?? sheet?.defaultColumnWidth ?? 0;
  const height = (index: number): number => {
    const line = sheet?.rowData?.[index];
    return line?.h ?? line?.ah ?? sheet?.defaultRowHeight ?? 0;
  };
  const before = (size: (index: number) => number, count: number): number =>
    Array.from({ length: count }, (_, index) => size(index)).reduce((sum, one) => sum + one, 0);
  return {
    left: HEADERS.left + before(width, column) + 4,
    top: HEADERS.top + before(height, row) + 4,
    width: width(column) - 12,
    height: height(row) - 8,
  };
}

async function measure(browser: Browser, url: string, rows: number): Promise<Record<string, number>> {
  const bytes = await writeXlsx(bookOfSize(rows));
  const seen = await areaOf(bytes, SUM);
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  await prepare(page);
  const first = await firstScreen(page, url);
  const opening = await openFile(page, `${String(rows)}.xlsx`, bytes);
  const edits: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    edits.push(await editToVisible(page, 'E7', String(1_000 + edit * 111), seen));
  }
  const memory = await heapMB(await context.newCDPSession(page));
  await context.close();
  const sorted = edits.toSorted((a, b) => a - b);
  return {
    'workbench.firstScreen.ms': Math.round(first),
    [`workbench.open.${String(rows)}.ms`]: Math.round(opening.ms),
    [`workbench.longestTask.${String(rows)}.ms`]: Math.round(opening.longestTask),
    [`workbench.edit.${String(rows)}.ms`]: Math.round(sorted[Math.floor(EDITS / 2)] ?? Number.NaN),
    [`workbench.heap.${String(rows)}.MB`]: short(memory),
  };
}

/**
 * The workbench in a browser, with 12 tables of 200 and of 2,000 rows: until the first screen can be used, until a file
 * stands on the screen, from a typed figure until its sum is redrawn (median), and memory.
 */
export async function benchWorkbench(): Promise<Record<string, number>> {
  await buildPage();
  const served = await serveFolder(builtFolder, 0);
  const browser = await launchBrowser();
  try {
    const figures: Record<string, number> = {};
    for (const rows of SIZES) Object.assign(figures, await measure(browser, served.url, rows));
    return figures;
  } finally {
    await browser.close();
    await served.stop();
  }
}

/// <reference types="office-js" />
import { a1, a1Range } from '../../src/budget/sheet';
import type { Plain } from './transcript';

/** The looks of a cell that are compared. */
const LOOKS = {
  format: {
    fill: { color: true },
    font: { bold: true, color: true, name: true, size: true, underline: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { style: true },
  },
} as const;

/** Lines of text as short as can be: neighbours in a column that are alike become one range. */
function joined(keys: readonly (readonly string[])[], top: number, left: number): Record<string, string> {
  const places = new Map<string, string[]>();
  const columns = keys[0]?.length ?? 0;
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < keys.length;) {
      const key = keys[row]?.[column] ?? '';
      let end = row;
      while (end + 1 < keys.length && keys[end + 1]?.[column] === key) end += 1;
      const range = { top: top + row, left: left + column, bottom: top + end, right: left + column };
      places.set(key, [...(places.get(key) ?? []), a1Range(range)]);
      row = end + 1;
    }
  }
  return Object.fromEntries([...places].map(([key, ranges]) => [key, ranges.join(' ')]));
}

/** A number as it is compared: without the noise of the last binary digits. */
const plainNumber = (value: number): number => Number(value.toPrecision(12));

/** What stands in each cell: value, text where it reads otherwise, formula where there is one. */
function contentOf(range: Excel.Range): Record<string, Plain> {
  const cells: Record<string, Plain> = {};
  (range.formulas as unknown[][]).forEach((line, row) => {
    line.forEach((input, column) => {
      if (input === '') return;
      const value: unknown = range.values[row]?.[column];
      const shown = String(typeof value === 'number' ? plainNumber(value) : value);
      const text = String(range.text[row]?.[column]);
      const isFormula = typeof input === 'string' && input.startsWith('=') && input !== value;
      cells[a1(range.rowIndex + row, range.columnIndex + column)] = [
        shown,
        ...(text === shown ? [] : [text]),
        ...(isFormula ? [input] : []),
      ].join(' ∣ ');
    });
  });
  return cells;
}

/** The looks of a cell on one line. */
function lookOf({ format }: Excel.CellProperties): string {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = format ?? {};
  const edges = [borders?.top, borders?.bottom, borders?.left, borders?.right].map((edge) => edge?.style);
  return [
    [fill?.color, font?.name, font?.size, font?.color],
    [font?.bold === true ? 'bold' : 'plain', font?.underline, horizontalAlignment, verticalAlignment],
    [wrapText === true ? 'wrap' : 'one line', ...edges],
  ]
    .flat()
    .join(' ');
}

/** Reads one sheet back, as far as anybody could see it, in two round trips. */
export async function lookAtSheet(name: string): Promise<Plain> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('visibility,tabColor');
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('address,rowIndex,columnIndex,values,formulas,text,numberFormat');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const page = sheet.pageLayout.load('orientation,paperSize,centerHorizontally,zoom');
    const titles = page.getPrintTitleRowsOrNullObject().load('address');
    const area = page.getPrintAreaOrNullObject().load('address');
    const formats = sheet.getRange().conditionalFormats.load('items/type');
    await context.sync();
    const frame = {
      visibility: sheet.visibility,
      tabColor: sheet.tabColor,
      isProtected: sheet.protection.protected,
      frozen: frozen.isNullObject ? null : frozen.address,
      page: [page.orientation, page.paperSize, page.centerHorizontally, JSON.stringify(page.zoom)],
      titles: titles.isNullObject ? null : titles.address,
      area: area.isNullObject ? null : area.address,
      conditionalFormats: formats.items.map(({ type }) => type).sort(),
    };
    if (used.isNullObject) return { ...frame, used: null };
    const looks = used.getCellProperties(LOOKS);
    const widths = used.getColumnProperties({ format: { columnWidth: true }, columnHidden: true });
    const heights = used.getRowProperties({ format: { rowHeight: true }, rowHidden: true });
    await context.sync();
    const keys = looks.value.map((line) => line.map(lookOf));
    return {
      ...frame,
      used: used.address,
      cells: contentOf(used),
      numberFormats: joined(used.numberFormat as string[][], used.rowIndex, used.columnIndex),
      looks: joined(keys, used.rowIndex, used.columnIndex),
      widths: widths.value
        .map(({ format, columnHidden = false }) => (columnHidden ? 'hidden' : String(format?.columnWidth)))
        .join(' '),
      heights: heights.value
        .map(({ format, rowHidden = false }) => (rowHidden ? 'hidden' : String(format?.rowHeight)))
        .join(' '),
    };
  });
}

/** The names of all sheets, in their order. */
export async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Whether the workbook is as a new one: a single sheet with nothing on it. */
export async function isNewWorkbook(): Promise<boolean> {
  const [only = '', ...others] = await sheetNames();
  if (others.length > 0) return false;
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(only).getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    return used.isNullObject;
  });
}

/** Reads the whole workbook back, by sheet. */
export async function lookAtWorkbook(): Promise<{ readonly [name: string]: Plain }> {
  const seen: Record<string, Plain> = {};
  for (const name of await sheetNames()) seen[name] = await lookAtSheet(name);
  return seen;
}

import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbookData, openXlsx, saveXlsx } from '../../../src/workbook/grid/file';
import { openGrid } from '../../support/grid';

/** What the grid gives back of a workbook that it was given. */
export function throughGrid(data: IWorkbookData): IWorkbookData {
  const grid = openGrid(structuredClone(data));
  try {
    return grid.api.getActiveWorkbook()!.save();
  } finally {
    grid.dispose();
  }
}

/** What a file says after the grid's data were saved and read again. */
export async function throughFile(data: IWorkbookData): Promise<IWorkbookData> {
  return (await openXlsx(await saveXlsx(data), '表.xlsx')).data;
}

/** A workbook with one sheet, to be told further. */
export function bookWith(sheet: Partial<IWorksheetData>, more: Partial<IWorkbookData> = {}): IWorkbookData {
  const data = newWorkbookData('表');
  return { ...data, ...more, sheets: { 'sheet-1': { ...data.sheets['sheet-1'], ...sheet } } };
}

/** The sheet of a name. */
export function sheetNamed(data: IWorkbookData, name: string): Partial<IWorksheetData> {
  return Object.values(data.sheets).find((sheet) => sheet.name === name)!;
}

/** What a plug-in of the grid keeps. */
export function resourceOf(data: IWorkbookData, name: string): unknown {
  return JSON.parse(data.resources!.find((one) => one.name === name)!.data || '{}');
}

/** A workbook file with parts replaced or added; `null` takes one away. */
export function withParts(
  file: Uint8Array,
  parts: Readonly<Record<string, string | null | ((text: string) => string)>>,
): Uint8Array {
  const entries = new Map(Object.entries(unzipSync(file)));
  for (const [name, change] of Object.entries(parts)) {
    if (change === null) entries.delete(name);
    else {
      const before = new TextDecoder().decode(entries.get(name) ?? new Uint8Array());
      entries.set(name, strToU8(typeof change === 'string' ? change : change(before)));
    }
  }
  return zipSync(Object.fromEntries(entries));
}

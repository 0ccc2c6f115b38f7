import type { ICellData, ISheetDataValidationRule, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import type { SheetNotes } from './notes';

/** The version of the grid's own data model that is written here. */
export const GRID_VERSION = '0.25.1';

/** Where the grid's plug-ins keep what is theirs, by the names they use, each as JSON by sheet. */
export interface Resources {
  SHEET_DATA_VALIDATION_PLUGIN: Record<string, ISheetDataValidationRule[]>;
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: Record<string, IConditionFormattingRule[]>;
  SHEET_NOTE_PLUGIN: Record<string, SheetNotes>;
  SHEET_DEFINED_NAME_PLUGIN: Record<string, IDefinedNamesServiceParam>;
}

/** What one plug-in keeps in a workbook's data; empty where it keeps nothing. */
export function readResource<Name extends keyof Resources>(
  data: IWorkbookData,
  name: Name,
): Partial<Resources[Name]> {
  const text = data.resources?.find((resource) => resource.name === name)?.data ?? '';
  return text === '' ? {} : (JSON.parse(text) as Partial<Resources[Name]>);
}

/** The resources of a workbook's data. */
export function writeResources(resources: Resources): NonNullable<IWorkbookData['resources']> {
  return Object.entries(resources).map(([name, value]) => ({ name, data: JSON.stringify(value) }));
}

/** A cell, row or column map of the grid with its numbers in order. */
export function inOrder<Item>(items: Readonly<Record<number, Item>> | undefined): [number, Item][] {
  return Object.entries(items ?? {})
    .map(([key, item]): [number, Item] => [Number(key), item])
    .sort(([a], [b]) => a - b);
}

/** The key, in a cell's `custom`, of how many rows and columns an array formula fills. */
export const ARRAY_KEY = '数组公式';

/** How far a cell's array formula reaches; null for an ordinary formula. */
export function arrayReach(cell: ICellData): { readonly rows: number; readonly columns: number } | null {
  const reach: unknown = cell.custom?.[ARRAY_KEY];
  if (typeof reach !== 'object' || reach === null) return null;
  const { rows, columns } = reach as { readonly rows?: unknown; readonly columns?: unknown };
  return typeof rows === 'number' && typeof columns === 'number' ? { rows, columns } : null;
}

/** A sheet's data with an id. */
export type Sheet = Partial<IWorksheetData> & Pick<IWorksheetData, 'id'>;

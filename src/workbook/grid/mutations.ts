import type { ICellData, IDataValidationRule, IStyleData, IWorksheetData } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { Mutation } from './host';

/** Cells by row and column; null empties a cell, look and all. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** Which sheet of which workbook, by their ids. */
export interface SheetId {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Keeps the grid from bringing a sheet to the front because it is new or shown again. */
const QUIETLY = { fromCollab: true } as const;

/** Puts a whole sheet into a workbook, with the looks that its cells name. */
export function insertSheet(
  unitId: string,
  index: number,
  sheet: Partial<IWorksheetData>,
  styles: Readonly<Record<string, IStyleData>>,
): Mutation {
  return {
    id: 'sheet.mutation.insert-sheet',
    params: { unitId, index, sheet, styles },
    options: QUIETLY,
  };
}

/** Takes a sheet away. */
export function removeSheet({ unitId, subUnitId }: SheetId, subUnitName: string): Mutation {
  return { id: 'sheet.mutation.remove-sheet', params: { unitId, subUnitId, subUnitName } };
}

/** Gives a sheet another name. Formulas that need it do not follow by themselves. */
export function renameSheet(sheet: SheetId, name: string): Mutation {
  return { id: 'sheet.mutation.set-worksheet-name', params: { ...sheet, name } };
}

/** Hides a sheet or shows it. */
export function hideSheet(sheet: SheetId, isHidden: boolean): Mutation {
  return {
    id: 'sheet.mutation.set-worksheet-hidden',
    params: { ...sheet, hidden: isHidden ? 1 : 0 },
    options: QUIETLY,
  };
}

/** Brings a sheet to the front. */
export function activateSheet(sheet: SheetId): Mutation {
  return { id: 'sheet.operation.set-worksheet-active', params: sheet };
}

/** Writes cells, all in one go. What a cell does not mention stays as it is. */
export function setCells(sheet: SheetId, cellValue: CellMatrix): Mutation {
  return { id: 'sheet.mutation.set-range-values', params: { ...sheet, cellValue } };
}

/** Adds validations to a sheet. */
export function addValidations(sheet: SheetId, rule: IDataValidationRule[]): Mutation {
  return { id: 'data-validation.mutation.addRule', params: { ...sheet, rule, source: 'patched' } };
}

/** Takes validations away. */
export function removeValidations(sheet: SheetId, ruleId: string[]): Mutation {
  return { id: 'data-validation.mutation.removeRule', params: { ...sheet, ruleId, source: 'patched' } };
}

/** Adds a conditional format, on top of those that are there. */
export function addFormat(sheet: SheetId, rule: IConditionFormattingRule): Mutation {
  return { id: 'sheet.mutation.add-conditional-rule', params: { ...sheet, rule } };
}

/** Takes a conditional format away. */
export function removeFormat(sheet: SheetId, cfId: string): Mutation {
  return { id: 'sheet.mutation.delete-conditional-rule', params: { ...sheet, cfId } };
}

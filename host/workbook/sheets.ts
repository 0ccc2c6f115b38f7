import { columnName } from './address';
import { createSheet, type Sheet } from './sheet';
import { renameInFormulas } from './rewrite';
import { emit, findSheet, nextGuid, type Workbook } from './workbook';

/** Why a name cannot be a sheet's name, or `undefined` when it can. */
export function sheetNameProblem(name: string): string | undefined {
  if (name === '' || name.length > 31) return 'A sheet name has 1 to 31 characters.';
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    return 'A character is not allowed.';
  return name.toLowerCase() === 'history' ? 'The name is reserved.' : undefined;
}

/** Adds a sheet at the end. The caller has checked the name. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  let number = workbook.sheets.length + 1;
  while (name === undefined && findSheet(workbook, `Sheet${number}`)) number += 1;
  const sheet = createSheet(nextGuid(workbook), name ?? `Sheet${number}`);
  workbook.sheets.push(sheet);
  workbook.calculator.invalidate();
  emit(workbook, { kind: 'added', sheet });
  return sheet;
}

/** Deletes a sheet; formulas that pointed to it show `#REF!`. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  for (let at = workbook.names.length - 1; at >= 0; at -= 1)
    if (workbook.names[at]?.sheet === sheet) workbook.names.splice(at, 1);
  renameInFormulas(workbook, sheet.name, undefined);
  emit(workbook, { kind: 'deleted', sheet });
  if (workbook.active === sheet) {
    const next = workbook.sheets.slice(index).find(isVisible) ?? workbook.sheets.findLast(isVisible);
    if (next) activateSheet(workbook, next);
  }
}

/** Whether the sheet can be seen. */
export const isVisible = (sheet: Sheet): boolean => sheet.visibility === 'Visible';

/** Brings a sheet to the front. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (workbook.active === sheet) return;
  emit(workbook, { kind: 'deactivated', sheet: workbook.active });
  workbook.active = sheet;
  workbook.selection = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  emit(workbook, { kind: 'activated', sheet });
}

/** Renames a sheet, in formulas too. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  renameInFormulas(workbook, before, name);
  emit(workbook, { kind: 'renamed', sheet, before, after: name });
}

/** Moves a sheet to a position among all sheets. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  const before = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(before, 1);
  workbook.sheets.splice(position, 0, sheet);
  emit(workbook, { kind: 'moved', sheet, before, after: position });
}

/** Shows or hides a sheet. Hiding the active sheet brings another to the front. */
export function showSheet(workbook: Workbook, sheet: Sheet, visibility: Sheet['visibility']): void {
  const before = sheet.visibility;
  if (before === visibility) return;
  sheet.visibility = visibility;
  emit(workbook, { kind: 'shown', sheet, before, after: visibility });
  if (workbook.active !== sheet || visibility === 'Visible') return;
  const index = workbook.sheets.indexOf(sheet);
  const next = workbook.sheets.slice(index).find(isVisible) ?? workbook.sheets.findLast(isVisible);
  if (next) activateSheet(workbook, next);
}

/** Copies a sheet with all that is in it, to the end of the workbook. */
export function copySheet(workbook: Workbook, sheet: Sheet): Sheet {
  let number = 2;
  while (findSheet(workbook, `${sheet.name} (${number})`)) number += 1;
  const copy: Sheet = {
    ...structuredClone({ ...sheet, cells: new Map(), id: '', name: '' }),
    id: nextGuid(workbook),
    name: `${sheet.name} (${number})`,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])),
    rows: new Map([...sheet.rows].map(([key, line]) => [key, { ...line }])),
    columns: new Map([...sheet.columns].map(([key, line]) => [key, { ...line }])),
    base: sheet.base,
    visibility: 'Visible',
  };
  workbook.sheets.push(copy);
  workbook.calculator.invalidate();
  emit(workbook, { kind: 'added', sheet: copy });
  return copy;
}

/** The address of a cell for messages. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

import type { Area } from './address';
import { createSheet, type Sheet } from './sheet';
import type { CellValue } from './value';

/** A defined name; `sheet` is set when it is known on that sheet only. */
export interface DefinedName {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly sheet: Sheet | undefined;
}

/** Who made a change: the add-in, somebody at the keyboard, or a co-author elsewhere. */
export type Origin = 'addin' | 'user' | 'coauthor';

/** What has just happened in the workbook. */
export type Change =
  | { kind: 'cells'; sheet: Sheet; area: Area; details?: { before: CellValue; after: CellValue } }
  | { kind: 'formats'; sheet: Sheet; area: Area }
  | { kind: 'calculated'; sheet: Sheet; area: Area | undefined }
  | { kind: 'selected'; sheet: Sheet; area: Area }
  | { kind: 'activated' | 'deactivated' | 'added' | 'deleted'; sheet: Sheet }
  | { kind: 'renamed'; sheet: Sheet; before: string; after: string }
  | { kind: 'shown'; sheet: Sheet; before: string; after: string }
  | { kind: 'moved'; sheet: Sheet; before: number; after: number }
  | { kind: 'protected'; sheet: Sheet; on: boolean }
  | { kind: 'lines'; sheet: Sheet; area: Area; hidden: boolean }
  | { kind: 'shifted'; sheet: Sheet; area: Area; shift: 'Up' | 'Down' | 'Left' | 'Right'; whole: boolean };

/** Turns formulas into values. The workbook asks; how it is done is none of its business. */
export interface Calculator {
  /** The value of a cell, calculated if need be. */
  value(sheet: Sheet, row: number, column: number): CellValue;
  /** Told that something has changed in a sheet, or everywhere. */
  invalidate(sheet?: Sheet): void;
  /** Calculates what has changed, unless calculation is manual or suspended. */
  settle(): void;
  /** Calculates everything now, whatever the mode. */
  recalculate(): void;
}

/** When formulas are calculated. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A workbook in memory. It knows nothing of Office.js; it says what changes in it. */
export interface Workbook {
  name: string;
  readonly sheets: Sheet[];
  active: Sheet;
  selection: readonly Area[];
  readonly names: DefinedName[];
  /** Values that an add-in stored in the workbook. */
  readonly settings: Map<string, unknown>;
  readonly xmlParts: { readonly id: string; xml: string }[];
  readonly properties: Record<string, unknown>;
  structurePassword: string | undefined;
  structureProtected: boolean;
  calculationMode: CalculationMode;
  /** Set while the add-in has asked not to calculate until its batch is done. */
  calculationSuspended: boolean;
  calculator: Calculator;
  origin: Origin;
  readonly listeners: Set<(change: Change, origin: Origin) => void>;
  nextId: number;
}

const constants: Calculator = {
  value: (sheet, row, column) => sheet.cells.get(row * 16_384 + column)?.value ?? null,
  invalidate: () => undefined,
  settle: () => undefined,
  recalculate: () => undefined,
};

/** An identity that looks like Excel's. */
export function nextGuid(workbook: Workbook): string {
  workbook.nextId += 1;
  const digits = workbook.nextId.toString(16).toUpperCase().padStart(12, '0');
  return `{00000000-0001-0000-0000-${digits}}`;
}

/** A workbook with the given sheets, one called Sheet1 by default. */
export function createWorkbook(names: readonly string[] = ['Sheet1']): Workbook {
  const sheets: Sheet[] = [];
  const workbook: Workbook = {
    name: '工作簿1.xlsx',
    sheets,
    active: createSheet('', ''),
    selection: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    names: [],
    settings: new Map(),
    xmlParts: [],
    properties: {},
    structurePassword: undefined,
    structureProtected: false,
    calculationMode: 'Automatic',
    calculationSuspended: false,
    calculator: constants,
    origin: 'user',
    listeners: new Set(),
    nextId: 0,
  };
  for (const name of names) sheets.push(createSheet(nextGuid(workbook), name));
  const [first] = sheets;
  if (!first) throw new Error('A workbook needs a sheet.');
  workbook.active = first;
  return workbook;
}

/** Says what has changed. */
export function emit(workbook: Workbook, change: Change): void {
  for (const listener of workbook.listeners) listener(change, workbook.origin);
}

/** The sheet of that name, upper and lower case being the same, or of that identity. */
export function findSheet(workbook: Workbook, key: string): Sheet | undefined {
  const wanted = key.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
}

/** The value of a cell as one reads it: the result of a formula, a constant, or `null`. */
export function valueAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellValue {
  return workbook.calculator.value(sheet, row, column);
}

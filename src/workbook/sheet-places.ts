import type { SheetPlan } from '../budget/sheet';
import { MEMORY_SHEET } from './memory';
import { sheetExists, sheetMissing } from './sheet-errors';

/** How parked sheets are called. */
const PARKED = /^_原表\d+$/;

/** A sheet by its name. */
export interface Named {
  readonly name: string;
}

/** The sheet of a name, upper and lower case being the same. */
export function findNamed<T extends Named>(sheets: readonly T[], name: string): T | undefined {
  const wanted = name.toLowerCase();
  return sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** A name that no sheet has: the name itself, else with a number. */
export function freeName(sheets: readonly Named[], name: string): string {
  let number = 1;
  while (findNamed(sheets, number === 1 ? name : `${name}${String(number)}`)) number += 1;
  return number === 1 ? name : `${name}${String(number)}`;
}

/** A sheet put out of sight, and the name it gets there. */
export interface ParkedSheet<T extends Named> {
  readonly from: T;
  readonly to: string;
}

/**
 * The sheets to be parked, each with a name that is free.
 * @throws WorkbookError where there is no such sheet
 */
export function parkedSheets<T extends Named>(
  names: readonly string[],
  sheets: readonly T[],
): ParkedSheet<T>[] {
  let number = 0;
  return names.map((name) => {
    const from = findNamed(sheets, name);
    if (!from) throw sheetMissing(name);
    do number += 1;
    while (findNamed(sheets, `_原表${String(number)}`));
    return { from, to: `_原表${String(number)}` };
  });
}

/**
 * Refuses what would overwrite a sheet, before anything is written.
 * @throws WorkbookError where a name is taken
 */
export function requireRoom(
  plans: readonly SheetPlan[],
  parked: readonly ParkedSheet<Named>[],
  sheets: readonly Named[],
): void {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const { from } of parked) taken.delete(from.name.toLowerCase());
  for (const { name } of plans) {
    if (taken.has(name.toLowerCase())) throw sheetExists(name);
    taken.add(name.toLowerCase());
  }
}

/** Where new sheets go: each after the one whose name it takes, else at the end. `replaces` says that it takes one's. */
export function newPlaces(
  plans: readonly SheetPlan[],
  parked: readonly ParkedSheet<Named>[],
  sheets: readonly Named[],
): { readonly plan: SheetPlan; readonly position: number; readonly replaces: boolean }[] {
  const order = sheets.map(({ name }) => parked.find(({ from }) => from.name === name)?.to ?? name);
  return plans.map((plan) => {
    const replaced = parked.find(({ from }) => from.name === plan.name);
    const position = replaced ? order.indexOf(replaced.to) + 1 : order.length;
    order.splice(position, 0, plan.name);
    return { plan, position, replaces: replaced !== undefined };
  });
}

/** Sheets that an earlier session parked: nothing can bring them back any more. */
export function forgotten(sheets: readonly Named[], parkedHere: ReadonlySet<string>): string[] {
  return sheets
    .map(({ name }) => name)
    .filter((name) => PARKED.test(name) && !parkedHere.has(name) && name !== MEMORY_SHEET);
}

import { makeBook, type MadeBook, type MakeOptions } from '../../../src/budget/make';
import { henan } from '../../../src/budget/profiles/henan';
import { a1, parseA1, type CellScalar, type PlannedCell, type SheetPlan } from '../../../src/budget/sheet';
import { SAMPLE_DEPARTMENT, sampleInfo } from '../../support/sample';
import { goldenDetail } from '../detail/golden';

export type Made = Extract<MadeBook, { ok: true }>;

/** A made book, which must be one. */
export function made(options: Partial<MakeOptions> = {}): Made {
  const book = makeBook(henan, { year: 2024, department: SAMPLE_DEPARTMENT, ...options });
  if (!book.ok) throw new Error(book.message);
  return book;
}

/** The sample department's book of 2024. */
export function goldenBook(): Made {
  return made({ detail: goldenDetail().lines, info: sampleInfo() });
}

/** The sheet of a made book with a name. */
export function planOf(book: Made, name: string): SheetPlan {
  const plan = book.plans.find((one) => one.name === name);
  if (!plan) throw new Error(`no sheet ${name} among ${book.plans.map((one) => one.name).join('、')}`);
  return plan;
}

/** The planned cell at an address. */
export function cellAt(plan: SheetPlan, address: string): PlannedCell | undefined {
  const { row, column } = parseA1(address)!;
  return plan.cells.find((cell) => cell.row === row && cell.column === column);
}

/** The value at an address; a formula's result. */
export function valueIn(book: Made, sheet: string, address: string): CellScalar | undefined {
  return cellAt(planOf(book, sheet), address)?.value;
}

/** Addresses of the cells of a sheet that hold a value. */
export function addressesOf(plan: SheetPlan, value: CellScalar): string[] {
  return plan.cells.filter((cell) => cell.value === value).map((cell) => a1(cell.row, cell.column));
}

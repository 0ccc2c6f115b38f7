import { readInfo, type Info } from '../../../src/budget/info';
import type { CellScalar, SheetPlan, SheetSnapshot } from '../../../src/budget/sheet';
import { parseA1 } from '../../../src/budget/sheet';
import { snapshotOf } from '../../support/sheets';
import { goldenBook, made, planOf } from '../make/made';

/** The form of the sample department. */
export const goldenForm: SheetPlan = planOf(goldenBook(), '填报信息');

/** The form of an empty book of 2027. */
export const emptyForm: SheetPlan = planOf(made({ year: 2027 }), '填报信息');

/** A form as read after something was typed into it. */
export function typed(plan: SheetPlan, entries: Readonly<Record<string, CellScalar>>): SheetSnapshot {
  const sheet = snapshotOf(plan);
  const values = sheet.values.map((row) => [...row]);
  const texts = sheet.texts.map((row) => [...row]);
  for (const [address, value] of Object.entries(entries)) {
    const { row, column } = parseA1(address)!;
    values[row]![column] = value;
    texts[row]![column] = value === null ? '' : String(value);
  }
  return { ...sheet, values, texts };
}

/** The answers of a form after something was typed into it. */
export function answered(plan: SheetPlan, entries: Readonly<Record<string, CellScalar>> = {}): Info {
  return readInfo(typed(plan, entries));
}

import type { Change, SheetPlan, SheetSnapshot } from '../../budget/sheet';
import { fingerprintOfPlan, fingerprintOfSheet } from '../../workbook/fingerprint';
import { remembered } from '../../workbook/memory';

/** Key under which a workbook remembers the fingerprints of the sheets that were made in it. */
const MADE_KEY = '生成的表';

/** Fingerprints of made sheets by name (生成记录). */
export type MadeSheets = Readonly<Record<string, string>>;

/** What a workbook remembers of the sheets that were made in it; nothing where the record cannot be read. */
export function madeSheets(sheets: readonly SheetSnapshot[]): MadeSheets {
  try {
    const record: unknown = JSON.parse(remembered(sheets).get(MADE_KEY) ?? '{}');
    return typeof record === 'object' && record !== null ? (record as MadeSheets) : {};
  } catch {
    return {};
  }
}

/** The change that remembers new sheets beside those made before. */
export function rememberMade(before: MadeSheets, plans: readonly SheetPlan[]): Change {
  const added = plans.map((plan) => [plan.name, fingerprintOfPlan(plan)] as const);
  return {
    kind: 'remember',
    key: MADE_KEY,
    value: JSON.stringify({ ...before, ...Object.fromEntries(added) }),
  };
}

/** Whether a sheet is as it was made: nobody has typed into it. */
export function isAsMade(sheet: SheetSnapshot, made: MadeSheets): boolean {
  return made[sheet.name] === fingerprintOfSheet(sheet);
}

/** Whether a sheet holds what a plan would write anyway. */
export function isAsPlanned(sheet: SheetSnapshot, plan: SheetPlan): boolean {
  return fingerprintOfPlan(plan) === fingerprintOfSheet(sheet);
}

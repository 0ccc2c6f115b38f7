import type { Change, SheetPlan } from '../../src/budget/sheet';
import { planBook } from '../../src/jobs/make';
import { SAMPLE_DEPARTMENT, sampleDetailBytes, sampleInfo } from './sample';

const YEAR = 2024;
export const REQUEST = {
  profile: 'henan',
  year: YEAR,
  department: SAMPLE_DEPARTMENT,
  info: sampleInfo(),
  today: new Date(2024, 0, 15),
} as const;

/** The plans of the sample department's book. */
export async function samplePlans(): Promise<readonly SheetPlan[]> {
  const { profile, year, department, info } = REQUEST;
  const detail = { name: '明细.csv', bytes: sampleDetailBytes() };
  return (await planBook({ profile, year, department, detail, info })).plans;
}

/** A small sheet for tests that need many. */
export function smallSheet(name: string): SheetPlan {
  return {
    name,
    cells: [
      { row: 0, column: 0, value: '标题', style: 'title' },
      { row: 1, column: 0, value: '2080505', style: 'inputCode' },
      { row: 1, column: 1, value: 1.25, style: 'inputAmount' },
      { row: 2, column: 0, value: '=不是公式', style: 'label' },
      { row: 2, column: 1, value: 1.25, formula: '=SUM(B2:B2)', style: 'totalAmount' },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    columnWidths: [12, 16],
    rowHeights: new Map([[0, 30]]),
    frozenRows: 1,
    print: { orientation: 'landscape', titleRows: [0, 0], area: { top: 0, left: 0, bottom: 2, right: 1 } },
    validations: [{ range: { top: 1, left: 0, bottom: 1, right: 0 }, options: ['2080505', '2080506'] }],
  };
}

/** The changes that add sheets. */
export const adding = (...plans: readonly SheetPlan[]): Change[] =>
  plans.map((sheet) => ({ kind: 'addSheet', sheet }));

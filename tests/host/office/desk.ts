import type { HostOptions } from '../../../host/bridge/backend';
import type { Host } from '../../../host/node/host';
import { workbookSnapshot } from '../../../host/workbook/snapshot';
import { a1, type Change, type SheetPlan } from '../../../src/budget/sheet';
import { makeInWorkbook, type MadeInWorkbook } from '../../../src/jobs/workbook/make';
import { planBook } from '../../../src/jobs/make';
import type { WorkbookSeam } from '../../../src/workbook/seam';
import { createOfficeWorkbook } from '../../../src/workbook/office';
import { SAMPLE_DEPARTMENT, sampleDetailBytes, sampleInfo } from '../../support/sample';
import { openHost } from '../open';

/** Somebody's Excel with the add-in in it. */
export interface Desk {
  readonly host: Host;
  readonly workbook: WorkbookSeam;
  /** Everything that the user could notice. */
  see(): Record<string, unknown>;
}

/** Opens a host with the add-in's workbook over it. */
export async function openDesk(options: HostOptions = {}): Promise<Desk> {
  const host = await openHost(options);
  host.install();
  return { host, workbook: createOfficeWorkbook({ pause: 0 }), see: () => workbookSnapshot(host.workbook) };
}

export const YEAR = 2024;
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

/** Types the sample department's detail into the sheet 明细. */
export async function typeDetail({ host }: Desk): Promise<void> {
  const plan = (await samplePlans()).find(({ name }) => name === '明细')!;
  for (const { row, column, value, style } of plan.cells) {
    if (value !== null && style?.startsWith('input') === true)
      host.user.enter(`明细!${a1(row, column)}`, typeof value === 'string' ? `'${value}` : value);
  }
}

/** Makes the sample department's book as its accountant would: blank sheets, then the detail, then the tables. */
export async function makeSample(desk: Desk): Promise<MadeInWorkbook> {
  await makeInWorkbook(desk.workbook, REQUEST);
  await typeDetail(desk);
  return makeInWorkbook(desk.workbook, { profile: REQUEST.profile, today: REQUEST.today });
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

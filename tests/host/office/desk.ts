import type { HostOptions } from '../../../host/bridge/backend';
import type { Host } from '../../../host/node/host';
import { workbookSnapshot } from '../../../host/workbook/snapshot';
import { a1 } from '../../../src/budget/sheet';
import { makeInWorkbook, type MadeInWorkbook } from '../../../src/jobs/workbook/make';
import type { WorkbookSeam } from '../../../src/workbook/seam';
import { createOfficeWorkbook } from '../../../src/workbook/office';
import { REQUEST, samplePlans } from '../../support/plans';
import { openHost } from '../open';

export { adding, REQUEST, samplePlans, smallSheet } from '../../support/plans';

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

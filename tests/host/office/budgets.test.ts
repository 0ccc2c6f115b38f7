import { expect, it } from 'vitest';
import type { Host } from '../../../host/node/host';
import type { SheetPlan } from '../../../src/budget/sheet';
import { bookOfSize } from '../../../bench/office-book';
import { openDesk, adding, type Desk } from './desk';

const FOUR_MB = 4_000_000;

/** The round trips and the largest request or reply of some work. */
async function counted(host: Host, work: () => Promise<unknown>): Promise<{ syncs: number; bytes: number }> {
  host.record.reset();
  await work();
  await host.idle();
  return { syncs: host.record.batches.length, bytes: host.record.maxBytes };
}

async function measured(desk: Desk, plans: readonly SheetPlan[]) {
  const { host, workbook } = desk;
  const make = await counted(host, () => workbook.apply(adding(...plans)));
  const read = await counted(host, () => workbook.read());
  const marks = plans.map(({ name }) => ({ sheet: name, row: 8, column: 3, level: 'error' as const }));
  const mark = await counted(host, () => workbook.apply([{ kind: 'unmark' }, { kind: 'mark', marks }]));
  await workbook.read();
  const again = await counted(host, () =>
    workbook.apply([{ kind: 'unmark' }, { kind: 'mark', marks: marks.slice(1) }]),
  );
  const draft = await counted(host, () => workbook.apply(adding({ ...plans[0]!, name: '说明' })));
  return { make, read, mark, again, draft };
}

it('stays within its round trips and bytes for 12 tables of 200 rows', async () => {
  const found = await measured(await openDesk(), bookOfSize(200));
  expect(found.make.syncs).toBeLessThanOrEqual(5);
  expect(found.read.syncs).toBeLessThanOrEqual(3);
  expect(found.mark.syncs).toBe(1);
  expect(found.again.syncs).toBe(1);
  expect(found.draft.syncs).toBeLessThanOrEqual(3);
  for (const { bytes } of Object.values(found)) expect(bytes).toBeLessThan(FOUR_MB);
});

it('needs one round trip more for each 4 MB, for 12 tables of 1,000 rows', async () => {
  const found = await measured(await openDesk(), bookOfSize(1_000));
  expect(found.make.syncs).toBeLessThanOrEqual(5);
  expect(found.read.syncs).toBeLessThanOrEqual(3 + 2);
  for (const { bytes } of Object.values(found)) expect(bytes).toBeLessThan(5_000_000);
});

it('reads in halves where a reply would be too large', async () => {
  const desk = await openDesk({ payloadLimit: 150_000 });
  const { host, workbook } = desk;
  host.user.enter('A1:A3000', '一行十个字的单元格里');
  const [sheet] = await workbook.read();
  expect(sheet?.values).toHaveLength(3_000);
  expect(sheet?.values.every(([value]) => value === '一行十个字的单元格里')).toBe(true);
});

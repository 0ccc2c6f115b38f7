import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type Fault, type FaultKind } from '../../../host/bridge/faults';
import { FEW_TABLES, JOBS, openJobDesk, prepareFor, takeBackHere, toldOf, type JobKey } from './jobs';

/** Milliseconds: each of these does a job some fifty times. */
const SLOW = 600_000;
const KEYS: readonly JobKey[] = ['make', 'fill', 'check'];

/** Faults at every round trip of a job; those in the middle strike when half of the request has been done. */
function faultsOf(
  trips: readonly { readonly actions: number }[],
  kinds: readonly FaultKind[],
  inTheMiddle: readonly FaultKind[],
): Fault[] {
  return trips.flatMap(({ actions }, index) => [
    ...kinds.map((kind) => ({ kind, at: index + 1 })),
    ...inTheMiddle.map((kind) => ({ kind, at: index + 1, actions: Math.floor(actions / 2) })),
  ]);
}

/** Does a job under each fault in turn: one sentence, the workbook as before or wholly done, and it can be done again. */
async function everyFault(
  job: JobKey,
  kinds: readonly FaultKind[],
  inTheMiddle: readonly FaultKind[],
  tables?: readonly string[],
): Promise<number> {
  const desk = await openJobDesk();
  const { host } = desk;
  const run = (): Promise<unknown> => JOBS[job](desk, tables);
  await prepareFor(job, desk, tables);
  const before = desk.look();
  host.record.reset();
  await run();
  await host.idle();
  const trips = host.record.batches;
  const done = desk.look();
  expect(done).not.toBe(before);
  await takeBackHere(desk);
  expect(desk.look()).toBe(before);
  const faults = faultsOf(trips, kinds, inTheMiddle);
  for (const fault of faults) {
    const label = `${job} ${JSON.stringify(fault)}`;
    host.fail(fault);
    const told = await run().then(() => null, toldOf);
    host.clearFaults();
    if (told !== null) expect(told, label).toMatch(/。$/);
    const seen = desk.look();
    expect([before, done].includes(seen), label).toBe(true);
    if (seen === before) await run();
    expect(desk.look() === done, label).toBe(true);
    await takeBackHere(desk);
    expect(desk.look() === before, label).toBe(true);
  }
  return faults.length;
}

describe('a fault at every round trip of the whole jobs (in the stand-in host)', () => {
  it.each(KEYS)(
    '%s, with every kind of fault',
    async (job) => {
      const count = await everyFault(job, FAULT_KINDS, ['throttled', 'protected', 'aborted'], FEW_TABLES);
      expect(count).toBeGreaterThan(30);
    },
    SLOW,
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fault, FaultKind } from '../../../host/bridge/faults';
import { restoreHere } from '../../../src/jobs/workbook/actions';
import { FEW_TABLES, JOBS, openJobDesk, takeBackHere, toldOf, type JobDesk, type JobKey } from './jobs';

type Act =
  | { readonly kind: 'job'; readonly job: JobKey }
  | { readonly kind: 'restore' }
  | { readonly kind: 'type'; readonly row: number; readonly value: number }
  | { readonly kind: 'spoil'; readonly value: number }
  | { readonly kind: 'fault'; readonly fault: Fault };

const at = fc.integer({ min: 1, max: 6 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('job' as const), job: fc.constantFrom(...(Object.keys(JOBS) as JobKey[])) }),
  fc.constant<Act>({ kind: 'restore' }),
  fc.record({
    kind: fc.constant('type' as const),
    row: fc.integer({ min: 1, max: 9 }),
    value: fc.integer({ min: 1, max: 999 }),
  }),
  fc.record({ kind: fc.constant('spoil' as const), value: fc.integer({ min: 1, max: 999 }) }),
  fc.record({
    kind: fc.constant('fault' as const),
    fault: fc.oneof(
      fc.record({
        kind: fc.constantFrom<FaultKind>(
          'tooManyRequests',
          'cellEdit',
          'requestTooLarge',
          'responseTooLarge',
        ),
        at,
      }),
      fc.record({
        kind: fc.constantFrom<FaultKind>('throttled', 'protected', 'aborted', 'internal'),
        at,
        actions: fc.integer({ min: 0, max: 200 }),
      }),
    ),
  }),
);

/** Types into a cell of the user's own; a made sheet is typed into only where there is one. */
function type(desk: JobDesk, address: string, value: number | string): void {
  const [sheet] = address.split('!');
  if (desk.host.workbook.sheets.some(({ name }) => name === sheet)) desk.host.user.enter(address, value);
}

async function take(step: Act, desk: JobDesk, typed: Map<string, number>, tables?: readonly string[]) {
  switch (step.kind) {
    case 'job':
      return JOBS[step.job](desk, tables);
    case 'restore':
      return restoreHere(desk.session);
    case 'type': {
      const address = `Sheet1!E${String(step.row)}`;
      typed.set(address, step.value);
      type(desk, address, step.value);
      return;
    }
    case 'spoil': {
      type(desk, '03支出总体!I9', step.value);
      return;
    }
    case 'fault': {
      desk.host.fail(step.fault);
      return;
    }
  }
}

/** Goes back through everything that was done. */
async function takeAllBack(desk: JobDesk): Promise<void> {
  while (desk.session.history.latest()) await takeBackHere(desk);
}

/** Sequences of whole jobs, typing and faults; each ends with 恢复 giving the workbook back, with what was typed in it. */
async function sequences(seed: number, numRuns: number, tables?: readonly string[]): Promise<void> {
  const desk = await openJobDesk();
  const { host } = desk;
  const start = desk.look();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 7 }), async (steps) => {
      const typed = new Map<string, number>();
      for (const step of steps) {
        try {
          await take(step, desk, typed, tables);
        } catch (error) {
          expect(toldOf(error)).toMatch(/[。】）]/);
        }
      }
      host.clearFaults();
      await takeAllBack(desk);
      for (const [address, value] of typed) {
        expect(host.workbook.sheets[0]?.cells.get((Number(address.slice(8)) - 1) * 16_384 + 4)?.value).toBe(
          value,
        );
        host.user.enter(address, '');
      }
      host.user.act(({ sheets }) => {
        for (const [key, cell] of sheets[0]!.cells) if (cell.value === null) sheets[0]!.cells.delete(key);
      });
      expect(JSON.parse(desk.look())).toEqual(JSON.parse(start));
    }),
    { numRuns, seed },
  );
}

/** Milliseconds: thousands of jobs. */
const SLOW = 600_000;

it.each([20270301, 20270302])(
  'whole jobs over a few tables: 1,000 sequences from %i end with the very workbook (in the stand-in host)',
  (seed) => sequences(seed, 1_000, FEW_TABLES),
  SLOW,
);

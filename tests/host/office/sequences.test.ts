import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FaultKind } from '../../../host/bridge/faults';
import { isWorkbookError, type Journal } from '../../../src/workbook/seam';
import { adding, openDesk, smallSheet, type Desk } from './desk';

type Act =
  | { readonly kind: 'add' | 'park' | 'restore' | 'unmark' }
  | { readonly kind: 'mark'; readonly row: number; readonly level: 'error' | 'warning' | 'hint' }
  | { readonly kind: 'set'; readonly row: number; readonly value: string | number }
  | { readonly kind: 'remember'; readonly value: string }
  | { readonly kind: 'type'; readonly row: number; readonly value: string | number }
  | { readonly kind: 'fault'; readonly fault: FaultKind; readonly at: number; readonly actions?: number };

const row = fc.integer({ min: 0, max: 6 });
const value = fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom('007', '=1+1', '文字', '-'));
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ kind: 'add' }, { kind: 'park' }, { kind: 'restore' }, { kind: 'unmark' }),
  fc.record({ kind: fc.constant('mark' as const), row, level: fc.constantFrom('error', 'warning', 'hint') }),
  fc.record({ kind: fc.constant('set' as const), row, value }),
  fc.record({ kind: fc.constant('remember' as const), value: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('type' as const), row, value }),
  fc.record({
    kind: fc.constant('fault' as const),
    fault: fc.constantFrom<FaultKind>(
      'throttled',
      'tooManyRequests',
      'cellEdit',
      'protected',
      'requestTooLarge',
      'responseTooLarge',
      'aborted',
      'internal',
    ),
    at: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('fault' as const),
    fault: fc.constantFrom<FaultKind>('throttled', 'protected', 'aborted'),
    at: fc.integer({ min: 1, max: 4 }),
    actions: fc.integer({ min: 0, max: 60 }),
  }),
);

const OURS = '表A';

/** One step of somebody at work; what the add-in did goes to the journals, what was typed to its own list. */
async function take(step: Act, desk: Desk, journals: Journal[], typed: Map<string, unknown>): Promise<void> {
  const { host, workbook } = desk;
  const has = (name: string): boolean => host.workbook.sheets.some((sheet) => sheet.name === name);
  const apply = async (changes: Parameters<typeof workbook.apply>[0]): Promise<void> => {
    journals.push(await workbook.apply(changes));
  };
  switch (step.kind) {
    case 'add':
      return has(OURS) ? undefined : apply(adding(smallSheet(OURS)));
    case 'park':
      return has(OURS)
        ? apply([{ kind: 'parkSheet', sheet: OURS }, ...adding({ ...smallSheet(OURS), tabColor: '#FF0000' })])
        : undefined;
    case 'mark': {
      const sheet = has(OURS) ? OURS : 'Sheet1';
      return apply([{ kind: 'mark', marks: [{ sheet, row: step.row, column: 1, level: step.level }] }]);
    }
    case 'unmark':
      return apply([{ kind: 'unmark' }]);
    case 'set':
      return apply([
        {
          kind: 'setCells',
          sheet: 'Sheet1',
          cells: [{ row: step.row, column: 1, value: step.value, style: 'inputAmount' }],
        },
      ]);
    case 'remember':
      return apply([{ kind: 'remember', key: '键', value: step.value }]);
    case 'type': {
      // In a column of the user's own, which nothing that is taken back has touched.
      host.user.enter(`Sheet1!E${String(step.row + 1)}`, step.value);
      typed.set(`Sheet1!E${String(step.row + 1)}`, step.value);
      return;
    }
    case 'restore': {
      const last = journals.at(-1);
      if (!last) return;
      await workbook.restore(last, { force: true });
      journals.pop();
      return;
    }
    case 'fault':
      host.fail({
        kind: step.fault,
        at: step.at,
        ...(step.actions === undefined ? {} : { actions: step.actions }),
      });
  }
}

/** Seeds of the shards: so many sequences each. */
const SHARDS = [20270115, 20270116, 20270117, 20270118, 20270119, 20270120];
const SEQUENCES = 500;

it.each(SHARDS)(
  'ends with the very workbook, whatever was done, failed and typed in between: 500 sequences from %i (in the stand-in host)',
  async (seed) => {
    const desk = await openDesk();
    const { host, workbook } = desk;
    host.user.enter('Sheet1!B2', 5);
    const start = desk.see();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 10 }), async (steps) => {
        const journals: Journal[] = [];
        const typed = new Map<string, unknown>();
        for (const step of steps) {
          try {
            await take(step, desk, journals, typed);
          } catch (error) {
            if (!isWorkbookError(error)) throw error;
            if (error.journal) journals.push(error.journal);
          }
        }
        host.clearFaults();
        for (const journal of journals.toReversed()) await workbook.restore(journal, { force: true });
        for (const address of typed.keys()) host.user.enter(address, '');
        // A number format that typing gave to the user's own cell is the user's.
        host.user.act(({ sheets }) => {
          for (const [key, cell] of sheets[0]!.cells) if (cell.value === null) sheets[0]!.cells.delete(key);
        });
        expect(desk.see()).toEqual(start);
      }),
      { numRuns: SEQUENCES, seed },
    );
  },
);

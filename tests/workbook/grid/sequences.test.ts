import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../../src/budget/sheet';
import type { Journal } from '../../../src/workbook/seam';
import { adding, smallSheet } from '../../support/plans';
import { openGridDesk, type GridDesk } from './desk';

type Act =
  | { readonly kind: 'add' | 'park' | 'restore' | 'unmark' | 'undo' | 'redo' }
  | { readonly kind: 'mark'; readonly row: number; readonly level: 'error' | 'warning' | 'hint' }
  | { readonly kind: 'set'; readonly row: number; readonly value: string | number }
  | { readonly kind: 'remember'; readonly value: string }
  | { readonly kind: 'type'; readonly row: number; readonly value: string | number }
  | { readonly kind: 'refer'; readonly row: number };

const row = fc.integer({ min: 0, max: 6 });
const value = fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom('007', '文字', '-'));
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ kind: 'add' }, { kind: 'park' }, { kind: 'restore' }, { kind: 'unmark' }),
  fc.constantFrom<Act>({ kind: 'undo' }, { kind: 'redo' }),
  fc.record({ kind: fc.constant('mark' as const), row, level: fc.constantFrom('error', 'warning', 'hint') }),
  fc.record({ kind: fc.constant('set' as const), row, value }),
  fc.record({ kind: fc.constant('remember' as const), value: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('type' as const), row, value }),
  fc.record({ kind: fc.constant('refer' as const), row }),
);

const OURS = '表A';
/** A column of the user's own, which nothing of ours touches. */
const USERS = 4;

async function take(step: Act, desk: GridDesk, journals: Journal[]): Promise<void> {
  const { workbook, api } = desk;
  const has = (name: string): boolean => api.getActiveWorkbook()!.getSheetByName(name) !== null;
  const apply = async (...changes: Change[]): Promise<void> => {
    journals.push(await workbook.apply(changes));
  };
  switch (step.kind) {
    case 'add':
      return has(OURS) ? undefined : apply(...adding(smallSheet(OURS)));
    case 'park':
      return has(OURS)
        ? apply({ kind: 'parkSheet', sheet: OURS }, ...adding({ ...smallSheet(OURS), tabColor: '#FF0000' }))
        : undefined;
    case 'mark': {
      const sheet = has(OURS) ? OURS : 'Sheet1';
      return apply({ kind: 'mark', marks: [{ sheet, row: step.row, column: 1, level: step.level }] });
    }
    case 'unmark':
      return apply({ kind: 'unmark' });
    case 'set': {
      const cells = [{ row: step.row, column: 1, value: step.value, style: 'inputAmount' as const }];
      return apply({ kind: 'setCells', sheet: 'Sheet1', cells });
    }
    case 'remember':
      return apply({ kind: 'remember', key: '键', value: step.value });
    case 'type':
      desk.enter('Sheet1', step.row, USERS, step.value);
      return;
    case 'refer':
      desk.enter('Sheet1', step.row, USERS, `=${OURS}!B2`);
      return;
    case 'restore': {
      const last = journals.at(-1);
      if (!last) return;
      await workbook.restore(last, { force: true });
      journals.pop();
      return;
    }
    case 'undo':
      await api.undo();
      return;
    case 'redo':
      await api.redo();
  }
}

it('ends with the very workbook, whatever was done, typed, undone and repeated in between', async () => {
  const desk = openGridDesk();
  desk.enter('Sheet1', 1, 1, 5);
  const clear = (): void => {
    for (let at = 0; at <= 6; at += 1)
      desk.api.getActiveWorkbook()!.getSheetByName('Sheet1')!.getRange(at, USERS).clear();
  };
  clear();
  const start = desk.see();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 12 }), async (steps) => {
      const journals: Journal[] = [];
      for (const step of steps) await take(step, desk, journals);
      for (const journal of journals.toReversed()) await desk.workbook.restore(journal, { force: true });
      clear();
      expect(desk.see()).toEqual(start);
    }),
    { numRuns: 250, seed: 20270115 },
  );
});

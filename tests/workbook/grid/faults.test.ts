import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/budget/sheet';
import { isWorkbookError, type Journal } from '../../../src/workbook/seam';
import { adding, smallSheet } from '../../support/plans';
import { openGridDesk, type GridDesk } from './desk';

const marks = [
  { sheet: '旧表', row: 0, column: 0, level: 'error' },
  { sheet: '旧表', row: 4, column: 2, level: 'hint' },
] as const;

/** Jobs as they come to the seam. */
const JOBS: Readonly<Record<string, readonly Change[]>> = {
  make: [
    ...adding(smallSheet('甲表'), smallSheet('乙表')),
    { kind: 'remember', key: '生成的表', value: '{}' },
  ],
  remake: [{ kind: 'parkSheet', sheet: '旧表' }, ...adding(smallSheet('旧表'))],
  mark: [{ kind: 'unmark' }, { kind: 'mark', marks }],
  mend: [{ kind: 'setCells', sheet: '旧表', cells: [{ row: 1, column: 1, value: 7, style: 'inputAmount' }] }],
};

/** A desk with a sheet made earlier, a mark in it, and a formula of the user's own that needs it. */
async function preparedDesk(): Promise<GridDesk> {
  const desk = openGridDesk();
  await desk.workbook.apply(adding(smallSheet('旧表')));
  await desk.workbook.apply([
    { kind: 'mark', marks: [{ sheet: '旧表', row: 1, column: 1, level: 'warning' }] },
  ]);
  desk.enter('Sheet1', 0, 0, '=旧表!B2+1');
  return desk;
}

/** What a job consists of; what the grid does by itself later is none of it. */
const STEP = /^(sheet|data-validation)\.(mutation|operation)\.(?!.*dirty)/;

/** Lets the grid fail at a mutation of a job, counted from 1; tells how many there were. */
function failingAt(
  { api }: GridDesk,
  wanted: number,
  times = 1,
): { readonly seen: () => number; stop(): void } {
  let [seen, left] = [0, times];
  const subscription = api.addEvent(api.Event.BeforeCommandExecute, ({ id, options }) => {
    if (!STEP.test(id) || options?.['fromFormula'] === true) return;
    seen += 1;
    if (seen < wanted || left === 0) return;
    left -= 1;
    throw new Error('the grid broke down');
  });
  return { seen: () => seen, stop: () => subscription.dispose() };
}

describe('a grid that breaks down', () => {
  it.each(Object.entries(JOBS))(
    '%s: at every step, everything is as before, one clear message is given, and it can be run again',
    async (_, job) => {
      const desk = await preparedDesk();
      const { workbook } = desk;
      const before = desk.see();
      const counting = failingAt(desk, Number.POSITIVE_INFINITY);
      const journal = await workbook.apply(job);
      const steps = counting.seen();
      counting.stop();
      const done = desk.see();
      expect(steps).toBeGreaterThan(0);
      expect(done).not.toEqual(before);
      await workbook.restore(journal, { force: true });
      expect(desk.see()).toEqual(before);
      for (let at = 1; at <= steps; at += 1) {
        const fault = failingAt(desk, at);
        await expect(workbook.apply(job), String(at)).rejects.toMatchObject({
          code: 'failed',
          message: '表格没有完成这次操作，没有改动。请再点一次；如果还是不行，请先保存文件，刷新页面后再试。',
        });
        fault.stop();
        expect(desk.see(), String(at)).toEqual(before);
        const again = await workbook.apply(job);
        expect(desk.see(), String(at)).toEqual(done);
        await workbook.restore(again, { force: true });
        expect(desk.see(), String(at)).toEqual(before);
      }
    },
  );

  it('says when not even taking back succeeds, and 恢复 finishes it later', async () => {
    const desk = await preparedDesk();
    const before = desk.see();
    const fault = failingAt(desk, 3, 2);
    let left: Journal = [];
    await desk.workbook.apply(JOBS['make']!).catch((error: unknown) => {
      if (!isWorkbookError(error)) throw error;
      expect(error.code).toBe('halfDone');
      expect(error.message).toMatch(/^操作中断，可能只写了一部分.*请点“恢复”/);
      left = error.journal ?? [];
    });
    fault.stop();
    expect(desk.see()).not.toEqual(before);
    expect(await desk.workbook.restore(left, { force: true })).toEqual([]);
    expect(desk.see()).toEqual(before);
  });
});

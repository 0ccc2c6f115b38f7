import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type Fault, type FaultKind } from '../../../host/bridge/faults';
import type { Change } from '../../../src/budget/sheet';
import { isWorkbookError, type Journal, type WorkbookError } from '../../../src/workbook/seam';
import { adding, openDesk, smallSheet, type Desk } from './desk';

/** Kinds that may also strike when half of a request has been done. */
const IN_THE_MIDDLE: ReadonlySet<FaultKind> = new Set(['throttled', 'protected', 'aborted']);

const marks = [
  { sheet: '旧表', row: 0, column: 0, level: 'error' },
  { sheet: '旧表', row: 4, column: 2, level: 'hint' },
] as const;

/** Jobs as they come to the seam. Each begins with a read, as the jobs do. */
const JOBS: Readonly<Record<string, readonly Change[]>> = {
  make: [
    ...adding(smallSheet('甲表'), smallSheet('乙表')),
    { kind: 'remember', key: '生成的表', value: '{}' },
  ],
  remake: [{ kind: 'parkSheet', sheet: '旧表' }, ...adding(smallSheet('旧表'))],
  mark: [{ kind: 'unmark' }, { kind: 'mark', marks }],
  draft: adding({ ...smallSheet('说明'), validations: [] }),
  mend: [{ kind: 'setCells', sheet: '旧表', cells: [{ row: 1, column: 1, value: 7, style: 'inputAmount' }] }],
};

/** A desk with a sheet made earlier, a mark in it, and something of the user's own. */
async function preparedDesk(): Promise<Desk> {
  const desk = await openDesk();
  desk.host.user.enter('Sheet1!A1', '我的');
  await desk.workbook.apply(adding(smallSheet('旧表')));
  await desk.workbook.apply([
    { kind: 'mark', marks: [{ sheet: '旧表', row: 1, column: 1, level: 'warning' }] },
  ]);
  return desk;
}

async function run({ workbook }: Desk, changes: readonly Change[]): Promise<Journal> {
  await workbook.read();
  return workbook.apply(changes);
}

/** What some work yields, or the error that stopped it. */
async function attempt<T>(work: Promise<T>): Promise<T | WorkbookError> {
  try {
    return await work;
  } catch (error) {
    if (isWorkbookError(error)) return error;
    throw error;
  }
}

async function failure(work: Promise<unknown>): Promise<WorkbookError | null> {
  const outcome = await attempt(work);
  return isWorkbookError(outcome) ? outcome : null;
}

/** Every kind of fault at every round trip: before it, and in its middle. */
function faultsOf(trips: readonly { readonly actions: number }[]): Fault[] {
  return FAULT_KINDS.flatMap((kind) =>
    trips.flatMap(({ actions }, index) => [
      { kind, at: index + 1 },
      ...(IN_THE_MIDDLE.has(kind) ? [{ kind, at: index + 1, actions: Math.floor(actions / 2) }] : []),
    ]),
  );
}

describe('a fault at every round trip of a job (in the stand-in host)', () => {
  it.each(Object.entries(JOBS))(
    '%s: one clear message, everything as before, and it can be run again',
    async (_, job) => {
      const desk = await preparedDesk();
      const { host, workbook } = desk;
      const before = desk.see();
      host.record.reset();
      await workbook.restore(await run(desk, job), { force: true });
      host.record.reset();
      const journal = await run(desk, job);
      const trips = host.record.batches;
      const done = desk.see();
      await workbook.restore(journal, { force: true });
      expect(desk.see()).toEqual(before);
      for (const fault of faultsOf(trips)) {
        const label = JSON.stringify(fault);
        host.fail(fault);
        const outcome = await attempt(run(desk, job));
        host.clearFaults();
        if (isWorkbookError(outcome)) {
          expect(outcome.message, label).toMatch(/。$/);
          expect(outcome.code, label).not.toBe('halfDone');
          expect(desk.see(), label).toEqual(before);
        }
        const written = isWorkbookError(outcome) ? await run(desk, job) : outcome;
        expect(desk.see(), label).toEqual(done);
        await workbook.restore(written, { force: true });
        expect(desk.see(), label).toEqual(before);
      }
    },
  );

  it.each(Object.entries(JOBS))(
    '恢复 after %s: one clear message, and pressing it again finishes it',
    async (_, job) => {
      const desk = await preparedDesk();
      const { host, workbook } = desk;
      const before = desk.see();
      const first = await run(desk, job);
      host.record.reset();
      await workbook.restore(first);
      const trips = host.record.batches;
      expect(desk.see()).toEqual(before);
      for (const fault of faultsOf(trips)) {
        const label = JSON.stringify(fault);
        const journal = await run(desk, job);
        host.fail(fault);
        const error = await failure(workbook.restore(journal));
        host.clearFaults();
        if (error) {
          expect(error.message, label).toMatch(/。$/);
          expect(await workbook.restore(journal, { force: true }), label).toEqual([]);
        }
        expect(desk.see(), label).toEqual(before);
      }
    },
  );

  it('says when not even taking back succeeds, and 恢复 finishes it later', async () => {
    const desk = await preparedDesk();
    const before = desk.see();
    desk.host.fail({ kind: 'throttled', at: 2, actions: 40 });
    desk.host.fail({ kind: 'throttled', at: 3, times: 20 });
    const error = await failure(desk.workbook.apply(JOBS['make']!));
    expect(error?.code).toBe('halfDone');
    expect(error?.message).toBe(
      '操作中断，可能只写了一部分，还没有能够自动退回。原因：Excel 正忙，没有接受这次操作。请等十几秒，再点一次。排除后请点“恢复”，工作簿会回到操作之前。',
    );
    expect(desk.see()).not.toEqual(before);
    desk.host.clearFaults();
    expect(await desk.workbook.restore(error?.journal ?? [], { force: true })).toEqual([]);
    expect(desk.see()).toEqual(before);
  });

  it('can finish a restore that was interrupted', async () => {
    const desk = await preparedDesk();
    const before = desk.see();
    const journal = await desk.workbook.apply(JOBS['remake']!);
    desk.host.fail({ kind: 'aborted', at: 7, actions: 9 });
    await failure(desk.workbook.restore(journal));
    expect(await desk.workbook.restore(journal, { force: true })).toEqual([]);
    expect(desk.see()).toEqual(before);
  });
});

describe('what Excel refuses (in the stand-in host)', () => {
  it.each([
    ['cellEdit', 'cellEdit', '有一个单元格正在编辑，Excel 暂时不让改动。请先按回车键结束编辑，再点一次。'],
    ['throttled', 'throttled', 'Excel 正忙，没有接受这次操作。请等十几秒，再点一次。'],
    [
      'requestTooLarge',
      'tooLarge',
      '这个工作簿的数据太多，Excel 一次收发不了。请把无关的大工作表另存到别的文件，再点一次。',
    ],
  ] as const)('%s is told with the way on', async (kind, code, message) => {
    const desk = await openDesk({ fail: [{ kind }] });
    const error = await failure(desk.workbook.read());
    expect(error).toMatchObject({ code, message });
  });

  it('tells an Excel that is too old before anything is done', async () => {
    const desk = await openDesk({ sets: { ExcelApi: '1.8' } });
    const error = await failure(desk.workbook.apply(adding(smallSheet('甲表'))));
    expect(error?.code).toBe('oldExcel');
    expect(error?.message).toContain('Excel 2021');
    expect(desk.host.record.batches).toEqual([]);
  });

  it('reads an Excel without merged areas, and says nothing about them', async () => {
    const desk = await openDesk({ sets: { ExcelApi: '1.12' } });
    await desk.workbook.apply(adding(smallSheet('甲表')));
    const sheet = (await desk.workbook.read()).find(({ name }) => name === '甲表');
    expect(sheet?.values[1]).toEqual(['2080505', 1.25]);
    expect(sheet).not.toHaveProperty('merges');
  });

  it('asks to unprotect the workbook before sheets are added', async () => {
    const desk = await openDesk();
    desk.host.user.act((workbook) => (workbook.structureProtected = true));
    const before = desk.see();
    const error = await failure(desk.workbook.apply(adding(smallSheet('甲表'))));
    expect(error?.code).toBe('protectedWorkbook');
    expect(desk.see()).toEqual(before);
  });
});

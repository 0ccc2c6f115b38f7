import { describe, expect, it } from 'vitest';
import { adding, smallSheet } from '../../support/plans';
import { openGridDesk } from './desk';

const anew = [
  { kind: 'parkSheet' as const, sheet: '甲表' },
  ...adding({ ...smallSheet('甲表'), tabColor: '#FF0000' }),
];

describe("the grid's own undo", () => {
  it('takes a job back as one step, and does it again', async () => {
    const desk = openGridDesk();
    await desk.workbook.apply(adding(smallSheet('甲表')));
    desk.enter('Sheet1', 0, 0, '=甲表!B2');
    const before = desk.see();
    await desk.workbook.apply(anew);
    const done = desk.see();
    expect(await desk.api.undo()).toBe(true);
    expect(desk.see()).toEqual(before);
    expect(await desk.api.redo()).toBe(true);
    expect(desk.see()).toEqual(done);
    expect(await desk.api.undo()).toBe(true);
    expect(desk.see()).toEqual(before);
  });

  it('takes back what was typed after a job first, in the new sheets too, and does both again', async () => {
    const desk = openGridDesk();
    const before = desk.see();
    await desk.workbook.apply(adding(smallSheet('甲表')));
    const made = desk.see();
    desk.enter('甲表', 5, 1, 42);
    const typed = desk.see() as object;
    expect(await desk.api.undo()).toBe(true);
    expect(desk.see()).toEqual(made);
    expect(await desk.api.undo()).toBe(true);
    expect(desk.see()).toEqual(before);
    await desk.api.redo();
    await desk.api.redo();
    // What is typed again is shown.
    expect(desk.see()).toEqual({ ...typed, front: '甲表' });
  });

  it('knows nothing of what was done before a job, whose sheets may be gone', async () => {
    const desk = openGridDesk();
    desk.enter('Sheet1', 0, 0, 1);
    await desk.workbook.apply(adding(smallSheet('甲表')));
    await desk.api.undo();
    const before = desk.see();
    await desk.api.undo();
    expect(desk.see()).toEqual(before);
  });

  it('passes over marks: what was typed before a check can still be undone', async () => {
    const desk = openGridDesk();
    desk.enter('Sheet1', 0, 0, 1);
    desk.enter('Sheet1', 0, 0, 2);
    await desk.workbook.apply([
      { kind: 'mark', marks: [{ sheet: 'Sheet1', row: 0, column: 0, level: 'error' }] },
    ]);
    expect(await desk.api.undo()).toBe(true);
    expect((await desk.workbook.read())[0]?.values[0]?.[0]).toBe(1);
    expect(desk.formats('Sheet1')).toBe(1);
  });

  it('has nothing left to undo after 恢复, so that no step waits for a sheet that is gone', async () => {
    const desk = openGridDesk();
    const before = desk.see();
    const journal = await desk.workbook.apply(adding(smallSheet('甲表')));
    desk.enter('甲表', 5, 1, 42);
    expect(await desk.workbook.restore(journal)).toHaveLength(1);
    expect(await desk.workbook.restore(journal, { force: true })).toEqual([]);
    await desk.api.undo();
    await desk.api.redo();
    expect(desk.see()).toEqual(before);
  });

  it('leaves 恢复 nothing to do after it, which says so by doing nothing', async () => {
    const desk = openGridDesk();
    const before = desk.see();
    const journal = await desk.workbook.apply(adding(smallSheet('甲表')));
    await desk.api.undo();
    expect(await desk.workbook.restore(journal)).toEqual([]);
    expect(desk.see()).toEqual(before);
  });
});

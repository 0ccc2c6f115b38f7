import { describe, expect, it } from 'vitest';
import { checkHere, makeBookHere, restoreHere } from '../../../src/jobs/workbook/actions';
import { PAUSE, watchEdits } from '../../../src/jobs/workbook/live';
import { createSession, type Session } from '../../../src/jobs/workbook/session';
import { DEFAULT_SETTINGS } from '../../../src/jobs/workbook/settings';
import { createOfficeProgram } from '../../../src/workbook/office';
import type { Edit } from '../../../src/workbook/program';
import { openDesk, REQUEST, type Desk } from './desk';

/** Longer than the pane waits before it looks again, events included. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE + 700));

async function withSession(): Promise<Desk & { readonly session: Session }> {
  const desk = await openDesk();
  return { ...desk, session: createSession(createOfficeProgram(), { today: () => REQUEST.today }) };
}

describe('co-authors in the same workbook (in the stand-in host)', () => {
  it('tells their edits from those made here', async () => {
    const { host, session } = await withSession();
    const told: Edit[] = [];
    await session.program.onEdited((edits) => void told.push(...edits));
    host.user.enterElsewhere('Sheet1!B2', 5);
    host.user.enter('Sheet1!C3', 6);
    await later();
    expect(told.map(({ range, by }) => [range?.top, by])).toEqual([
      [1, 'coauthor'],
      [2, 'here'],
    ]);
  });

  it('does not check again for them, but says that what was read is no longer new', async () => {
    const { host, session } = await withSession();
    await makeBookHere(session, REQUEST);
    const stop = watchEdits(session);
    await host.idle();
    const first = await checkHere(session);
    session.set({ settings: { ...DEFAULT_SETTINGS, isLive: true } });
    await later();
    host.user.enterElsewhere('03支出总体!I9', 999);
    await later();
    expect(session.getSnapshot().checked).toEqual(first);
    expect(session.getSnapshot().stale.checked).toBe(true);
    host.user.enter('03支出总体!J9', 1);
    await later();
    const again = session.getSnapshot();
    expect(again.stale.checked).toBe(false);
    expect(again.checked?.result.counts.error).toBeGreaterThan(first.result.counts.error);
    stop();
  });

  it('lets a job be done while they type, loses nothing of theirs, and asks before 恢复 would', async () => {
    const { host, session } = await withSession();
    const empty = host.workbook.sheets.length;
    const making = makeBookHere(session, REQUEST);
    host.user.enterElsewhere('Sheet1!A1', '同事写的');
    await making;
    expect((await session.program.workbook.read())[0]?.values[0]?.[0]).toBe('同事写的');
    host.user.enterElsewhere('03支出总体!I9', 999);
    const asked = await restoreHere(session);
    expect(asked.message).toContain('“03支出总体”!I9在那以后又填过');
    host.user.enterElsewhere('03支出总体!I9', '');
    expect((await restoreHere(session)).kind).toBe('restored');
    expect(host.workbook.sheets).toHaveLength(empty);
    expect((await session.program.workbook.read())[0]?.values[0]?.[0]).toBe('同事写的');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { JobError } from '../../../src/jobs/error';
import {
  checkHere,
  explainFinding,
  readWorkbook,
  restoreHere,
  saveSettings,
  showFinding,
} from '../../../src/jobs/workbook/actions';
import { applyFix, fixesFor } from '../../../src/jobs/workbook/fix';
import { listFindings, standingsOf, STANDINGS } from '../../../src/jobs/workbook/list-findings';
import { PAUSE, watchEdits } from '../../../src/jobs/workbook/live';
import { createSession, type Session } from '../../../src/jobs/workbook/session';
import { DEFAULT_SETTINGS } from '../../../src/jobs/workbook/settings';
import type { Stop } from '../../../src/workbook/program';
import { addSample } from '../../support/grid-sample';
import { openGridDesk, type GridDesk } from '../../workbook/grid/desk';

const stops: Stop[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface SampleDesk extends GridDesk {
  readonly session: Session;
}

/** The sample department's book in a grid, with a session on it. */
async function openSample(): Promise<SampleDesk> {
  const desk = openGridDesk();
  await addSample(desk.program);
  return { ...desk, session: createSession(desk.program, { today: () => new Date(2024, 1, 5) }) };
}

const soon = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds; at most some seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 8000; waited += 50) await soon(50);
  expect(holds()).toBe(true);
}

const TEXT_RULE = 'format.textAmount';

describe('a session on a workbook', () => {
  it('runs one job at a time, says which, and goes on after a failure', async () => {
    const { program } = openGridDesk();
    const session = createSession(program);
    let finish = (): void => undefined;
    const first = session.run('publish', () => new Promise<void>((resolve) => (finish = resolve)));
    expect(session.getSnapshot().busy).toBe('publish');
    await expect(session.run('check', () => Promise.resolve())).rejects.toThrow(
      '正在制作发布文件，请等它做完再点一次。',
    );
    finish();
    await first;
    await expect(checkHere(session)).rejects.toBeInstanceOf(JobError);
    expect(session.getSnapshot().busy).toBeNull();
  });

  it('tells its subscribers of every change, until they stop', () => {
    const session = createSession(openGridDesk().program);
    let told = 0;
    const stop = session.subscribe(() => (told += 1));
    session.say('甲');
    session.say('甲');
    expect(told).toBe(2);
    expect(session.getSnapshot().message).toEqual({ id: 2, tone: 'info', text: '甲' });
    stop();
    session.say('乙');
    expect(told).toBe(2);
  });

  it('mends a finding as it was shown, as a step that 恢复 takes back', async () => {
    const desk = await openSample();
    const { session } = desk;
    desk.enter('03支出总体', 8, 7, '388.42');
    await checkHere(session);
    const finding = session.getSnapshot().checked!.result.findings.find(({ rule }) => rule === TEXT_RULE)!;
    await showFinding(session, finding);
    expect(desk.front()).toBe('03支出总体');
    const fix = fixesFor(session, finding)!;
    expect(fix.cells.map(({ cell, before, after }) => [cell, before, after])).toEqual([
      ['H9', '“388.42”', '388.42'],
    ]);
    await applyFix(session, fix);
    expect(session.getSnapshot().stale.checked).toBe(true);
    const { result } = await checkHere(session);
    expect(result.findings.filter(({ rule }) => rule === TEXT_RULE)).toEqual([]);
    await restoreHere(session); // the marks
    await restoreHere(session); // the fix
    const again = await checkHere(session);
    expect(again.result.findings.filter(({ rule }) => rule === TEXT_RULE)).toHaveLength(1);
  });

  it('does not mend what was edited since the check', async () => {
    const desk = await openSample();
    const { session } = desk;
    desk.enter('03支出总体', 8, 7, '388.42');
    await checkHere(session);
    const finding = session.getSnapshot().checked!.result.findings.find(({ rule }) => rule === TEXT_RULE)!;
    const fix = fixesFor(session, finding)!;
    desk.enter('03支出总体', 8, 7, 400);
    await expect(applyFix(session, fix)).rejects.toThrow(
      '“03支出总体”!H9 在校验以后改过，没有动手。请重新校验，再看要不要改。',
    );
  });

  it('keeps explanations and settings in the workbook, for the next session on it', async () => {
    const desk = await openSample();
    const { session } = desk;
    desk.enter('03支出总体', 8, 7, '388.42');
    const { result } = await checkHere(session);
    const finding = result.findings.find(({ rule }) => rule === TEXT_RULE)!;
    await saveSettings(session, { signature: '王会计', unit: '元' });
    await explainFinding(session, finding, '系统导出如此，已核对');
    const list = listFindings(result, session.getSnapshot().waivers, {
      grouping: 'level',
      shown: new Set(['settled']),
    });
    expect(list.findings.map((one) => one.finding.rule)).toEqual([TEXT_RULE]);
    expect(list.counts.settled).toBe(1);

    const next = createSession(desk.program);
    await readWorkbook(next);
    expect(next.getSnapshot().settings).toEqual({ ...DEFAULT_SETTINGS, signature: '王会计', unit: '元' });
    expect(next.getSnapshot().waivers).toMatchObject([
      { rule: TEXT_RULE, text: '系统导出如此，已核对', by: '王会计', on: '2024-02-05' },
    ]);
    await explainFinding(session, finding, '  ');
    expect(session.getSnapshot().waivers).toEqual([]);
  });

  it('lets an explained finding return when its values change', async () => {
    const desk = await openSample();
    const { session } = desk;
    desk.enter('03支出总体', 8, 7, '388.42');
    const before = await checkHere(session);
    const finding = before.result.findings.find(({ rule }) => rule === TEXT_RULE)!;
    await explainFinding(session, finding, '已核对');
    desk.enter('03支出总体', 8, 7, '388.43');
    const after = await checkHere(session);
    const one = standingsOf(after.result.findings, session.getSnapshot().waivers).find(
      ({ finding: { rule } }) => rule === TEXT_RULE,
    )!;
    expect([one.standing, one.explanation?.state]).toEqual(['warning', 'outdated']);
  });
});

describe('实时校验', () => {
  it('checks again once typing pauses, without marks, messages or moving the selection', async () => {
    const desk = await openSample();
    const { session } = desk;
    stops.push(watchEdits(session));
    await saveSettings(session, { isLive: true });
    await checkHere(session);
    await soon(PAUSE);
    const { history } = session;
    const step = history.latest();
    const messages = session.getSnapshot().message;
    const front = desk.front();
    const before = session.getSnapshot().checked!.result;
    desk.enter('03支出总体', 8, 7, '388.42');
    await until(() => session.getSnapshot().checked!.result !== before);
    const { checked, stale, message, busy } = session.getSnapshot();
    expect(checked!.result.findings.filter(({ rule }) => rule === TEXT_RULE)).toHaveLength(1);
    expect([stale.checked, message, busy]).toEqual([false, messages, null]);
    expect([history.latest(), desk.front()]).toEqual([step, front]);
  });

  it('only says that the result is stale when it is off', async () => {
    const desk = await openSample();
    const { session } = desk;
    stops.push(watchEdits(session));
    await checkHere(session);
    await soon(PAUSE);
    const before = session.getSnapshot().checked!.result;
    expect(session.getSnapshot().stale.checked).toBe(false);
    desk.enter('03支出总体', 8, 7, '388.42');
    await until(() => session.getSnapshot().stale.checked);
    await soon(PAUSE + 300);
    expect(session.getSnapshot().checked!.result).toBe(before);
  });
});

describe('the list of findings', () => {
  it('groups by table, level and head, and says of each finding what it counts as', async () => {
    const desk = await openSample();
    desk.enter('03支出总体', 11, 7, 42.57);
    const { result } = await checkHere(desk.session);
    const list = (grouping: 'table' | 'level' | 'head') =>
      listFindings(result, [], { grouping, shown: new Set(STANDINGS) });
    const groups = (grouping: 'table' | 'level' | 'head'): string[] =>
      list(grouping).rows.flatMap((row) => (row.kind === 'group' ? [row.name] : []));
    expect(groups('level')[0]).toBe('error');
    expect(groups('table')).toContain('03 部门支出总体情况表');
    expect(groups('head')).toContain('准确');
    for (const grouping of ['table', 'level', 'head'] as const)
      expect(list(grouping).findings).toHaveLength(result.findings.length);
    expect(list('level').counts).toEqual({ ...result.counts, settled: 0 });
    const errors = listFindings(result, [], { grouping: 'table', shown: new Set(['error']) });
    expect(errors.findings.every(({ standing }) => standing === 'error')).toBe(true);
    expect(errors.counts).toEqual({ ...result.counts, settled: 0 });
  });
});

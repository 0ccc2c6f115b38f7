import type { Finding } from '../../budget/rules/finding';
import type { Change } from '../../budget/sheet';
import {
  readWaivers,
  withIdentities,
  withWaiver,
  withoutWaiver,
  writeWaivers,
  type Waiver,
} from '../../budget/waivers';
import { remembered } from '../../workbook/memory';
import type { Checked, Drafted, Session, WorkbookReading } from './session';
import type { DraftedSheet } from './draft';
import { dayOf } from './day';
import { WAIVERS_KEY } from './explanations';
import { placeToShow } from './places';
import type { MadeInWorkbook, MakeSheetsRequest } from './make';
import type { Restored } from './restore';
import { readSettings, SETTINGS_KEY, type Settings } from './settings';

async function look(session: Session): Promise<WorkbookReading> {
  const [sheets, { bookOf }, { requireProfile }] = await Promise.all([
    session.program.workbook.read(),
    import('../book'),
    import('../profile'),
  ]);
  const state = session.getSnapshot();
  const memory = remembered(sheets);
  const reading = { sheets, book: bookOf(sheets, requireProfile(state.profile)) };
  session.set({
    reading,
    settings: readSettings(memory.get(SETTINGS_KEY)),
    waivers: readWaivers(memory.get(WAIVERS_KEY)),
    stale: { ...state.stale, reading: false },
  });
  return reading;
}

/** Reads the workbook as it stands, with the settings and explanations that it remembers. */
export function readWorkbook(session: Session): Promise<WorkbookReading> {
  return session.run('read', () => look(session));
}

/** 生成 in the open workbook; the first of the new sheets comes to the front. */
export function makeBookHere(
  session: Session,
  request: Partial<MakeSheetsRequest> = {},
): Promise<MadeInWorkbook> {
  return session.run('make', async () => {
    const { makeInWorkbook } = await import('./make');
    const { profile } = session.getSnapshot();
    const made = await makeInWorkbook(session.program.workbook, {
      profile,
      today: session.today(),
      ...request,
    });
    session.history.add(made.journal);
    session.set({ stale: { reading: true, checked: true, drafted: true } });
    const [first] = made.sheets;
    if (first !== undefined) await session.program.show({ sheet: first, row: 0, column: 0 });
    return made;
  });
}

/** 校验 in the open workbook: marks what is found. */
export function checkHere(session: Session): Promise<Checked> {
  return session.run('check', async () => {
    const { checkWorkbook } = await import('./check');
    const { profile, prior, settings } = session.getSnapshot();
    const declared = settings.precision === 'auto' ? null : settings.precision;
    const done = await checkWorkbook(session.program.workbook, profile, { prior, declared });
    session.history.add(done.journal);
    const { result, notMarked, book, sheets } = done;
    const memory = remembered(sheets);
    const checked = { result, notMarked, book };
    const kept = readWaivers(memory.get(WAIVERS_KEY));
    const waivers = withIdentities(kept, result.findings);
    if (waivers !== kept) await remember(session, WAIVERS_KEY, writeWaivers(waivers));
    session.set({
      checked,
      reading: { sheets, book },
      settings: readSettings(memory.get(SETTINGS_KEY)),
      waivers,
      current: null,
      stale: { ...session.getSnapshot().stale, reading: false, checked: false },
    });
    return checked;
  });
}

/** 起草 in the pane alone: nothing is written. */
export function draftHere(session: Session): Promise<Drafted> {
  return session.run('draft', async () => {
    const { book } = await look(session);
    const { draftBook } = await import('./draft');
    const { prior, settings } = session.getSnapshot();
    const document = draftBook(book, { prior, wording: settings.wording });
    const drafted = { document, book, sheet: null };
    session.set({ drafted, stale: { ...session.getSnapshot().stale, drafted: false } });
    return drafted;
  });
}

/** 起草 onto a worksheet of its own, which comes to the front. */
export function draftToSheet(session: Session): Promise<DraftedSheet> {
  return session.run('draft', async () => {
    const { draftInWorkbook } = await import('./draft');
    const { profile, prior, settings } = session.getSnapshot();
    const wording = settings.wording;
    const done = await draftInWorkbook(session.program.workbook, { profile, prior, wording });
    session.history.add(done.journal);
    const { document, book, sheet } = done;
    session.set({
      drafted: { document, book, sheet },
      stale: { ...session.getSnapshot().stale, drafted: false },
    });
    await session.program.show({ sheet, row: 0, column: 0 });
    return done;
  });
}

/** 恢复: takes back what was last done here. Where that would discard typing it asks first, and does it when called again. */
export function restoreHere(session: Session): Promise<Restored> {
  return session.run('restore', async () => {
    const { restoreWorkbook } = await import('./restore');
    const { isRestoreAsked } = session.getSnapshot();
    const outcome = await restoreWorkbook(session.program.workbook, session.history, {
      force: isRestoreAsked,
    });
    const isDone = outcome.kind === 'restored';
    session.set({
      isRestoreAsked: !isDone,
      ...(isDone ? { stale: { reading: true, checked: true, drafted: true } } : {}),
    });
    return outcome;
  });
}

/** Goes to a finding: it becomes the current one, and its cell comes to the front where it has one. */
export async function showFinding(session: Session, finding: Finding): Promise<void> {
  session.set({ current: finding });
  const place = placeToShow(finding) ?? placeToShow(finding.suspect ?? {});
  if (place) await session.program.show(place);
}

/** Writes a change of what the workbook remembers; not a step of 恢复. */
async function remember(session: Session, key: string, value: string): Promise<void> {
  const change: Change = { kind: 'remember', key, value };
  await session.program.workbook.apply([change]);
}

/** Changes settings and keeps them in the workbook. */
export function saveSettings(session: Session, part: Partial<Settings>): Promise<void> {
  return session.run('settings', async () => {
    const before = session.getSnapshot().settings;
    const settings = { ...before, ...part };
    session.set({ settings });
    try {
      await remember(session, SETTINGS_KEY, JSON.stringify(settings));
    } catch (error) {
      session.set({ settings: before });
      throw error;
    }
  });
}

async function keepWaivers(session: Session, waivers: readonly Waiver[]): Promise<void> {
  await remember(session, WAIVERS_KEY, writeWaivers(waivers));
  session.set({ waivers });
}

/** 出错说明: keeps the accountant's explanation of a finding in the workbook; an empty one takes it back. */
export function explainFinding(session: Session, finding: Finding, text: string): Promise<void> {
  return session.run('explain', async () => {
    const { waivers, settings } = session.getSnapshot();
    const words = text.trim();
    const by = settings.signature.trim();
    const kept =
      words === ''
        ? withoutWaiver(waivers, finding)
        : withWaiver(waivers, finding, {
            text: words,
            on: dayOf(session.today()),
            ...(by === '' ? {} : { by }),
          });
    await keepWaivers(session, kept);
  });
}

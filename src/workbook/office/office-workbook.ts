import type { Change } from '../../budget/sheet';
import { conflictsOf } from '../conflicts';
import type { Journal, WorkbookSeam } from '../seam';
import { forgotten } from '../sheet-places';
import { send, write } from './batches';
import { halfDone, hostCode, isTurnedAway, refused, toWorkbookError } from './errors';
import { planChanges } from './plan';
import { readWorkbook } from './read';
import { LEAST_API } from './ready';
import { readState, type HostState } from './state';
import { takeBack } from './take-back';

/** Attempts at taking back, with a pause between (milliseconds), before the user is asked to help. */
const ATTEMPTS = 3;
const PAUSE = 200;

/** How the workbook is to be treated. */
export interface OfficeWorkbookOptions {
  /** Milliseconds between two attempts at taking back what failed half-way. */
  readonly pause?: number;
}

function requireApi(): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', LEAST_API)) throw refused('oldExcel');
}

async function shown<T>(work: () => Promise<T>): Promise<T> {
  try {
    requireApi();
    return await work();
  } catch (error) {
    throw toWorkbookError(error);
  }
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether what was begun could be taken back, if need be after a pause. */
async function isTakenBack(journal: Journal, pause: number): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await takeBack(journal);
      return true;
    } catch {
      if (attempt < ATTEMPTS) await wait(pause);
    }
  }
  return false;
}

const NEEDS_NO_FRESH_STATE: ReadonlySet<Change['kind']> = new Set(['mark', 'unmark', 'remember']);

/** Deletes sheets that nothing can bring back any more; if Excel refuses, they stay hidden until the next time. */
async function discard(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  try {
    await send(({ workbook }) => {
      for (const name of names) {
        const sheet = workbook.worksheets.getItem(name);
        sheet.visibility = 'Hidden';
        sheet.delete();
      }
      return () => undefined;
    });
  } catch {
    return;
  }
}

/** The workbook that is open in Excel, through Office.js. Everything it throws is a WorkbookError. */
export function createOfficeWorkbook({ pause = PAUSE }: OfficeWorkbookOptions = {}): WorkbookSeam {
  /** What the last read found; good for one write that adds and changes no cells. */
  let known: HostState | null = null;
  const parkedHere = new Set<string>();

  const carryOut = async (changes: readonly Change[], state: HostState): Promise<Journal> => {
    const { journal, steps } = await planChanges(changes, state);
    const progress = { written: 0 };
    try {
      await write(steps, progress);
    } catch (error) {
      if (progress.written === 0 && isTurnedAway(error)) throw error;
      if (await isTakenBack(journal, pause)) throw error;
      throw halfDone(journal, error);
    }
    for (const entry of journal) if (entry.kind === 'sheetParked') parkedHere.add(entry.parkedAs);
    if (journal.some(({ kind }) => kind === 'sheetParked'))
      await discard(forgotten(state.sheets, parkedHere));
    return journal;
  };

  const apply = async (changes: readonly Change[]): Promise<Journal> => {
    if (changes.length === 0) return [];
    const recent = changes.every(({ kind }) => NEEDS_NO_FRESH_STATE.has(kind)) ? known : null;
    known = null;
    const needsMarks = changes.some(({ kind }) => kind === 'mark' || kind === 'unmark');
    if (!recent) return carryOut(changes, await readState(needsMarks));
    try {
      return await carryOut(changes, recent);
    } catch (error) {
      // A sheet or a mark has gone since it was read: once more, with what is there now.
      if (!isStale(error)) throw error;
      return carryOut(changes, await readState(needsMarks));
    }
  };

  return {
    read: () =>
      shown(async () => {
        const { sheets, state } = await readWorkbook();
        known = state;
        return sheets;
      }),
    apply: (changes) => shown(() => apply(changes)),
    restore: (journal, { force = false } = {}) =>
      shown(async () => {
        known = null;
        if (!force) {
          const conflicts = conflictsOf(journal, (await readWorkbook()).sheets);
          if (conflicts.length > 0) return conflicts;
        }
        await takeBack(journal);
        return [];
      }),
  };
}

function isStale(error: unknown): boolean {
  return (
    hostCode(error) === 'ItemNotFound' || (error instanceof Error && hostCode(error.cause) === 'ItemNotFound')
  );
}

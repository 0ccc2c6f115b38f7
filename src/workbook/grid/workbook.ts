import { CommandType, generateRandomId } from '@univerjs/core';
import type { Change } from '../../budget/sheet';
import { conflictsOf } from '../conflicts';
import type { Journal, JournalEntry, WorkbookSeam } from '../seam';
import { findNamed, forgotten } from '../sheet-places';
import { halfDone, toWorkbookError } from './errors';
import type { GridHost } from './host';
import { planChanges, type IdOfSheet } from './plan';
import { readGrid } from './read';
import type { Settle } from './settle';
import { readState } from './state';
import { newId } from './steps';
import { takeAway } from './take-away';
import { takeBack } from './take-back';

/** One `apply`, as the grid's own undo knows it. */
interface Job {
  readonly changes: readonly Change[];
  readonly journal: Journal;
  readonly idOf: IdOfSheet;
}

/** Marks and notes lie over the workbook; everything else changes what is in it. */
const changesContent = ({ kind }: JournalEntry): boolean =>
  kind === 'sheetAdded' || kind === 'sheetParked' || kind === 'cellsSet';

/** Ids of new sheets by name, which stay the same when a job is done again. */
function stableIds(): IdOfSheet {
  const ids = new Map<string, string>();
  return (name) => {
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}

/**
 * Lets the grid's own undo and redo take back and repeat what was applied: a job is one step. What was done before a job
 * cannot be undone after it, for sheets may have gone; nor can anything after a restore.
 */
function undoOfJobs(host: GridHost): { readonly add: (job: Job) => void; readonly clear: () => void } {
  const { commands, undo } = host;
  const jobs = new Map<string, Job>();
  const own = generateRandomId(6);
  const [takeBackId, repeatId] = [`budget.mutation.take-back-${own}`, `budget.mutation.repeat-${own}`];

  const register = (id: string, work: (job: Job) => void): void => {
    commands.registerCommand({
      id,
      type: CommandType.MUTATION,
      handler: (_, params: { readonly job: string }) => {
        const job = jobs.get(params.job);
        if (job) work(job);
        return true;
      },
    });
  };
  register(takeBackId, ({ journal }) => takeBack(host, journal));
  register(repeatId, ({ changes, idOf }) => {
    for (const step of planChanges(host, changes, readState(host), idOf).steps) step(host);
  });

  const clear = (): void => {
    jobs.clear();
    undo.clearUndoRedo(host.workbook().getUnitId());
  };
  return {
    clear,
    add: (entry) => {
      clear();
      const job = newId();
      jobs.set(job, entry);
      const unitID = host.workbook().getUnitId();
      const params = { unitId: unitID, job };
      undo.pushUndoRedo({
        unitID,
        undoMutations: [{ id: takeBackId, params }],
        redoMutations: [{ id: repeatId, params }],
      });
    },
  };
}

/** Ends the editing of a cell, with what was typed: it is part of the workbook for whoever typed it. */
async function endEditing({ api }: GridHost): Promise<void> {
  const workbook = api.getActiveWorkbook();
  // A grid without a page has no cell editor.
  if (workbook && 'isCellEditing' in workbook && workbook.isCellEditing())
    await workbook.endEditingAsync(true);
}

async function shown<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The workbook that is open in a grid. Everything it throws is a WorkbookError. */
export function createGridWorkbook(host: GridHost, settle: Settle): WorkbookSeam {
  const parkedHere = new Set<string>();
  const undo = undoOfJobs(host);

  const discardForgotten = (): void => {
    const { sheets } = readState(host);
    for (const name of forgotten(sheets, parkedHere)) {
      const sheet = findNamed(sheets, name);
      if (sheet) takeAway(sheet)(host);
    }
  };

  const apply = (changes: readonly Change[]): Journal => {
    const idOf = stableIds();
    const { journal, steps } = planChanges(host, changes, readState(host), idOf);
    try {
      for (const step of steps) step(host);
    } catch (error) {
      try {
        takeBack(host, journal);
      } catch {
        throw halfDone(journal, error);
      }
      throw error;
    }
    for (const entry of journal) if (entry.kind === 'sheetParked') parkedHere.add(entry.parkedAs);
    if (journal.some(({ kind }) => kind === 'sheetParked')) discardForgotten();
    if (journal.some(changesContent)) undo.add({ changes, journal, idOf });
    return journal;
  };

  return {
    read: () =>
      shown(async () => {
        await endEditing(host);
        await settle();
        return readGrid(host);
      }),
    apply: (changes) =>
      shown(async () => {
        if (changes.length === 0) return [];
        await endEditing(host);
        return apply(changes);
      }),
    restore: (journal, { force = false } = {}) =>
      shown(async () => {
        await endEditing(host);
        if (!force) {
          const conflicts = conflictsOf(journal, readGrid(host));
          if (conflicts.length > 0) return conflicts;
        }
        takeBack(host, journal);
        if (journal.some(changesContent)) undo.clear();
        return [];
      }),
  };
}

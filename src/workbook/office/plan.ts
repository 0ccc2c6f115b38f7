import type { Change, PlannedCell, SheetPlan } from '../../budget/sheet';
import { OPTIONS_SHEET, planLists } from '../option-lists';
import type { Journal, JournalEntry } from '../seam';
import { sheetMissing } from '../sheet-errors';
import { freeName, newPlaces, parkedSheets, requireRoom, type ParkedSheet } from '../sheet-places';
import { send, type Step } from './batches';
import { foldMarks, marksSteps } from './change-marks';
import { refused } from './errors';
import { rememberSteps } from './memory';
import { requestEdits, setCellsSteps } from './set-cells';
import { findKnown, type HostState, type KnownSheet } from './state';
import { fillSheet } from './write-sheet';

/** What is to be written, and the journal that takes it back, known before anything is written. */
export interface PlannedChanges {
  readonly journal: Journal;
  readonly steps: readonly Step[];
}

type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

function only<Kind extends Change['kind']>(changes: readonly Change[], kind: Kind): Of<Kind>[] {
  return changes.filter((change): change is Of<Kind> => change.kind === kind);
}

const rename = (from: string, to: string): Step => ({
  bytes: 600,
  queue: ({ worksheets }) => {
    worksheets.getItem(from).name = to;
  },
});

const hide = (name: string): Step => ({
  bytes: 600,
  queue: ({ worksheets }) => {
    worksheets.getItem(name).visibility = 'VeryHidden';
  },
});

const activate = (name: string): Step => ({
  bytes: 600,
  queue: ({ worksheets }) => {
    worksheets.getItem(name).activate();
  },
});

/** Adds sheets, each where the one stood whose name it takes, else at the end. */
function addSteps(
  plans: readonly SheetPlan[],
  parked: readonly ParkedSheet<KnownSheet>[],
  state: HostState,
): Step[] {
  return newPlaces(plans, parked, state.sheets).map(({ plan, position, replaces }) => ({
    bytes: 1_000,
    queue: ({ worksheets }) => {
      const sheet = worksheets.add(plan.name);
      if (replaces) sheet.position = position;
    },
  }));
}

async function cellEdits(sets: readonly Of<'setCells'>[], state: HostState): Promise<JournalEntry[]> {
  for (const { sheet } of sets) {
    const known = findKnown(state, sheet);
    if (!known) throw sheetMissing(sheet);
    if (known.isProtected) throw refused('protectedSheet');
  }
  if (sets.length === 0) return [];
  return send((context) => {
    const asked = sets.map(({ sheet, cells }) => ({ sheet, edits: requestEdits(context, sheet, cells) }));
    return () => asked.map(({ sheet, edits }) => ({ kind: 'cellsSet', sheet, edits: edits() }) as const);
  });
}

/**
 * Plans changes on a workbook whose state is known.
 * @throws WorkbookError where a change is impossible; nothing has been written then
 */
export async function planChanges(changes: readonly Change[], state: HostState): Promise<PlannedChanges> {
  const asked = only(changes, 'addSheet').map(({ sheet }) => sheet);
  const lists = planLists(asked, freeName(state.sheets, OPTIONS_SHEET));
  const plans = lists.sheet ? [...asked, lists.sheet] : asked;
  const parked = parkedSheets(
    only(changes, 'parkSheet').map(({ sheet }) => sheet),
    state.sheets,
  );
  const updates = new Map(only(changes, 'remember').map(({ key, value }) => [key, value] as const));
  const marks = foldMarks(changes, state);
  const drawn = marks.entries.length > 0 ? marksSteps(state, marks.target) : null;
  const memorySteps = rememberSteps(state.memory, new Map([...updates, ...(drawn?.updates ?? [])]));
  const touchesSheets =
    plans.length > 0 || parked.length > 0 || (state.memory === null && memorySteps.length > 0);
  if (touchesSheets && state.isStructureProtected) throw refused('protectedWorkbook');
  requireRoom(plans, parked, state.sheets);
  const sets = only(changes, 'setCells');
  const edits = await cellEdits(sets, state);
  const front = parked.find(({ from }) => from.name === state.active);
  const isReplaced = plans.some(({ name }) => name === front?.from.name);
  return {
    journal: [
      ...parked.map(({ from, to }): JournalEntry => ({
        kind: 'sheetParked',
        sheet: from.name,
        parkedAs: to,
        visibility: from.visibility,
      })),
      ...plans.map((sheet): JournalEntry => ({ kind: 'sheetAdded', sheet })),
      ...edits,
      ...marks.entries,
      ...[...updates].map(([key, after]): JournalEntry => ({
        kind: 'remembered',
        key,
        before: state.memory?.get(key)?.value ?? null,
        after,
      })),
    ],
    steps: [
      ...parked.map(({ from, to }) => rename(from.name, to)),
      ...addSteps(plans, parked, state),
      ...plans.flatMap((plan) => fillSheet(plan, lists)),
      ...(front && isReplaced ? [activate(front.from.name)] : []),
      ...parked.map(({ to }) => hide(to)),
      ...sets.flatMap(({ sheet, cells }: { sheet: string; cells: readonly PlannedCell[] }) =>
        setCellsSteps(sheet, cells),
      ),
      ...(drawn?.isFirst === true ? drawn.steps : []),
      ...memorySteps,
      ...(drawn?.isFirst === false ? drawn.steps : []),
    ],
  };
}

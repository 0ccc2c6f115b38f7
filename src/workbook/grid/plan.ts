import type { Change, SheetPlan } from '../../budget/sheet';
import { foldMarks } from '../mark-changes';
import { marksOf } from '../marks';
import { OPTIONS_SHEET, planLists, type PlannedLists } from '../option-lists';
import type { Journal, JournalEntry } from '../seam';
import { sheetMissing } from '../sheet-errors';
import { findNamed, freeName, newPlaces, parkedSheets, requireRoom } from '../sheet-places';
import type { GridHost } from './host';
import { marksSteps } from './marks';
import { rememberSteps } from './memory';
import { addValidations, insertSheet } from './mutations';
import { cellEdits, setCellsStep } from './set-cells';
import { sheetData } from './sheet-data';
import type { GridSheet, GridState } from './state';
import { doing, newId, parkName, setVisibility, toFront, type Step } from './steps';

/** What is to be written, and the journal that takes it back, known before anything is written. */
export interface PlannedChanges {
  readonly journal: Journal;
  readonly steps: readonly Step[];
}

/** Gives a new sheet its id: the same one whenever the same job is done again. */
export type IdOfSheet = (name: string) => string;

type Of<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

function only<Kind extends Change['kind']>(changes: readonly Change[], kind: Kind): Of<Kind>[] {
  return changes.filter((change): change is Of<Kind> => change.kind === kind);
}

function addSteps(
  { unitId }: GridState,
  plan: SheetPlan,
  lists: PlannedLists,
  position: number,
  id: string,
): Step[] {
  const { sheet, styles, validations } = sheetData(plan, lists, id, newId);
  return [
    doing(insertSheet(unitId, position, sheet, styles)),
    ...(validations.length > 0 ? [doing(addValidations({ unitId, subUnitId: id }, validations))] : []),
  ];
}

function requireSheet(state: GridState, name: string): GridSheet {
  const sheet = findNamed(state.sheets, name);
  if (!sheet) throw sheetMissing(name);
  return sheet;
}

/**
 * Plans changes on a grid whose state is known.
 * @throws WorkbookError where a change is impossible; nothing has been written then
 */
export function planChanges(
  host: GridHost,
  changes: readonly Change[],
  state: GridState,
  idOf: IdOfSheet,
): PlannedChanges {
  const asked = only(changes, 'addSheet').map(({ sheet }) => sheet);
  const lists = planLists(asked, freeName(state.sheets, OPTIONS_SHEET));
  const plans = lists.sheet ? [...asked, lists.sheet] : asked;
  const parked = parkedSheets(
    only(changes, 'parkSheet').map(({ sheet }) => sheet),
    state.sheets,
  );
  requireRoom(plans, parked, state.sheets);
  const sets = only(changes, 'setCells').map(({ sheet, cells }) => ({
    sheet: requireSheet(state, sheet),
    cells,
  }));
  const updates = new Map(only(changes, 'remember').map(({ key, value }) => [key, value] as const));
  const isThere = ({ sheet }: { readonly sheet: string }): boolean =>
    findNamed(state.sheets, sheet) !== undefined;
  const marks = foldMarks(changes, marksOf(state.formats), isThere);
  const drawn = marks.entries.length > 0 ? marksSteps(state, marks.target) : null;
  const front = parked.find(({ from }) => from.name === state.active);
  const places = newPlaces(plans, parked, state.sheets);
  const replacement = places.find(({ plan }) => plan.name === front?.from.name);
  return {
    journal: [
      ...parked.map(({ from, to }): JournalEntry => ({
        kind: 'sheetParked',
        sheet: from.name,
        parkedAs: to,
        visibility: from.visibility,
      })),
      ...plans.map((sheet): JournalEntry => ({ kind: 'sheetAdded', sheet })),
      ...sets.map(({ sheet, cells }): JournalEntry => ({
        kind: 'cellsSet',
        sheet: sheet.name,
        edits: cellEdits(host, sheet, cells),
      })),
      ...marks.entries,
      ...[...updates].map(([key, after]): JournalEntry => ({
        kind: 'remembered',
        key,
        before: state.memory?.get(key)?.value ?? null,
        after,
      })),
    ],
    steps: [
      ...parked.flatMap(({ from, to }) => parkName(from, to, state)),
      ...places.flatMap(({ plan, position }) => addSteps(state, plan, lists, position, idOf(plan.name))),
      ...(replacement ? [toFront({ unitId: state.unitId, subUnitId: idOf(replacement.plan.name) })] : []),
      ...parked.map(({ from }) => setVisibility(from.id, 'veryHidden')),
      ...sets.map(({ sheet, cells }) => setCellsStep(sheet, cells)),
      ...(drawn?.steps ?? []),
      ...rememberSteps(state, new Map([...updates, ...(drawn?.updates ?? [])])),
    ],
  };
}

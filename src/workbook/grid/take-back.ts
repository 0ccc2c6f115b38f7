import { unfoldMarks } from '../mark-changes';
import { marksOf } from '../marks';
import { findNamed } from '../sheet-places';
import type { Journal, JournalEntry } from '../seam';
import type { GridHost } from './host';
import { marksSteps } from './marks';
import { rememberSteps } from './memory';
import { restoreCellsStep } from './set-cells';
import { readState, type GridSheet, type GridState } from './state';
import { setVisibility, toFront, unparkName, type Step } from './steps';
import { takeAway } from './take-away';

type Of<Kind extends JournalEntry['kind']> = Extract<JournalEntry, { readonly kind: Kind }>;

function only<Kind extends JournalEntry['kind']>(journal: Journal, kind: Kind): Of<Kind>[] {
  return journal.filter((entry): entry is Of<Kind> => entry.kind === kind);
}

const isAboutMarks = ({ kind }: JournalEntry): boolean => kind === 'marked' || kind === 'unmarked';

/** The front sheet is about to go: the first other one that is seen comes forward. */
function leaveFront(state: GridState, going: readonly GridSheet[]): Step[] {
  const active = findNamed(state.sheets, state.active);
  if (!active || !going.includes(active)) return [];
  const next = state.sheets.find((sheet) => sheet.visibility === 'visible' && !going.includes(sheet));
  return next ? [toFront(next.id)] : [];
}

/** Steps back to what was before a journal. What has already been taken back, or never happened, is left out. */
export function inverseSteps(journal: Journal, state: GridState): Step[] {
  const parked = only(journal, 'sheetParked');
  const waiting = parked.flatMap((entry) => {
    const sheet = findNamed(state.sheets, entry.parkedAs);
    return sheet ? [{ entry, sheet }] : [];
  });
  // A sheet under a parked one's name is the original itself as long as nothing waits under the parked name.
  const isOriginal = (name: string): boolean =>
    parked.some(({ sheet }) => sheet === name) && !waiting.some(({ entry }) => entry.sheet === name);
  const going = only(journal, 'sheetAdded').flatMap(({ sheet }) => {
    const there = findNamed(state.sheets, sheet.name);
    return there && !isOriginal(sheet.name) ? [there] : [];
  });
  const stays = ({ sheet }: { readonly sheet: string }): boolean => !going.some(({ name }) => name === sheet);
  const staying: GridState = {
    ...state,
    sheets: state.sheets.filter((sheet) => !going.includes(sheet)),
    formats: state.formats.filter(stays),
  };
  const touchesMarks = journal.some(isAboutMarks);
  const isThere = ({ sheet }: { readonly sheet: string }): boolean =>
    findNamed(staying.sheets, sheet) !== undefined;
  const marks = marksSteps(staying, unfoldMarks(journal, marksOf(staying.formats), isThere));
  const updates = new Map<string, string | null>(touchesMarks ? marks.updates : []);
  for (const { key, before } of only(journal, 'remembered').toReversed()) updates.set(key, before);
  const cells = only(journal, 'cellsSet')
    .toReversed()
    .flatMap(({ sheet, edits }) => {
      const there = findNamed(staying.sheets, sheet);
      return there ? [{ there, edits }] : [];
    });
  return [
    ...waiting.map(({ sheet }) => setVisibility(sheet.id, 'visible')),
    ...cells.map(({ there, edits }) => restoreCellsStep(there, edits)),
    ...leaveFront({ ...state, sheets: withWaitingSeen(state, waiting) }, going),
    ...going.toReversed().map(takeAway),
    ...waiting.flatMap(({ entry, sheet }) => [
      ...unparkName(sheet, entry.sheet, staying),
      ...(entry.sheet === state.active ? [toFront(sheet.id)] : []),
      setVisibility(sheet.id, entry.visibility),
    ]),
    ...(touchesMarks ? marks.steps : []),
    ...rememberSteps(staying, updates),
  ];
}

/** The sheets as they are once those that wait are shown. */
function withWaitingSeen(
  { sheets }: GridState,
  waiting: readonly { readonly sheet: GridSheet }[],
): readonly GridSheet[] {
  const shown = new Set(waiting.map(({ sheet }) => sheet.id.subUnitId));
  return sheets.map((one) =>
    shown.has(one.id.subUnitId) ? { ...one, visibility: 'visible' as const } : one,
  );
}

/** Takes back what a journal tells, whatever of it has happened. */
export function takeBack(host: GridHost, journal: Journal): void {
  for (const step of inverseSteps(journal, readState(host))) step(host);
}

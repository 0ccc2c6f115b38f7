import type { Journal, JournalEntry } from '../seam';
import { write, type Step } from './batches';
import { marksSteps, unfoldMarks } from './change-marks';
import { refused } from './errors';
import { rememberSteps } from './memory';
import { restoreCellsSteps } from './set-cells';
import { findKnown, readState, type HostState } from './state';

type Of<Kind extends JournalEntry['kind']> = Extract<JournalEntry, { readonly kind: Kind }>;

function only<Kind extends JournalEntry['kind']>(journal: Journal, kind: Kind): Of<Kind>[] {
  return journal.filter((entry): entry is Of<Kind> => entry.kind === kind);
}

const isAboutMarks = ({ kind }: JournalEntry): boolean => kind === 'marked' || kind === 'unmarked';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const remove = (name: string): Step => ({
  bytes: 800,
  queue: ({ worksheets }) => {
    const sheet = worksheets.getItem(name);
    sheet.visibility = 'Hidden';
    sheet.delete();
  },
});

const show = (name: string): Step => ({
  bytes: 600,
  queue: ({ worksheets }) => {
    worksheets.getItem(name).visibility = 'Visible';
  },
});

const unpark = ({ sheet, parkedAs, visibility }: Of<'sheetParked'>, isInFront: boolean): Step => ({
  bytes: 1_000,
  queue: ({ worksheets }) => {
    const parked = worksheets.getItem(parkedAs);
    parked.name = sheet;
    if (isInFront) parked.activate();
    parked.visibility = VISIBILITY[visibility];
  },
});

/** Steps back to what was before a journal. What has already been taken back, or never happened, is left out. */
export function inverseSteps(journal: Journal, state: HostState): Step[] {
  const parked = only(journal, 'sheetParked');
  const waiting = parked.filter(({ parkedAs }) => findKnown(state, parkedAs));
  // A sheet under a parked one's name is the original itself as long as nothing waits under the parked name.
  const isOriginal = (name: string): boolean =>
    parked.some(({ sheet }) => sheet === name) && !waiting.some(({ sheet }) => sheet === name);
  const going = only(journal, 'sheetAdded')
    .map(({ sheet }) => sheet.name)
    .filter((name) => findKnown(state, name) && !isOriginal(name));
  if (going.length + waiting.length > 0 && state.isStructureProtected) throw refused('protectedWorkbook');
  const stays = ({ sheet }: { readonly sheet: string }): boolean => !going.includes(sheet);
  const staying: HostState = { ...state, formats: state.formats.filter(stays) };
  const marks = marksSteps(staying, unfoldMarks(journal, staying).filter(stays));
  const touchesMarks = journal.some(isAboutMarks);
  const updates = new Map<string, string | null>(touchesMarks ? marks.updates : []);
  for (const { key, before } of only(journal, 'remembered').toReversed()) updates.set(key, before);
  const cells = only(journal, 'cellsSet')
    .toReversed()
    .filter(({ sheet }) => stays({ sheet }) && findKnown(state, sheet));
  if (cells.some(({ sheet }) => findKnown(state, sheet)?.isProtected === true))
    throw refused('protectedSheet');
  return [
    ...waiting.map(({ parkedAs }) => show(parkedAs)),
    ...cells.flatMap(({ sheet, edits }) => restoreCellsSteps(sheet, edits.toReversed())),
    ...(touchesMarks && marks.isFirst ? marks.steps : []),
    ...going.toReversed().map(remove),
    ...waiting.map((entry) => unpark(entry, entry.sheet === state.active)),
    ...rememberSteps(state.memory, updates),
    ...(touchesMarks && !marks.isFirst ? marks.steps : []),
  ];
}

/** Takes back what a journal tells, whatever of it has happened. */
export async function takeBack(journal: Journal): Promise<void> {
  await write(inverseSteps(journal, await readState(journal.some(isAboutMarks))));
}

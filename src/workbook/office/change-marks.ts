import type { Change, Mark } from '../../budget/sheet';
import * as shared from '../mark-changes';
import { marksOf, sortedMarks } from '../marks';
import { MARKS_KEY } from '../memory';
import type { JournalEntry } from '../seam';
import type { Step } from './batches';
import { addFormats, removeFormats } from './marks';
import { findKnown, type HostState } from './state';

/** How marks are changed. */
interface MarksPlan {
  readonly steps: readonly Step[];
  readonly updates: ReadonlyMap<string, string | null>;
  /** Whether the marks come before the record: at no moment may there be marks of which the record knows nothing. */
  readonly isFirst: boolean;
}

/** Steps from the marks that are there to those that are to be, and what the memory sheet says then. */
export function marksSteps(state: HostState, target: readonly Mark[]): MarksPlan {
  const current = marksOf(state.formats);
  const wanted = sortedMarks(target);
  const sheets = new Set([...current, ...wanted].map(({ sheet }) => sheet));
  const textOf = (marks: readonly Mark[], name: string): string =>
    marks
      .filter(({ sheet }) => sheet === name)
      .map(shared.markKey)
      .join('\n');
  const cutOff = new Set(state.formats.flatMap(({ sheet, level }) => (level === null ? [sheet] : [])));
  const changed = new Set(
    [...sheets, ...cutOff].filter(
      (name) => cutOff.has(name) || textOf(current, name) !== textOf(wanted, name),
    ),
  );
  return {
    isFirst: wanted.length === 0,
    steps: [
      ...removeFormats(state.formats.filter(({ sheet }) => changed.has(sheet))),
      ...addFormats(wanted.filter(({ sheet }) => changed.has(sheet))),
    ],
    updates: new Map([[MARKS_KEY, shared.marksRecord(wanted)]]),
  };
}

/** Protected sheets keep the marks they have, for Excel refuses to change them. */
const isOpenIn =
  (state: HostState): shared.IsOpen =>
  ({ sheet }) =>
    findKnown(state, sheet)?.isProtected === false;

/** Marks after some changes, and what is noted down. */
export function foldMarks(changes: readonly Change[], state: HostState): ReturnType<typeof shared.foldMarks> {
  return shared.foldMarks(changes, marksOf(state.formats), isOpenIn(state));
}

/** Marks as they were before a journal. */
export function unfoldMarks(entries: readonly JournalEntry[], state: HostState): readonly Mark[] {
  return shared.unfoldMarks(entries, marksOf(state.formats), isOpenIn(state));
}

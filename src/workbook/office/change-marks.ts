import { a1, type Change, type Mark } from '../../budget/sheet';
import { groupBy } from '../group';
import type { JournalEntry } from '../seam';
import type { Step } from './batches';
import { addFormats, marksOf, removeFormats, sortedMarks } from './marks';
import { findKnown, MARKS_KEY, type HostState } from './state';

const keyOf = ({ sheet, row, column, level }: Mark): string =>
  `${sheet}\t${level}\t${String(row)}\t${String(column)}`;

/** Marks as they are remembered: sheet → level → cells. */
function record(marks: readonly Mark[]): string | null {
  if (marks.length === 0) return null;
  const bySheet = [...groupBy(marks, ({ sheet }) => sheet)].map(([sheet, own]) => {
    const byLevel = [...groupBy(own, ({ level }) => level)].map(
      ([level, cells]) => [level, cells.map(({ row, column }) => a1(row, column)).join(' ')] as const,
    );
    return [sheet, Object.fromEntries(byLevel)] as const;
  });
  return JSON.stringify(Object.fromEntries(bySheet));
}

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
      .map(keyOf)
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
    updates: new Map([[MARKS_KEY, record(wanted)]]),
  };
}

/** Marks after some changes, and what is noted down. Protected sheets keep what they have, for Excel refuses. */
export function foldMarks(
  changes: readonly Change[],
  state: HostState,
): { readonly target: readonly Mark[]; readonly entries: readonly JournalEntry[] } {
  const isOpen = ({ sheet }: Mark): boolean => findKnown(state, sheet)?.isProtected === false;
  let target = marksOf(state.formats);
  const entries: JournalEntry[] = [];
  for (const change of changes) {
    if (change.kind === 'unmark') {
      const marks = target.filter(isOpen);
      target = target.filter((mark) => !isOpen(mark));
      if (marks.length > 0) entries.push({ kind: 'unmarked', marks });
    }
    if (change.kind === 'mark') {
      const known = new Set(target.map(keyOf));
      const marks = sortedMarks(change.marks).filter((mark) => isOpen(mark) && !known.has(keyOf(mark)));
      target = [...target, ...marks];
      if (marks.length > 0) entries.push({ kind: 'marked', marks });
    }
  }
  return { target, entries };
}

/** Marks as they were before a journal. */
export function unfoldMarks(entries: readonly JournalEntry[], state: HostState): readonly Mark[] {
  let target: readonly Mark[] = marksOf(state.formats);
  for (const entry of entries.toReversed()) {
    if (entry.kind === 'marked') {
      const gone = new Set(entry.marks.map(keyOf));
      target = target.filter((mark) => !gone.has(keyOf(mark)));
    }
    if (entry.kind === 'unmarked') target = [...target, ...entry.marks];
  }
  return sortedMarks(target.filter(({ sheet }) => findKnown(state, sheet)?.isProtected === false)).concat(
    marksOf(state.formats.filter(({ sheet }) => findKnown(state, sheet)?.isProtected === true)),
  );
}

import { a1, type Change, type Mark } from '../budget/sheet';
import { groupBy } from './group';
import { sortedMarks } from './marks';
import type { JournalEntry } from './seam';

/** What tells marks apart: place and level. */
export function markKey({ sheet, row, column, level }: Mark): string {
  return `${sheet}\t${level}\t${String(row)}\t${String(column)}`;
}

/** Marks as they are remembered: sheet → level → cells; null where there are none. */
export function marksRecord(marks: readonly Mark[]): string | null {
  if (marks.length === 0) return null;
  const bySheet = [...groupBy(marks, ({ sheet }) => sheet)].map(([sheet, own]) => {
    const byLevel = [...groupBy(own, ({ level }) => level)].map(
      ([level, cells]) => [level, cells.map(({ row, column }) => a1(row, column)).join(' ')] as const,
    );
    return [sheet, Object.fromEntries(byLevel)] as const;
  });
  return JSON.stringify(Object.fromEntries(bySheet));
}

/** Whether marks of a sheet can be changed: false where it is protected or not there. */
export type IsOpen = (mark: Mark) => boolean;

/** Marks after some changes, and what is noted down. Sheets that are not open keep what they have. */
export function foldMarks(
  changes: readonly Change[],
  current: readonly Mark[],
  isOpen: IsOpen,
): { readonly target: readonly Mark[]; readonly entries: readonly JournalEntry[] } {
  let target = current;
  const entries: JournalEntry[] = [];
  for (const change of changes) {
    if (change.kind === 'unmark') {
      const marks = target.filter(isOpen);
      target = target.filter((mark) => !isOpen(mark));
      if (marks.length > 0) entries.push({ kind: 'unmarked', marks });
    }
    if (change.kind === 'mark') {
      const known = new Set(target.map(markKey));
      const marks = sortedMarks(change.marks).filter((mark) => isOpen(mark) && !known.has(markKey(mark)));
      target = [...target, ...marks];
      if (marks.length > 0) entries.push({ kind: 'marked', marks });
    }
  }
  return { target, entries };
}

/** Marks as they were before a journal. */
export function unfoldMarks(
  entries: readonly JournalEntry[],
  current: readonly Mark[],
  isOpen: IsOpen,
): readonly Mark[] {
  let target = current;
  for (const entry of entries.toReversed()) {
    if (entry.kind === 'marked') {
      const gone = new Set(entry.marks.map(markKey));
      target = target.filter((mark) => !gone.has(markKey(mark)));
    }
    if (entry.kind === 'unmarked') target = [...target, ...entry.marks];
  }
  const closed = current.filter((mark) => !isOpen(mark));
  return [...sortedMarks(target.filter(isOpen)), ...closed];
}

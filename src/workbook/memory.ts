import { valueAt, type SheetSnapshot } from '../budget/sheet';

/** The hidden sheet on which the product remembers what belongs to a workbook (记录表). */
export const MEMORY_SHEET = '_预算公开';

/** Key under which it tells that there are marks. */
export const MARKS_KEY = '标记';

/** What its first cell says to somebody who finds it. */
export const MEMORY_NOTE = '预算公开助手的记录（标记、设置等），删除后助手会忘记它们，不影响各表';

/** A cell holds 32,767 characters; one of them may be the apostrophe before a text. */
const CHUNK = 32_000;

/** A remembered value and the row it stands in. */
export interface MemoryEntry {
  readonly value: string;
  readonly row: number;
  /** Cells that the value takes, from column B. */
  readonly chunks: number;
}

/** A value in pieces that fit into cells; '' is one empty piece. */
export function chunksOf(value: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < value.length || start === 0; start += CHUNK) {
    chunks.push(value.slice(start, start + CHUNK));
  }
  return chunks;
}

/** The entries of a memory sheet by key. */
export function memoryEntries(rows: SheetSnapshot['values']): Map<string, MemoryEntry> {
  const entries = new Map<string, MemoryEntry>();
  rows.forEach((cells, row) => {
    const [key, ...chunks] = cells;
    if (row === 0 || typeof key !== 'string' || key === '') return;
    const used = chunks.findLastIndex((chunk) => chunk !== null && chunk !== '') + 1;
    const value = chunks.slice(0, used).map((chunk) => String(chunk ?? ''));
    entries.set(key, { value: value.join(''), row, chunks: Math.max(1, used) });
  });
  return entries;
}

/** What is remembered in a workbook as read: value by key. */
export function remembered(sheets: readonly SheetSnapshot[]): ReadonlyMap<string, string> {
  const sheet = sheets.find(({ name }) => name === MEMORY_SHEET);
  if (!sheet || valueAt(sheet, 0, 0) === null) return new Map();
  return new Map([...memoryEntries(sheet.values)].map(([key, { value }]) => [key, value] as const));
}

/** A row of the memory sheet that changes: what stood there is cleared first. */
export interface MemoryRow {
  readonly row: number;
  readonly cleared: MemoryEntry | null;
  /** The key and the pieces of its value; null where the entry is forgotten. */
  readonly texts: readonly string[] | null;
}

/** What is to become of the memory sheet. It is there exactly as long as it holds something. */
export type MemoryChange =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'write'; readonly isNew: boolean; readonly rows: readonly MemoryRow[] };

/** The least row of an entry: the note stands in the first. */
const FIRST_ENTRY = 1;

/** How the memory sheet changes by new values by key, null to forget one. */
export function memoryChange(
  memory: ReadonlyMap<string, MemoryEntry> | null,
  updates: ReadonlyMap<string, string | null>,
): MemoryChange {
  const changed = [...updates].filter(([key, value]) => (memory?.get(key)?.value ?? null) !== value);
  const left = new Set(memory?.keys());
  for (const [key, value] of changed) {
    if (value === null) left.delete(key);
    else left.add(key);
  }
  if (left.size === 0) return { kind: memory === null ? 'nothing' : 'delete' };
  if (changed.length === 0) return { kind: 'nothing' };
  const taken = new Set([...(memory?.values() ?? [])].map(({ row }) => row));
  const freeRow = (): number => {
    let row = FIRST_ENTRY;
    while (taken.has(row)) row += 1;
    taken.add(row);
    return row;
  };
  const rows = changed.flatMap(([key, value]): MemoryRow[] => {
    const cleared = memory?.get(key) ?? null;
    if (value === null) return cleared ? [{ row: cleared.row, cleared, texts: null }] : [];
    return [{ row: cleared?.row ?? freeRow(), cleared, texts: [key, ...chunksOf(value)] }];
  });
  return { kind: 'write', isNew: memory === null, rows };
}

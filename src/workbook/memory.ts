import { valueAt, type SheetSnapshot } from '../budget/sheet';

/** The hidden sheet on which the product remembers what belongs to a workbook (记录表). */
export const MEMORY_SHEET = '_预算公开';

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

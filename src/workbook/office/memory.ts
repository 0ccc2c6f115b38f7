import { chunksOf, MEMORY_NOTE, MEMORY_SHEET, type MemoryEntry } from '../memory';
import { bytesOf, type Step } from './batches';
import { typedConstant } from './typing';

/** The least height of the memory sheet: its note stands in the first row. */
const FIRST_ENTRY = 1;

const addSheet: Step = {
  bytes: 1_500,
  queue: ({ worksheets }) => {
    const sheet = worksheets.add(MEMORY_SHEET);
    sheet.getRange('A1').values = [[MEMORY_NOTE]];
    sheet.visibility = 'VeryHidden';
  },
};

const deleteSheet: Step = {
  bytes: 1_000,
  queue: ({ worksheets }) => {
    const sheet = worksheets.getItem(MEMORY_SHEET);
    // A sheet that cannot be shown by hand cannot be deleted either.
    sheet.visibility = 'Hidden';
    sheet.delete();
  },
};

function clearRow({ row, chunks }: MemoryEntry): Step {
  return {
    bytes: 800,
    queue: ({ worksheets }) => {
      worksheets
        .getItem(MEMORY_SHEET)
        .getRangeByIndexes(row, 0, 1, chunks + 1)
        .clear('Contents');
    },
  };
}

function writeRow(row: number, key: string, value: string): Step {
  const cells = [key, ...chunksOf(value)].map((text) => (text === '' ? '' : asText(text)));
  return {
    bytes: bytesOf(cells) + 800,
    queue: ({ worksheets }) => {
      worksheets.getItem(MEMORY_SHEET).getRangeByIndexes(row, 0, 1, cells.length).values = [cells];
    },
  };
}

/** A remembered text is never anything but a text: numbers and dates would come back changed. */
function asText(text: string): string {
  const typed = typedConstant(text);
  return typed === text ? `'${text}` : String(typed);
}

/**
 * Steps that change what the memory sheet holds: a new value by key, or null to forget it. The sheet is there exactly
 * as long as it holds something.
 */
export function rememberSteps(
  memory: ReadonlyMap<string, MemoryEntry> | null,
  updates: ReadonlyMap<string, string | null>,
): Step[] {
  const changed = [...updates].filter(([key, value]) => (memory?.get(key)?.value ?? null) !== value);
  const left = new Set(memory?.keys());
  for (const [key, value] of changed) {
    if (value === null) left.delete(key);
    else left.add(key);
  }
  if (left.size === 0) return memory === null ? [] : [deleteSheet];
  if (changed.length === 0) return [];
  const taken = new Set([...(memory?.values() ?? [])].map(({ row }) => row));
  const freeRow = (): number => {
    let row = FIRST_ENTRY;
    while (taken.has(row)) row += 1;
    taken.add(row);
    return row;
  };
  return [
    ...(memory === null ? [addSheet] : []),
    ...changed.flatMap(([key, value]) => {
      const old = memory?.get(key);
      const cleared = old ? [clearRow(old)] : [];
      return value === null ? cleared : [...cleared, writeRow(old?.row ?? freeRow(), key, value)];
    }),
  ];
}

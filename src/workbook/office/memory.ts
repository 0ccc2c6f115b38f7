import { memoryChange, MEMORY_NOTE, MEMORY_SHEET, type MemoryEntry } from '../memory';
import { bytesOf, type Step } from './batches';
import { typedConstant } from './typing';

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

function writeRow(row: number, texts: readonly string[]): Step {
  const cells = texts.map((text) => (text === '' ? '' : asText(text)));
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

/** Steps that change what the memory sheet holds: a new value by key, or null to forget it. */
export function rememberSteps(
  memory: ReadonlyMap<string, MemoryEntry> | null,
  updates: ReadonlyMap<string, string | null>,
): Step[] {
  const change = memoryChange(memory, updates);
  if (change.kind === 'nothing') return [];
  if (change.kind === 'delete') return [deleteSheet];
  return [
    ...(change.isNew ? [addSheet] : []),
    ...change.rows.flatMap(({ row, cleared, texts }) => [
      ...(cleared ? [clearRow(cleared)] : []),
      ...(texts ? [writeRow(row, texts)] : []),
    ]),
  ];
}

import type { Book } from '../../book';
import type { RecognisedTable } from '../../tables';
import type { Place } from '../finding-rule';

/** Words that somebody wrote into a table: names, goals, indicators, notes; no codes and no account names. */
export interface WrittenText {
  readonly table: RecognisedTable;
  readonly key: string;
  readonly text: string;
  readonly place: Place;
}

const OTHERS_WORDS = new Set([
  'class',
  'subclass',
  'item',
  'unitCode',
  'projectCode',
  'projectType',
  'deptCode',
  'deptClass',
  'deptItem',
  'deptName',
  'govCode',
  'govClass',
  'govItem',
  'govName',
  'label',
]);

const known = new WeakMap<Book, readonly WrittenText[]>();

/** Every written text of the tables, in order. */
export function writtenTexts(book: Book): readonly WrittenText[] {
  const before = known.get(book);
  if (before) return before;
  const found: WrittenText[] = [];
  for (const table of book.tables.values()) {
    const { sheet } = table;
    for (const block of Object.values(table.blocks)) {
      for (const { kind, texts, row } of block.rows) {
        // The names of accounts are the catalogue's, those of units are the department's.
        if (kind === 'item' || kind === 'class' || kind === 'subclass') continue;
        for (const key in texts) {
          const text = texts[key] ?? '';
          if (text.length < 2 || OTHERS_WORDS.has(key)) continue;
          found.push({ table, key, text, place: { sheet, row, column: block.columns[key] ?? 0 } });
        }
      }
    }
    for (const note of table.notes)
      found.push({ table, key: 'note', text: note.text, place: { ...note, sheet } });
  }
  known.set(book, found);
  return found;
}

import type { Book } from '../../book';
import {
  joinParts,
  KIND_LABELS,
  kindOfCode,
  resolveCode,
  type Catalogue,
  type CodeEntry,
  type CodeKind,
  type NormalizedCode,
} from '../../codes';
import { textAt, type SheetSnapshot } from '../../sheet';
import type { RecognisedBlock, RecognisedRow, RecognisedTable } from '../../tables';
import type { Place } from '../finding-rule';

/** One code as it stands in a table, with the name printed beside it (表中的一个科目). */
export interface CodeOccurrence {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  readonly kind: CodeKind;
  /** The columns of the code as displayed, joined by spaces: 208 05 05. */
  readonly printed: string;
  /** Digits only; '' where the cells hold no code of this kind. */
  readonly code: string;
  /** How the code was read; null where there is none. */
  readonly read: NormalizedCode | null;
  readonly entry: CodeEntry | undefined;
  readonly name: string;
  /** First column of the code, and the name's cell. */
  readonly place: Place;
  readonly namePlace: Place;
}

interface Shape {
  readonly kind: CodeKind;
  /** Keys of the code's columns: one whole column, or its parts. */
  readonly columns: readonly (readonly [string, ...string[]])[];
  readonly name: string;
}

const FUNCTIONAL: readonly Shape[] = [
  { kind: 'functional', columns: [['class', 'subclass', 'item']], name: 'unitName' },
];
const PAIR: readonly Shape[] = [
  { kind: 'deptEconomic', columns: [['deptCode'], ['deptClass', 'deptItem']], name: 'deptName' },
  { kind: 'govEconomic', columns: [['govCode'], ['govClass', 'govItem']], name: 'govName' },
];

function shapesOf(block: RecognisedBlock): readonly Shape[] {
  if (block.block.kind !== 'coded') return [];
  if (block.block.rows === 'functional') return FUNCTIONAL;
  return block.block.rows === 'economicPair' ? PAIR : [];
}

/** Rows of accounts: 单位行, 分组行 and 合计行 are none, whatever number they bear. */
function holdsCode(row: RecognisedRow): boolean {
  return row.kind === 'item' || row.kind === 'class' || row.kind === 'subclass' || row.kind === 'entry';
}

function codeOf(parts: readonly string[], catalogue: Catalogue): NormalizedCode | null {
  const [first = '', second = '', third = ''] = parts;
  return second.trim() === '' && third.trim() === ''
    ? resolveCode(first, catalogue)
    : joinParts(first, second, third);
}

function occurrence(
  table: RecognisedTable,
  block: RecognisedBlock,
  row: RecognisedRow,
  shape: Shape,
  sheet: SheetSnapshot,
  catalogue: Catalogue,
): CodeOccurrence | null {
  const keys = shape.columns.find((group) => block.columns[group[0]] !== undefined);
  if (!keys) return null;
  // What is displayed, not what is stored: 5 shown as 05 has lost nothing.
  const parts = keys.map((key) => {
    const at = block.columns[key];
    return at === undefined ? '' : textAt(sheet, row.row, at).trim();
  });
  const printed = parts.filter((part) => part !== '').join(' ');
  if (printed === '') return null;
  const any = codeOf(parts, catalogue);
  const read = any && kindOfCode(any.code) === shape.kind ? any : null;
  const at = (key: string): Place => ({ sheet: table.sheet, row: row.row, column: block.columns[key] ?? 0 });
  return {
    table,
    row,
    kind: shape.kind,
    printed,
    code: read?.code ?? '',
    read,
    entry: read ? catalogue.find(shape.kind, read.code) : undefined,
    name: (row.texts[shape.name] ?? '').trim(),
    place: at(keys[0]),
    namePlace: at(block.columns[shape.name] === undefined ? keys[0] : shape.name),
  };
}

const known = new WeakMap<Book, readonly CodeOccurrence[]>();

/** Every code in the tables of a book, in the order of the tables. */
export function codesIn(book: Book): readonly CodeOccurrence[] {
  const before = known.get(book);
  if (before) return before;
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet] as const));
  const found: CodeOccurrence[] = [];
  for (const table of book.tables.values()) {
    const sheet = sheets.get(table.sheet);
    if (!sheet) continue;
    for (const block of Object.values(table.blocks)) {
      const shapes = shapesOf(block);
      if (shapes.length === 0) continue;
      for (const row of block.rows) {
        if (!holdsCode(row)) continue;
        for (const shape of shapes) {
          const one = occurrence(table, block, row, shape, sheet, book.catalogue);
          if (one) found.push(one);
        }
      }
    }
  }
  known.set(book, found);
  return found;
}

/** 支出功能分类科目 and so on, for messages. */
export function kindLabel(kind: CodeKind): string {
  return KIND_LABELS[kind];
}

/** What belongs together, in order of first occurrence; `first` is where the finding points. */
export interface Group<T> {
  readonly first: T;
  readonly all: readonly T[];
}

/** Items grouped by a key. */
export function groupBy<T>(items: readonly T[], keyOf: (one: T) => string): readonly Group<T>[] {
  const groups = new Map<string, { readonly first: T; readonly all: T[] }>();
  for (const one of items) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.all.push(one);
    else groups.set(key, { first: one, all: [one] });
  }
  return [...groups.values()];
}

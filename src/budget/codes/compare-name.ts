import type { Catalogue } from './catalogue';
import { foldClassName, foldName } from './fold-name';
import type { CodeEntry, OtherName } from './types';

/**
 * How a printed name stands to the entry of its code. None of these is ever an `error`.
 *
 * - `same`: equal after folding.
 * - `alias`: a usual, harmless variant (因公出国（境）费 for 因公出国（境）费用; 类 without 支出).
 * - `oldName`: a name of former years; systems keep them in fixed headings for long.
 * - `laterName`: the name that the code takes in a later year.
 * - `truncated`: a proper beginning of the name, at least four characters long: the cell was cut off.
 * - `otherCode`: exactly the name of other codes of the same kind and level, nearest first.
 * - `different`: none of these.
 */
export type NameComparison =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'alias' | 'oldName' | 'laterName' | 'truncated' | 'different';
      readonly fullName: string;
    }
  | { readonly kind: 'otherCode'; readonly fullName: string; readonly codes: readonly CodeEntry[] };

/** Shorter beginnings say nothing: 其他 begins two hundred names. */
const SHORTEST_TRUNCATION = 4;
const OTHER_CODES = 5;
const KIND_OF_RELATION = { alias: 'alias', old: 'oldName', later: 'laterName' } as const;

function sharedDigits(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

/** Other codes of the same kind and level that bear the name, those under the same 款, then 类, first. */
function otherBearers(actual: string, entry: CodeEntry, catalogue: Catalogue): readonly CodeEntry[] {
  return catalogue
    .byName(entry.kind, actual)
    .filter((other) => other.level === entry.level && other.code !== entry.code)
    .sort(
      (a, b) =>
        sharedDigits(b.code, entry.code) - sharedDigits(a.code, entry.code) || (a.code < b.code ? -1 : 1),
    )
    .slice(0, OTHER_CODES);
}

/** Compares a printed name with the entry of its code in that catalogue's year. */
export function compareName(actual: string, entry: CodeEntry, catalogue: Catalogue): NameComparison {
  const printed = foldName(actual);
  const official = foldName(entry.name);
  if (printed === official) return { kind: 'same' };
  const fullName = entry.name;
  const fold = entry.level === '类' ? foldClassName : foldName;
  const printedStem = fold(actual);
  if (printedStem === fold(entry.name)) return { kind: 'alias', fullName };
  const other = entry.otherNames.find(({ name }) => fold(name) === printedStem);
  if (other?.relation === 'alias') return { kind: 'alias', fullName };
  if (other) return { kind: KIND_OF_RELATION[other.relation], fullName };
  if (printed.length >= SHORTEST_TRUNCATION && official.startsWith(printed))
    return { kind: 'truncated', fullName };
  const bearers = otherBearers(actual, entry, catalogue);
  return bearers.length > 0
    ? { kind: 'otherCode', fullName, codes: bearers }
    : { kind: 'different', fullName };
}

/** A 类 found by name, and how the name stands to it. */
export interface ClassMatch {
  readonly entry: CodeEntry;
  readonly relation: 'same' | OtherName['relation'];
}

const classIndexes = new WeakMap<Catalogue, ReadonlyMap<string, ClassMatch>>();

function classIndex(catalogue: Catalogue): ReadonlyMap<string, ClassMatch> {
  const known = classIndexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, ClassMatch>();
  const classes = [...catalogue.entries('functional').values()].filter((entry) => entry.level === '类');
  for (const entry of classes) index.set(foldClassName(entry.name), { entry, relation: 'same' });
  for (const entry of classes) {
    for (const { name, relation } of entry.otherNames) {
      const stem = foldClassName(name);
      if (!index.has(stem)) index.set(stem, { entry, relation });
    }
  }
  classIndexes.set(catalogue, index);
  return index;
}

/**
 * The 类 that a fixed row of a table names, also by an old name: rows are recognised by name, never by position.
 * Give the label without its ordinal (`parseOrdinal`).
 */
export function findClassByName(name: string, catalogue: Catalogue): ClassMatch | undefined {
  return classIndex(catalogue).get(foldClassName(name));
}

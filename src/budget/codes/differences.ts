import type { Catalogue } from './catalogue';
import { foldName } from './fold-name';
import type { OfficialEntry, OfficialList } from './official-list';
import { CODE_KINDS, type CodeEntry, type CodeKind, type CodeLevel } from './types';

/** Where the department's own list and the built-in catalogue disagree. */
export interface ListDifferences {
  /** In the list, not in ours. */
  readonly added: readonly OfficialEntry[];
  /** In ours and in force, not in the list, of a kind and level that the list covers. */
  readonly removed: readonly CodeEntry[];
  /** In both, under names that differ after folding. */
  readonly renamed: readonly { readonly ours: CodeEntry; readonly theirs: OfficialEntry }[];
}

/** Compares a list with the built-in catalogue of a year, for the user to look through after loading. */
export function differences(list: OfficialList, catalogue: Catalogue): ListDifferences {
  const levelKey = (kind: CodeKind, level: CodeLevel) => `${kind}:${level}`;
  const covered = new Set(list.entries.map((entry) => levelKey(entry.kind, entry.level)));
  const listed = new Set(list.entries.map((entry) => entry.code));
  const pairs = list.entries.map((theirs) => ({ theirs, ours: catalogue.find(theirs.kind, theirs.code) }));
  return {
    added: pairs.flatMap(({ theirs, ours }) => (ours ? [] : [theirs])),
    renamed: pairs.flatMap(({ theirs, ours }) =>
      ours && foldName(ours.name) !== foldName(theirs.name) ? [{ ours, theirs }] : [],
    ),
    removed: CODE_KINDS.flatMap((kind) => [...catalogue.entries(kind).values()]).filter(
      (entry) => covered.has(levelKey(entry.kind, entry.level)) && !listed.has(entry.code),
    ),
  };
}

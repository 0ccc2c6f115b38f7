import type { Catalogue } from './catalogue';
import initials from './data/initials.json';
import { CODE_KINDS, type CodeEntry, type CodeKind } from './types';

/** Letter → the characters whose reading begins with it in some name of the catalogue; generated from the names. */
const TABLE: Readonly<Record<string, string>> = initials;

const known = new Map<string, ReadonlySet<string>>();

function charactersOf(letter: string): ReadonlySet<string> {
  const set = known.get(letter) ?? new Set(TABLE[letter] ?? '');
  known.set(letter, set);
  return set;
}

/** Words by which people call a code's name: without brackets, quotes and other signs. */
function spoken(name: string): readonly string[] {
  return [...name.normalize('NFKC')].filter((character) => /[\p{L}\p{N}]/u.test(character));
}

/**
 * Where in a name the pinyin initials (拼音首字母) begin: 0 for its very beginning, -1 for nowhere. Letters and digits of the
 * name stand for themselves; a character with two readings answers to both.
 */
export function initialsAt(name: string, letters: string): number {
  const wanted = [...letters.toLowerCase()];
  const characters = spoken(name);
  for (let start = 0; start + wanted.length <= characters.length; start += 1) {
    const fits = wanted.every((letter, index) => {
      const character = characters[start + index] ?? '';
      return character.toLowerCase() === letter || charactersOf(letter).has(character);
    });
    if (fits) return start;
  }
  return -1;
}

const DEFAULT_LIMIT = 50;

/** Whether a search text is meant as pinyin initials: Latin letters alone, at least two. */
export function areInitials(text: string): boolean {
  return /^[a-z]{2,}$/i.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

/** Entries whose names are meant by pinyin initials; names that begin with them first, short names before long ones. */
export function searchByInitials(
  catalogue: Catalogue,
  text: string,
  options: { readonly kinds?: readonly CodeKind[]; readonly limit?: number } = {},
): readonly CodeEntry[] {
  const letters = text.normalize('NFKC').replace(/\s+/g, '');
  if (!areInitials(letters)) return [];
  const { kinds = CODE_KINDS, limit = DEFAULT_LIMIT } = options;
  const found = kinds
    .flatMap((kind) => [...catalogue.entries(kind).values()])
    .map((entry) => ({ entry, at: initialsAt(entry.name, letters) }))
    .filter(({ at }) => at >= 0);
  const rank = (one: (typeof found)[number]): number =>
    one.at > 0 ? 2 : spoken(one.entry.name).length === letters.length ? 0 : 1;
  return found
    .sort((a, b) => rank(a) - rank(b) || a.entry.name.length - b.entry.name.length)
    .map(({ entry }) => entry)
    .slice(0, limit);
}

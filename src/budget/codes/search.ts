import type { Catalogue } from './catalogue';
import { foldName } from './fold-name';
import { normalizeCode } from './normalize';
import { CODE_KINDS, type CodeEntry, type CodeKind } from './types';

const DEFAULT_LIMIT = 50;

/**
 * Entries in force whose code begins with the digits given, or whose name contains the text; exact names first,
 * then names that begin with it, then the rest in the order of the codes.
 */
export function searchCodes(
  catalogue: Catalogue,
  text: string,
  options: { readonly kinds?: readonly CodeKind[]; readonly limit?: number } = {},
): readonly CodeEntry[] {
  const wanted = foldName(text);
  if (wanted === '') return [];
  const { kinds = CODE_KINDS, limit = DEFAULT_LIMIT } = options;
  const digits = normalizeCode(text)?.code ?? (/^\d+$/u.test(wanted) ? wanted : null);
  const buckets: [CodeEntry[], CodeEntry[], CodeEntry[]] = [[], [], []];
  for (const kind of kinds) {
    for (const entry of catalogue.entries(kind).values()) {
      if (digits !== null) {
        if (entry.code.startsWith(digits)) buckets[0].push(entry);
        continue;
      }
      const name = foldName(entry.name);
      if (name === wanted) buckets[0].push(entry);
      else if (name.startsWith(wanted)) buckets[1].push(entry);
      else if (name.includes(wanted)) buckets[2].push(entry);
    }
  }
  return buckets.flat().slice(0, limit);
}

/** Whether two codes of equal length differ in one digit, or in two neighbours exchanged. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from(a).flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  if (places.length === 1) return true;
  const [first, second] = places;
  return (
    places.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

/**
 * Codes in force that an unknown code may stand for: those that bear the printed name, likeliest slip first; without
 * such, those of the same 款 one slip away. At most five.
 */
export function suggestCodes(
  catalogue: Catalogue,
  kind: CodeKind,
  code: string,
  printedName?: string,
): readonly CodeEntry[] {
  const named = printedName === undefined ? [] : catalogue.byName(kind, printedName);
  const slips = named.filter((entry) => isSlip(entry.code, code));
  if (slips.length > 0) return slips.slice(0, 5);
  if (named.length > 0 && named.length <= 5) return named;
  const siblings = [...catalogue.entries(kind).values()].filter(
    (entry) => entry.code.slice(0, -2) === code.slice(0, -2) && isSlip(entry.code, code),
  );
  return siblings.slice(0, 5);
}

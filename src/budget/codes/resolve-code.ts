import type { Catalogue } from './catalogue';
import { kindOfCode } from './levels';
import { type CodeCell, normalizeCode, type NormalizedCode } from './normalize';

/**
 * Reads a code as `normalizeCode` does and, where a lost zero leaves a choice, takes the reading that the catalogue
 * knows: 208505 is read as 2080505. Null where it is no expenditure code by form.
 */
export function resolveCode(raw: CodeCell, catalogue: Catalogue): NormalizedCode | null {
  const read = normalizeCode(raw);
  if (!read) return null;
  const isKnown = (code: string) => {
    const kind = kindOfCode(code);
    return kind !== null && catalogue.find(kind, code) !== undefined;
  };
  if (isKnown(read.code)) return read;
  const known = read.alternatives.find(isKnown);
  if (known === undefined) return read;
  return {
    code: known,
    parts: [known.slice(0, 3), known.slice(3, 5), known.slice(5)],
    lost: ['款'],
    alternatives: [read.code],
  };
}

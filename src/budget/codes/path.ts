import type { Catalogue } from './catalogue';
import { kindOfCode, parentsOf } from './levels';

/**
 * Names from the 类 down to the code itself. Null where the catalogue does not know the code; a level above that it
 * does not know stands as its code.
 */
export function codePath(catalogue: Catalogue, code: string): readonly string[] | null {
  const kind = kindOfCode(code);
  const own = kind && catalogue.find(kind, code);
  if (!kind || !own) return null;
  return [...parentsOf(code).map((parent) => catalogue.find(kind, parent)?.name ?? parent), own.name];
}

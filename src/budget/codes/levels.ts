import type { CodeKind, CodeLevel } from './types';

/** Number of digits → level. A 项 exists in the functional classification only. */
const LEVEL_BY_LENGTH: ReadonlyMap<number, CodeLevel> = new Map([
  [3, '类'],
  [5, '款'],
  [7, '项'],
]);

/**
 * Kind of a code by its first digit: 2 支出功能分类, 3 部门经济分类, 5 政府经济分类.
 * 3 and 5 are the years-old numbering of the two economic classifications (since the 2018 reform);
 * anything else (1 = 收入) is not an expenditure code.
 */
export function kindOfCode(code: string): CodeKind | null {
  switch (code[0]) {
    case '2':
      return 'functional';
    case '3':
      return 'deptEconomic';
    case '5':
      return 'govEconomic';
    default:
      return null;
  }
}

/**
 * Level of a code by its length, or null where the classification has no such length
 * (functional 3/5/7 digits, economic 3/5 digits) or it is no expenditure code. Says nothing about existence.
 */
export function levelOf(code: string, kind: CodeKind | null = kindOfCode(code)): CodeLevel | null {
  if (kind === null) return null;
  const level = LEVEL_BY_LENGTH.get(code.length) ?? null;
  return level === '项' && kind !== 'functional' ? null : level;
}

/** Codes of the levels above, highest first: 2080505 → 208, 20805. */
export function parentsOf(code: string): readonly string[] {
  if (code.length === 7) return [code.slice(0, 3), code.slice(0, 5)];
  if (code.length === 5) return [code.slice(0, 3)];
  return [];
}

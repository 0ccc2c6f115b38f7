import { type MappingRow, mappingRows } from './dataset';
import type { UnitNature } from './types';

/** A government code that a department code may map to. */
export interface GovMapping {
  readonly code: string;
  /** For which units the official table gives it. */
  readonly units: MappingRow['units'];
  readonly sourced: boolean;
  readonly doubtful: boolean;
}

/** Whether a pair of economic codes is a mapping that the official table allows. */
export interface MappingVerdict {
  /** `unknown` where the table is silent or doubtful: never a ground for a finding of level `error`. */
  readonly verdict: 'valid' | 'invalid' | 'unknown';
  /** What the table gives for the department code. */
  readonly expected: readonly GovMapping[];
  /** All lines behind the verdict are attested in a public copy of the table. */
  readonly sourced: boolean;
}

function rowsInForce(deptCode: string, year: number): readonly MappingRow[] {
  return (mappingRows().get(deptCode) ?? []).filter((row) => {
    const slack = row.approximate ? 1 : 0;
    return row.from - slack <= year && year <= row.to + slack;
  });
}

function asMapping(row: MappingRow): GovMapping {
  return { code: row.gov, units: row.units, sourced: row.sourced, doubtful: row.doubtful };
}

/**
 * 部门经济分类 → 政府经济分类, 款 to 款, after 财政部《政府预算和部门预算支出经济分类科目对照表》: 机关 (行政 and 参公) map to
 * 501–504, 事业单位 to 505 and 506; 303 → 509 and the rest whatever the unit. Without a nature both are given,
 * since 行政单位 with 事业 posts split 301 between 501 and 505 by person. Empty where the table is silent.
 */
export function mapsTo(deptCode: string, year: number, nature?: UnitNature): readonly GovMapping[] {
  const own = nature === '事业' ? '事业单位' : '机关';
  return rowsInForce(deptCode, year)
    .filter((row) => nature === undefined || row.units === '不分' || row.units === own)
    .map(asMapping);
}

/**
 * Judges a pair of codes whatever the unit's nature: valid if the mapping for 机关 or for 事业单位 allows it.
 * A government 类 (3 digits) is valid if it is the class of an allowed code.
 */
export function mappingVerdict(deptCode: string, govCode: string, year: number): MappingVerdict {
  const expected = rowsInForce(deptCode, year).map(asMapping);
  const sourced = expected.length > 0 && expected.every((mapping) => mapping.sourced);
  if (expected.some(({ code }) => code === govCode || (govCode.length === 3 && code.startsWith(govCode)))) {
    return { verdict: 'valid', expected, sourced };
  }
  const silent = expected.length === 0 || expected.some((mapping) => mapping.doubtful);
  return { verdict: silent ? 'unknown' : 'invalid', expected, sourced };
}

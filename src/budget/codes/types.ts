/** 三套支出科目：支出功能分类、部门预算支出经济分类、政府预算支出经济分类。 */
export type CodeKind = 'functional' | 'deptEconomic' | 'govEconomic';

/** 级次：功能分类为类、款、项（3、5、7 位），经济分类为类、款（3、5 位）。 */
export type CodeLevel = '类' | '款' | '项';

/**
 * How well a row is attested.
 *
 * - `official`: the department's own list, loaded by the user.
 * - `sourced`: code and name printed together in a public document or code table of 2018 or later.
 * - `sourced-2009`: the same code and name in a table of 2008–09, in force since by recollection.
 * - `sourced-name`: the name printed in official order, the code by recollection.
 * - `recalled`: recollection only.
 */
export type Confidence = 'official' | 'sourced' | 'sourced-2009' | 'sourced-name' | 'recalled';

/** Another name under which a code is met. */
export interface OtherName {
  readonly name: string;
  /** `old`: 旧称; `later`: a name that begins after this fiscal year; `alias`: a harmless usual variant. */
  readonly relation: 'old' | 'later' | 'alias';
}

/** One 科目 as it stands in one fiscal year. */
export interface CodeEntry {
  readonly code: string;
  readonly kind: CodeKind;
  readonly name: string;
  readonly level: CodeLevel;
  /** Codes of the levels above, highest first; empty for a 类. */
  readonly parents: readonly string[];
  readonly confidence: Confidence;
  /** The row is uncertain even as a recollection; never a ground for a finding of level `error`. */
  readonly doubtful: boolean;
  /** First and last fiscal year of this name, where the catalogue knows one. */
  readonly validFrom?: number;
  readonly validTo?: number;
  /** The years above are approximate: the neighbouring year may already or still use the other name. */
  readonly approximateYears: boolean;
  readonly otherNames: readonly OtherName[];
  /** Where the row was seen, in words. */
  readonly source: string;
}

/** 单位性质. 参公（参照公务员法管理的事业单位）counts as 机关 in the economic mapping. */
export type UnitNature = '行政' | '参公' | '事业';

/** Fiscal years for which the built-in catalogue has rows. Later years use the last one, with a notice. */
export const FIRST_CATALOGUE_YEAR = 2018;
export const LAST_CATALOGUE_YEAR = 2025;

export const CODE_KINDS: readonly CodeKind[] = ['functional', 'deptEconomic', 'govEconomic'];

/** 科目种类的中文名，用于给用户看的句子。 */
export const KIND_LABELS: Readonly<Record<CodeKind, string>> = {
  functional: '支出功能分类科目',
  deptEconomic: '部门预算支出经济分类科目',
  govEconomic: '政府预算支出经济分类科目',
};

import type { Amount } from '../money';
import type { FundId } from './fund';

/** Kinds of project money (项目类型). */
export const PROJECT_TYPES = ['其他运转类', '特定目标类'] as const;
export type ProjectType = (typeof PROJECT_TYPES)[number];

/**
 * One line of the detail (明细): unit × functional code × project × economic codes × source. A blank project means
 * basic expenditure (基本支出). The amount is in 万元, exact.
 */
export interface DetailLine {
  readonly unitCode: string;
  readonly unitName: string;
  /** 支出功能分类科目, seven digits. */
  readonly functional: string;
  readonly project: string;
  /** '' for basic expenditure. */
  readonly projectType: ProjectType | '';
  /** Project number of the budget system (项目编码), when the export has it. */
  readonly projectCode: string;
  /** 部门预算支出经济分类科目, five digits. */
  readonly dept: string;
  /** 政府预算支出经济分类科目, five digits. */
  readonly gov: string;
  readonly fund: FundId;
  readonly amount: Amount;
  /** Where the line was read. */
  readonly source: { readonly sheet: string; readonly row: number };
}

/** Which lines of the detail count somewhere; every condition given must hold. */
export interface DetailFilter {
  readonly funds?: readonly FundId[];
  readonly spending?: 'basic' | 'project';
  readonly projectType?: ProjectType;
  /** Department economic codes, by prefix: '301' takes all of its 款. */
  readonly dept?: readonly string[];
  /** Functional class (类), three digits. */
  readonly functionalClass?: string;
}

/** Whether a line of the detail passes a filter; no filter takes nothing. */
export function takesLine(filter: DetailFilter | undefined, line: DetailLine): boolean {
  if (!filter) return false;
  if (filter.funds && !filter.funds.includes(line.fund)) return false;
  if (filter.spending && filter.spending !== (line.project === '' ? 'basic' : 'project')) return false;
  if (filter.projectType && filter.projectType !== line.projectType) return false;
  if (filter.dept && !filter.dept.some((prefix) => line.dept.startsWith(prefix))) return false;
  return !filter.functionalClass || line.functional.startsWith(filter.functionalClass);
}

/** Every line of the detail. */
export const ALL_LINES: DetailFilter = {};

import type { CheckResult } from '../rules/check';
import type { Finding } from '../rules/finding';
import { itemsOf, type InspectionItem } from './items';
import { placeItem, type TextParts } from './place';

/** Whether a thing was found in order (检查情况). */
export type ItemState = '未发现问题' | '有问题' | '未核对';

/** One problem that the department has to mend or to explain. */
export interface FeedbackProblem {
  /** Rule and place: by these a problem is found again in the next round. */
  readonly key: string;
  readonly level: 'error' | 'warning';
  /** Where, as a reader looks it up: 03支出总体!H9, 说明第 41 段; '' for the book as a whole. */
  readonly place: string;
  readonly problem: string;
  /** What to do: mend it, or look and explain. */
  readonly request: string;
  readonly status: '新发现' | '未整改';
}

/** One line of inspection with its problems. */
export interface FeedbackItem {
  readonly name: string;
  readonly state: ItemState;
  readonly problems: readonly FeedbackProblem[];
}

/** The form that a finance bureau hands back to a department (反馈单). */
export interface FeedbackForm {
  readonly department: string;
  readonly year: number | null;
  /** 1 for the first. */
  readonly round: number;
  readonly items: readonly FeedbackItem[];
  /** Problems of the round before that are gone now. */
  readonly mended: number;
}

/** The earlier form, as far as the next one needs it. */
export interface PreviousForm {
  readonly round: number;
  readonly keys: readonly string[];
}

/** What a form is made from. */
export interface FeedbackRequest {
  readonly result: CheckResult;
  readonly department: string;
  readonly year: number | null;
  /** Whether the days of approval and disclosure are known, without which nothing is said of timeliness. */
  readonly hasDates: boolean;
  /** Which part of the text a paragraph belongs to; null where no text was checked. */
  readonly parts: TextParts | null;
  readonly previous: PreviousForm | null;
  readonly titles: readonly { readonly id: string; readonly title: string }[];
}

const REQUESTS = { error: '请改正。', warning: '请核实；情况属实的，请写明原因。' } as const;

function placeOf({ sheet, cell, text }: Finding): string {
  if (text) return `说明第 ${String(text.paragraph)} 段`;
  if (sheet === undefined) return '';
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}

/** Paragraph numbers move when a text is mended, so that a problem in a text is known by its words. */
function keyOf(finding: Finding): string {
  return `${finding.rule}@${finding.text ? finding.text.quote : placeOf(finding)}`;
}

function isGrave(finding: Finding): finding is Finding & { readonly level: 'error' | 'warning' } {
  return finding.level !== 'hint';
}

interface Placed {
  readonly item: string;
  readonly problem: FeedbackProblem;
}

function problemsOf({ result, parts, previous, titles }: FeedbackRequest): Placed[] {
  const known = new Set(previous?.keys ?? []);
  const statusOf = (key: string): FeedbackProblem['status'] => (known.has(key) ? '未整改' : '新发现');
  const missing = result.missing.map((id): Placed => {
    const key = `structure.missingTables@${id}`;
    const title = titles.find((one) => one.id === id)?.title ?? '';
    return {
      item: id,
      problem: {
        key,
        level: 'warning',
        place: '',
        problem: `没有公开${id}表《${title}》。`,
        request: '请补上；本地不要求这张表的，请写明。',
        status: statusOf(key),
      },
    };
  });
  const found = result.findings
    .filter(isGrave)
    .filter(({ rule }) => rule !== 'structure.missingTables')
    .map((finding): Placed => {
      const key = keyOf(finding);
      const { suspect, level, message } = finding;
      const hint = suspect ? `可能错的格：${suspect.sheet}!${suspect.cell}，${suspect.suggestion}。` : '';
      const place = placeOf(finding);
      return {
        item: placeItem(finding, result.tables, parts),
        problem: {
          key,
          level,
          place,
          problem: `${message}${hint}`,
          request: REQUESTS[level],
          status: statusOf(key),
        },
      };
    });
  return [...missing, ...found];
}

function stateOf(
  item: InspectionItem,
  problems: readonly FeedbackProblem[],
  request: FeedbackRequest,
): ItemState {
  if (problems.length > 0) return '有问题';
  return isChecked(item, request) ? '未发现问题' : '未核对';
}

/** Silence about what nobody could look at must not pass for praise. */
function isChecked({ kind, id }: InspectionItem, { result, parts, hasDates }: FeedbackRequest): boolean {
  switch (kind) {
    case 'time':
      return hasDates;
    case 'text':
      return parts !== null;
    case 'table':
      return result.tables.some((table) => table.id === id);
    case 'other':
      return true;
  }
}

/**
 * The form for one department: every line of the inspection with its problems of level error and warning. In a later
 * round only lines with something open are left, and each problem says whether it was told before.
 */
export function feedbackForm(request: FeedbackRequest): FeedbackForm {
  const { previous, department, year } = request;
  const placed = problemsOf(request);
  const items = itemsOf(request.titles).map((item): FeedbackItem => {
    const problems = placed.filter((one) => one.item === item.id).map(({ problem }) => problem);
    return { name: item.name, state: stateOf(item, problems, request), problems };
  });
  const open = new Set(placed.map(({ problem }) => problem.key));
  return {
    department,
    year,
    round: (previous?.round ?? 0) + 1,
    items: previous ? items.filter(({ problems }) => problems.length > 0) : items,
    mended: new Set((previous?.keys ?? []).filter((key) => !open.has(key))).size,
  };
}

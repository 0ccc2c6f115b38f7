import type { FeedbackForm, FeedbackProblem } from './form';

/** One printed line of the form: the cells of its columns, and the key of its problem. */
export interface FeedbackRow {
  readonly cells: readonly string[];
  readonly key: string;
}

function cellsOf(name: string, state: string, problem: FeedbackProblem | null): readonly string[] {
  if (!problem) return [name, state, '', '', '', '', ''];
  const { place, problem: what, request, status } = problem;
  return [name, state, place, what, request, status, ''];
}

/** The lines of a form, numbered; a thing in order has one line, any other as many as it has problems. */
export function feedbackRows({ items }: FeedbackForm): readonly FeedbackRow[] {
  const rows = items.flatMap(({ name, state, problems }) =>
    problems.length === 0
      ? [{ cells: cellsOf(name, state, null), key: '' }]
      : problems.map((problem) => ({ cells: cellsOf(name, state, problem), key: problem.key })),
  );
  return rows.map(({ cells, key }, index) => ({ cells: [String(index + 1), ...cells], key }));
}

/** 某某部门2027年度部门预算公开检查反馈单（第 2 轮）. */
export function feedbackTitle({ department, year, round }: FeedbackForm): string {
  const years = year === null ? '' : `${String(year)}年度`;
  return `${department}${years}部门预算公开检查反馈单${round > 1 ? `（第 ${String(round)} 轮）` : ''}`;
}

/** What the form comes to, in one line. */
export function feedbackSummary({ items, round, mended }: FeedbackForm): string {
  const problems = items.flatMap((item) => item.problems);
  const errors = problems.filter(({ level }) => level === 'error').length;
  const fresh = problems.filter(({ status }) => status === '新发现').length;
  const counts = `须改正 ${String(errors)} 个，须核实 ${String(problems.length - errors)} 个`;
  if (round === 1)
    return problems.length === 0 ? '没有发现问题。' : `共 ${String(problems.length)} 个问题：${counts}。`;
  const before = `上一轮的问题已整改 ${String(mended)} 个，未整改 ${String(problems.length - fresh)} 个`;
  const more = fresh === 0 ? '' : `，另新发现 ${String(fresh)} 个`;
  return problems.length === 0
    ? `上一轮的 ${String(mended)} 个问题都已整改。`
    : `${before}${more}：${counts}。`;
}

import type { Finding } from '../rules/finding';
import type { Problem } from './report';

const IS_SUM = /^text\.sum/;
const FOLDS = /^text\.(?:share|sum|rate)/;

function key({ finding }: Problem): string {
  return `${finding.rule}|${finding.text?.paragraph}|${finding.text?.quote}|${finding.expected}|${finding.actual}`;
}

/**
 * One root cause, one finding: a share or a second sum that involves a part of a sum that already failed is folded
 * under that sum. The same failure found by two readers is reported once.
 */
export function foldProblems(problems: readonly Problem[]): readonly Finding[] {
  const unique = [...new Map(problems.map((problem) => [key(problem), problem])).values()];
  const heads: { problem: Problem; related: Finding[] }[] = [];
  for (const problem of unique) {
    const head = FOLDS.test(problem.finding.rule)
      ? heads.find(
          ({ problem: other }) =>
            IS_SUM.test(other.finding.rule) &&
            problem.about.length > 0 &&
            problem.about.some((one) => other.about.includes(one)),
        )
      : undefined;
    if (head) head.related.push(problem.finding);
    else heads.push({ problem, related: [] });
  }
  return heads.map(({ problem, related }) =>
    related.length > 0 ? { ...problem.finding, related } : problem.finding,
  );
}

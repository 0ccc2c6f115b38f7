import type { Finding } from './finding';
import { coveredCells } from './structure';

/**
 * Puts failures of sums and relations under the finding on shifted columns that explains them, for amounts that stand
 * in the wrong column have no cause of their own (同一根因只报一条). Takes the findings of the other rules and those
 * of equations; gives all of them, folded.
 */
export function foldUnderShifts(others: readonly Finding[], equations: readonly Finding[]): Finding[] {
  const shifts = others.map((finding) => ({
    finding,
    cells: new Set(coveredCells(finding).map(({ sheet, cell }) => `${sheet}!${cell}`)),
  }));
  const folded = new Map<Finding, Finding[]>();
  const rest = equations.filter((failure) => {
    const explained = shifts.find(({ cells }) =>
      failure.operands.some(({ sheet, cell }) => cells.has(`${sheet ?? ''}!${cell ?? ''}`)),
    );
    if (!explained) return true;
    folded.set(explained.finding, [...(folded.get(explained.finding) ?? []), failure]);
    return false;
  });
  return [
    ...others.map((finding) => {
      const failures = folded.get(finding);
      if (!failures) return finding;
      const flat = failures.flatMap(({ related, ...failure }) => [failure, ...(related ?? [])]);
      return { ...finding, related: [...(finding.related ?? []), ...flat] };
    }),
    ...rest,
  ];
}

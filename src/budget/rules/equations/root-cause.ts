import type { Amount } from '../../money';
import type { AmountCell } from '../../tables';
import type { Equation } from './equation';
import { inputCounter, type Occurrence } from './inputs';

/** A failing equation with its difference. */
export interface Failure {
  readonly equation: Equation;
  readonly difference: Amount;
}

/** Failures that one cell explains, and what that cell would have to print. */
export interface RootCause {
  readonly failures: readonly Failure[];
  readonly suspect: { readonly cell: AmountCell; readonly shouldPrint: Amount } | null;
}

interface Candidate {
  readonly cell: AmountCell;
  readonly shouldPrint: Amount;
  readonly explained: readonly Failure[];
  readonly broken: number;
}

/** For every cell of the failures: the single new value that mends most of its failures, and what that would break. */
function candidates(
  failures: readonly Failure[],
  occurrences: (equation: Equation) => Occurrence,
  passingByCell: (cell: AmountCell) => readonly Equation[],
): Candidate[] {
  const byCell = new Map<AmountCell, Map<string, { value: Amount; failures: Failure[] }>>();
  for (const failure of failures) {
    for (const [cell, count] of occurrences(failure.equation)) {
      if (count === 0) continue;
      const value = cell.printed.minus(failure.difference.div(count));
      const values = byCell.get(cell) ?? new Map<string, { value: Amount; failures: Failure[] }>();
      byCell.set(cell, values);
      const known = values.get(value.toString());
      if (known) known.failures.push(failure);
      else values.set(value.toString(), { value, failures: [failure] });
    }
  }
  return [...byCell].map(([cell, values]) => {
    const best = [...values.values()].reduce((a, b) => (b.failures.length > a.failures.length ? b : a));
    const others =
      [...values.values()].reduce((count, one) => count + one.failures.length, 0) - best.failures.length;
    const broken = passingByCell(cell).filter((equation) => equation.comparison === '=').length;
    return { cell, shouldPrint: best.value, explained: best.failures, broken: broken + others };
  });
}

function score(candidate: Candidate): number {
  return candidate.explained.length - candidate.broken;
}

/**
 * Groups failing equations by the one typed cell whose correction mends them without breaking an equation that holds
 * (同一根因只报一条). A cell is named as the likely wrong one only when no other cell explains as much.
 */
export function groupByRootCause(failures: readonly Failure[], passing: readonly Equation[]): RootCause[] {
  if (failures.length === 0) return [];
  const occurrences = inputCounter(passing);
  const passingIndex = new Map<AmountCell, Equation[]>();
  const involved = new Set(failures.flatMap(({ equation }) => [...occurrences(equation).keys()]));
  for (const equation of passing) {
    for (const [cell, count] of occurrences(equation)) {
      if (count === 0 || !involved.has(cell)) continue;
      const known = passingIndex.get(cell);
      if (known) known.push(equation);
      else passingIndex.set(cell, [equation]);
    }
  }
  const causes: RootCause[] = [];
  let rest = [...failures];
  while (rest.length > 0) {
    const ranked = candidates(rest, occurrences, (cell) => passingIndex.get(cell) ?? []).sort(
      (a, b) => score(b) - score(a) || b.explained.length - a.explained.length,
    );
    const [best, second] = ranked;
    if (!best || score(best) < 1) {
      causes.push(...rest.map((failure) => ({ failures: [failure], suspect: null })));
      break;
    }
    const isAlone = !second || score(second) < score(best);
    const explained = new Set(best.explained);
    causes.push({
      failures: best.explained,
      suspect: isAlone ? { cell: best.cell, shouldPrint: best.shouldPrint } : null,
    });
    rest = rest.filter((failure) => !explained.has(failure));
  }
  return causes;
}

import type { Precision } from '../../book';
import type { Amount } from '../../money';
import type { AmountCell } from '../../tables';
import { gatherEvidence, type Evidence, type Judged } from './evidence';
import { slipBetween, type Slip } from './slip';

/** A failing equation with its difference. */
export type Failure = Judged;

/** The likely wrong cell, what it would have to print, and the slip that would explain it. */
export interface SuspectCell {
  readonly cell: AmountCell;
  readonly shouldPrint: Amount;
  readonly slip: Slip | null;
}

/** Failures that one cell explains. */
export interface RootCause {
  readonly failures: readonly Failure[];
  readonly suspect: SuspectCell | null;
}

interface Candidate extends SuspectCell {
  readonly mended: readonly Failure[];
  /** What decides, the weightiest first. */
  readonly weights: readonly [balance: number, signs: number, figure: number, likelihood: number];
}

const PRINTED_DECIMALS = 2;

/**
 * How far a slip speaks for a cell: an amount that is out of place speaks against it. That one digit differs says
 * nothing, for any small difference comes out so.
 */
function likelihoodOf(shouldPrint: Amount, slip: Slip | null, change: Amount): number {
  if (shouldPrint.isNegative() || shouldPrint.decimalPlaces() > PRINTED_DECIMALS) return -1;
  switch (slip) {
    case 'sign':
    case 'yuan':
    case 'point':
      return 2;
    case 'transposed':
    case 'missingDigit':
    case 'extraDigit':
      return change.abs().gte(1) ? 1 : 0;
    case 'oneDigit':
    case 'blank':
    case null:
      return 0;
  }
}

function compare(a: Candidate, b: Candidate): number {
  for (const at of [0, 1, 2, 3] as const) {
    const difference = b.weights[at] - a.weights[at];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A relation that usually holds proves nothing when it does not: only the others have a cause to look for. */
function isFirm({ equation }: Failure): boolean {
  return equation.rule.level !== 'hint';
}

function alone(failure: Failure): RootCause {
  return { failures: [failure], suspect: null };
}

/** For every cell of the failures: the amount that mends most of them and breaks least. */
function candidates(evidence: Evidence, rest: ReadonlySet<Failure>): Candidate[] {
  const found: Candidate[] = [];
  for (const cell of evidence.cells) {
    let best: Candidate | null = null;
    for (const shouldPrint of evidence.proposals(cell, rest)) {
      const { mended, broken, signs, isFigure } = evidence.effectOf(cell, shouldPrint, rest);
      const firm = mended.filter(isFirm).length;
      if (firm - broken < 1) continue;
      const slip = slipBetween(shouldPrint, cell.printed);
      const likelihood = likelihoodOf(shouldPrint, slip, shouldPrint.minus(cell.printed));
      const weights = [firm - broken, signs, isFigure ? 1 : 0, likelihood] as const;
      const one: Candidate = { cell, shouldPrint, slip, mended, weights };
      if (!best || compare(one, best) < 0) best = one;
    }
    if (best) found.push(best);
  }
  return found.sort(compare);
}

/**
 * Groups failing equations by the one typed cell whose correction mends them without breaking an equation that holds
 * (同一根因只报一条). A cell is named as the likely wrong one only when the evidence singles it out: it mends more than
 * any other, or as much and brings a limit or a usual relation to agree, or gives a figure that the book has elsewhere, or
 * by a slip of the hand where others need more.
 */
export function groupByRootCause(
  failures: readonly Failure[],
  passing: readonly Judged[],
  precision: Precision,
): RootCause[] {
  if (!failures.some(isFirm)) return failures.map(alone);
  const evidence = gatherEvidence(failures, passing, precision);
  const causes: RootCause[] = [];
  const rest = new Set(failures);
  while (rest.size > 0) {
    const [best, second] = candidates(evidence, rest);
    if (!best) {
      causes.push(...[...rest].map(alone));
      break;
    }
    const isAlone = !second || compare(best, second) < 0;
    const { cell, shouldPrint, slip } = best;
    causes.push({ failures: best.mended, suspect: isAlone ? { cell, shouldPrint, slip } : null });
    for (const failure of best.mended) rest.delete(failure);
  }
  return causes;
}

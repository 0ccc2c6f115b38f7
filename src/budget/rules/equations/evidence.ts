import type { Precision } from '../../book';
import { Amount, lastPlace, ZERO } from '../../money';
import type { AmountCell } from '../../tables';
import type { Equation } from './equation';
import { inputCounter } from './inputs';

/** An equation with Σ left − Σ right. */
export interface Judged {
  readonly equation: Equation;
  readonly difference: Amount;
}

/** An equation as seen from one cell: how often it counts there. */
interface Sight extends Judged {
  readonly count: number;
  readonly isFailing: boolean;
  /** How much rounding may hide. */
  readonly slack: Amount;
}

/** What putting one amount into one cell would do. */
export interface Effect {
  /** Failures that would be mended. */
  readonly mended: readonly Judged[];
  /** Equations that would still fail through this cell, or fail anew. */
  readonly broken: number;
  /** Evidence that proves nothing by itself: limits that are just reached, relations that usually hold; and the reverse. */
  readonly signs: number;
  /** The amount stands in another cell of the book as well. */
  readonly isFigure: boolean;
}

/** All equations of a book by the typed cells that they depend on. */
export interface Evidence {
  /** Cells that failures depend on. */
  readonly cells: ReadonlySet<AmountCell>;
  /** Amounts that would mend some failure, each once. */
  proposals(cell: AmountCell, rest: ReadonlySet<Judged>): readonly Amount[];
  effectOf(cell: AmountCell, value: Amount, rest: ReadonlySet<Judged>): Effect;
}

const HALF_PLACE = lastPlace(2).div(2);

function slackOf({ left, right }: Equation, precision: Precision): Amount {
  if (precision === 'exact') return ZERO;
  let filled = 0;
  for (const { cell } of left) if (!cell.printed.isZero()) filled += 1;
  for (const { cell } of right) if (!cell.printed.isZero()) filled += 1;
  return HALF_PLACE.times(filled);
}

function holds({ comparison }: Equation, difference: Amount, slack: Amount): boolean {
  return comparison === '=' ? difference.abs().lte(slack) : difference.lte(slack);
}

/** Amounts below this are found elsewhere by chance. */
const LEAST_FIGURE = new Amount('0.10');

/** The cells that hold each amount of a book. */
function figuresIn(all: readonly Judged[]): (value: Amount, except: AmountCell) => boolean {
  const cellsOf = new Map<string, Set<AmountCell>>();
  for (const { equation } of all) {
    for (const { cell } of [...equation.left, ...equation.right]) {
      if (cell.printed.abs().lt(LEAST_FIGURE)) continue;
      const key = cell.printed.toString();
      const cells = cellsOf.get(key) ?? new Set<AmountCell>();
      cells.add(cell);
      cellsOf.set(key, cells);
    }
  }
  return (value, except) => {
    const cells = cellsOf.get(value.toString());
    return cells !== undefined && (cells.size > 1 || !cells.has(except));
  };
}

/** Collects what is known about each cell that failures depend on. */
export function gatherEvidence(
  failures: readonly Judged[],
  passing: readonly Judged[],
  precision: Precision,
): Evidence {
  const occurrences = inputCounter(passing.map(({ equation }) => equation));
  const sights = new Map<AmountCell, (Sight & { readonly judged: Judged })[]>();
  for (const judged of failures) {
    const slack = slackOf(judged.equation, precision);
    for (const [cell, count] of occurrences(judged.equation)) {
      if (count === 0) continue;
      const known = sights.get(cell) ?? [];
      known.push({ ...judged, judged, count, slack, isFailing: true });
      sights.set(cell, known);
    }
  }
  for (const judged of passing) {
    for (const [cell, count] of occurrences(judged.equation)) {
      const known = count === 0 ? undefined : sights.get(cell);
      known?.push({ ...judged, judged, count, slack: slackOf(judged.equation, precision), isFailing: false });
    }
  }
  const isFigure = figuresIn([...failures, ...passing]);
  return {
    cells: new Set(sights.keys()),
    proposals(cell, rest) {
      const values = new Map<string, Amount>();
      for (const { judged, difference, count, isFailing } of sights.get(cell) ?? []) {
        if (!isFailing || !rest.has(judged)) continue;
        const value = cell.printed.minus(difference.div(count));
        values.set(value.toString(), value);
      }
      return [...values.values()];
    },
    effectOf(cell, value, rest) {
      const mended: Judged[] = [];
      let broken = 0;
      let signs = 0;
      const change = value.minus(cell.printed);
      for (const { judged, equation, difference, count, slack, isFailing } of sights.get(cell) ?? []) {
        if (isFailing && !rest.has(judged)) continue;
        const after = difference.plus(change.times(count));
        const isRight = holds(equation, after, slack);
        const isHint = equation.rule.level === 'hint';
        if (isFailing && isRight) mended.push(judged);
        if (isHint) signs += isFailing === isRight ? (isRight ? 1 : -1) : 0;
        else if (!isRight) broken += 1;
        if (equation.comparison === '<=') {
          if (after.isZero()) signs += 1;
          else if (difference.isZero()) signs -= 1;
        }
      }
      return { mended, broken, signs, isFigure: isFigure(value, cell) };
    },
  };
}

import type { AmountCell } from '../../tables';
import type { Equation, Term } from './equation';

/** How often each cell counts in Σ left − Σ right. */
export type Occurrence = ReadonlyMap<AmountCell, number>;

type Definitions = ReadonlyMap<AmountCell, readonly Term[]>;

/** An amount given outside the tables (批复, 明细): an authority, not a cell that may be mistaken. */
function isGiven({ source }: Term): boolean {
  return typeof source === 'string';
}

/** Formula cells whose sum holds, with its parts: they follow their parts and are never wrong by themselves. */
function definitionsOf(passing: readonly Equation[]): Definitions {
  const definitions = new Map<AmountCell, readonly Term[]>();
  for (const { rule, comparison, left, right } of passing) {
    const [whole, ...more] = left;
    if (rule.family !== 'sum' || comparison !== '=' || !whole || more.length > 0) continue;
    if (whole.cell.formula === null || whole.sign !== 1 || definitions.has(whole.cell)) continue;
    definitions.set(whole.cell, right);
  }
  return definitions;
}

/**
 * Counts, for an equation, the cells that someone typed: a formula cell stands for the parts that it adds up. So a
 * wrong figure is found behind all the sums that carry it.
 */
export function inputCounter(passing: readonly Equation[]): (equation: Equation) => Occurrence {
  const definitions = definitionsOf(passing);
  const add = (
    counts: Map<AmountCell, number>,
    terms: readonly Term[],
    factor: number,
    above: readonly AmountCell[],
  ) => {
    for (const term of terms) {
      if (isGiven(term)) continue;
      const { cell, sign } = term;
      const parts = above.includes(cell) ? undefined : definitions.get(cell);
      if (parts) add(counts, parts, factor * sign, [...above, cell]);
      else counts.set(cell, (counts.get(cell) ?? 0) + factor * sign);
    }
  };
  const known = new Map<Equation, Occurrence>();
  return (equation) => {
    const counted = known.get(equation);
    if (counted) return counted;
    const counts = new Map<AmountCell, number>();
    add(counts, equation.left, 1, []);
    add(counts, equation.right, -1, []);
    known.set(equation, counts);
    return counts;
  };
}

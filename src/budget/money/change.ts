import { type Amount, roundTo } from './amount';

/** How a figure moved against last year (增减变动). Amounts are in the unit of the operands. */
export type YearChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'bothZero' }
  | { readonly kind: 'new'; readonly by: Amount }
  | { readonly kind: 'gone'; readonly by: Amount; readonly rate: Amount }
  | { readonly kind: 'up' | 'down'; readonly by: Amount; readonly rate: Amount };

/**
 * Change of a figure: |Δ| and |Δ| ÷ prior × 100, rounded half up to two decimals. A prior of 0 has no rate, equal
 * figures are 持平. Both operands must be the printed figures, or the sentence cannot be recomputed by a reader.
 */
export function yearChange(current: Amount, prior: Amount): YearChange {
  if (current.isZero() && prior.isZero()) return { kind: 'bothZero' };
  if (prior.isZero()) return { kind: 'new', by: current.abs() };
  const by = current.minus(prior).abs();
  if (by.isZero()) return { kind: 'none' };
  const rate = changeRate(current, prior);
  if (current.isZero()) return { kind: 'gone', by, rate };
  return { kind: current.greaterThan(prior) ? 'up' : 'down', by, rate };
}

/** |Δ| ÷ |prior| × 100 in percent, two decimals, half up. The prior must not be 0. */
export function changeRate(current: Amount, prior: Amount): Amount {
  return roundTo(current.minus(prior).abs().div(prior.abs()).times(100), 2);
}

/** Share in percent, two decimals, half up; null when the whole is 0 (占比). */
export function shareOf(part: Amount, whole: Amount): Amount | null {
  return whole.isZero() ? null : roundTo(part.div(whole).times(100), 2);
}

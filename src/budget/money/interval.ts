import { Amount } from './amount';

/** A closed interval of amounts, low ≤ high (区间). */
export interface Interval {
  readonly low: Amount;
  readonly high: Amount;
}

/** One unit in the last printed place: 0.01 for two decimals (末位). */
export function lastPlace(decimals: number): Amount {
  return new Amount(10).pow(-decimals);
}

/**
 * Whether printed terms that were each rounded on their own can still belong to an exact equality whose printed
 * sides differ by `difference`: each term may hide up to half a unit in the last place (尾差).
 */
export function withinRounding(difference: Amount, termCount: number, decimals: number): boolean {
  return difference.abs().lessThanOrEqualTo(lastPlace(decimals).div(2).times(termCount));
}

/** Whether two intervals share a value. */
export function overlaps(left: Interval, right: Interval): boolean {
  return left.low.lessThanOrEqualTo(right.high) && right.low.lessThanOrEqualTo(left.high);
}

import { Amount, ZERO } from './amount';

/** A closed interval of amounts, low ≤ high (区间). */
export interface Interval {
  readonly low: Amount;
  readonly high: Amount;
}

/** One unit in the last printed place: 0.01 for two decimals (末位). */
export function lastPlace(decimals: number): Amount {
  return new Amount(10).pow(-decimals);
}

/** The values that round half up to a printed figure lie within ± half a unit in its last place. */
export function intervalOf(printed: Amount, decimals: number): Interval {
  const half = lastPlace(decimals).div(2);
  return { low: printed.minus(half), high: printed.plus(half) };
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

/** The interval of a sum of intervals. */
export function sumIntervals(intervals: Iterable<Interval>): Interval {
  let low = ZERO;
  let high = ZERO;
  for (const interval of intervals) {
    low = low.plus(interval.low);
    high = high.plus(interval.high);
  }
  return { low, high };
}

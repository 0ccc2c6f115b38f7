import { lastPlace, overlaps, roundTo, type Amount, type Interval } from '../../money';
import type { Direction } from '../statements/statement';
import type { Percent, Printed } from '../statements/tokens';

/** Whether a printed result follows from the printed figures, or could before they were rounded. */
export type Verdict = 'exact' | 'rounding' | 'wrong';

const HUNDRED = 100;

/** A printed sum as the interval of values that print so, in 元. */
export function spread(money: Pick<Printed, 'yuan' | 'place'>): Interval {
  const half = money.place.div(2);
  return { low: money.yuan.minus(half), high: money.yuan.plus(half) };
}

/**
 * Printed sums of one comparison, each as fine as the finest of its unit: who prints 6.00 and 0 side by side left the
 * zeros out, and did not round 0 to a whole 万元.
 */
export function equallyFine<T extends Printed>(sums: readonly T[]): readonly T[] {
  return sums.map((one) => {
    const own = sums.filter((other) => other.unit === one.unit).map((other) => other.place);
    return { ...one, place: own.reduce((a, b) => (b.lt(a) ? b : a), one.place) };
  });
}

/** Part ÷ whole in percent, rounded half up to the decimals of the printed percentage. Whole must not be 0. */
export function percentOf(part: Amount, whole: Amount, decimals: number): Amount {
  return roundTo(part.abs().div(whole.abs()).times(HUNDRED), decimals);
}

/** A percentage as printed. */
export function showPercent(value: Amount, decimals: number): string {
  return `${value.toFixed(decimals)}%`;
}

function judge(percent: Percent, exact: Amount | null, possible: Interval | null): Verdict {
  if (exact?.equals(percent.value)) return 'exact';
  if (!possible) return 'wrong';
  const half = lastPlace(percent.decimals).div(2);
  const printed = { low: percent.value.minus(half), high: percent.value.plus(half) };
  return overlaps(printed, possible) ? 'rounding' : 'wrong';
}

function ratio(part: Amount, whole: Amount): Amount {
  return part.div(whole).times(HUNDRED);
}

/** The range of part ÷ whole in percent; null when the whole could be 0 or less. */
function ratioRange(part: Interval, whole: Interval): Interval | null {
  return whole.low.lte(0) ? null : { low: ratio(part.low, whole.high), high: ratio(part.high, whole.low) };
}

/** Judges a share: part ÷ whole. */
export function judgeShare(percent: Percent, partAsPrinted: Printed, wholeAsPrinted: Printed): Verdict {
  const [part = partAsPrinted, whole = wholeAsPrinted] = equallyFine([partAsPrinted, wholeAsPrinted]);
  if (whole.yuan.isZero()) return part.yuan.isZero() ? 'exact' : 'wrong';
  return judge(
    percent,
    percentOf(part.yuan, whole.yuan, percent.decimals),
    ratioRange(spread(part), spread(whole)),
  );
}

/** The prior value that a change leaves: current − Δ for a rise, current + Δ for a fall, in 元. */
export function priorOf(current: Amount, delta: Amount, direction: Direction): Amount {
  return direction === 'up' ? current.minus(delta) : current.plus(delta);
}

/** Judges a change rate against the prior value that current and Δ give. */
export function judgeRate(percent: Percent, delta: Printed, current: Printed, direction: Direction): Verdict {
  const prior = priorOf(current.yuan, delta.yuan, direction);
  const exact = prior.lte(0) ? null : percentOf(delta.yuan, prior, percent.decimals);
  const [fineDelta = delta, fineCurrent = current] = equallyFine([delta, current]);
  const change = spread(fineDelta);
  const now = spread(fineCurrent);
  const priorIfLow = priorOf(now.high, change.low, direction);
  const priorIfHigh = priorOf(now.low, change.high, direction);
  const possible =
    priorIfLow.lte(0) || priorIfHigh.lte(0)
      ? null
      : { low: ratio(change.low, priorIfLow), high: ratio(change.high, priorIfHigh) };
  return judge(percent, exact, possible);
}

/** Judges a change rate against a prior value that is printed. */
export function judgeRateOfPrior(
  percent: Percent,
  delta: Pick<Printed, 'yuan' | 'place'>,
  prior: Printed,
): Verdict {
  if (prior.yuan.lte(0)) return 'wrong';
  const exact = percentOf(delta.yuan, prior.yuan, percent.decimals);
  return judge(percent, exact, ratioRange(spread(delta), spread(prior)));
}

import Decimal from 'decimal.js';

/** Exact amounts (金额): decimal arithmetic, round half up, no binary floats. */
export const Amount = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});
/** An exact amount; its unit (元 or 万元) is the table's. */
export type Amount = Decimal;

/** What spreadsheets keep and show of a number. */
const SIGNIFICANT_DIGITS = 15;

export const ZERO: Amount = new Amount(0);

/** Units of money in which tables are printed (金额单位). */
export type MoneyUnit = '元' | '万元';

/**
 * A number that a spreadsheet stored, as the decimal a person typed: 15 significant digits are all that the
 * program shows and keeps, so the binary tail beyond them is not part of the value.
 */
export function fromStoredNumber(value: number): Amount {
  const shortest = String(value);
  return new Amount(shortest.length <= SIGNIFICANT_DIGITS ? shortest : value.toPrecision(SIGNIFICANT_DIGITS));
}

/** Σ of amounts; the empty sum is 0. Most amounts of a budget are 0: nothing is added for them. */
export function sumOf(amounts: Iterable<Amount>): Amount {
  let total = ZERO;
  for (const amount of amounts) if (!amount.isZero()) total = total.plus(amount);
  return total;
}

/** Rounds half up (四舍五入, away from zero for negative amounts) to a number of decimals. */
export function roundTo(amount: Amount, decimals: number): Amount {
  return amount.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** Converts between 元 and 万元 exactly, without rounding. */
export function convertUnit(amount: Amount, from: MoneyUnit, to: MoneyUnit): Amount {
  if (from === to) return amount;
  return from === '元' ? amount.div(10000) : amount.times(10000);
}

/** An amount with a fixed number of decimals and no grouping, as disclosure texts print it: 593.39. */
export function formatAmount(amount: Amount, decimals = 2): string {
  const rounded = roundTo(amount, decimals);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

/** The number to store in a cell. Only adapters and plans need it; no arithmetic follows. */
export function toStoredNumber(amount: Amount): number {
  // A fall that rounds to nothing is 0: a cell would show −0 as a figure of its own.
  return amount.isZero() ? 0 : amount.toNumber();
}

import { formatAmount, fromStoredNumber, toStoredNumber, type Amount } from '../../src/budget/money';

/** Picks one of several, always the same for the same seed. */
export type Pick = <T>(from: readonly T[]) => T | undefined;

/** The digits that may be typed. */
export const DIGITS: readonly string[] = Array.from({ length: 10 }, (_, digit) => String(digit));

const fromDigits = (digits: string): Amount => fromStoredNumber(Number(digits));

function replacedAt(text: string, at: number, by: string, length = 1): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

/** Every text that comes of one slip of the hand while typing a figure printed with two decimals. */
function digitsChanged(text: string): string[] {
  return [...text].flatMap((digit, at) =>
    digit === '.'
      ? []
      : DIGITS.filter((other) => other !== digit).map((other) => replacedAt(text, at, other)),
  );
}

function digitsTransposed(text: string): string[] {
  const digits = [...text].flatMap((digit, at) => (digit === '.' ? [] : [at]));
  return digits.slice(1).flatMap((at, index) => {
    const before = digits[index] ?? 0;
    const a = text[before] ?? '';
    const b = text[at] ?? '';
    return a === b ? [] : [replacedAt(replacedAt(text, before, b), at, a)];
  });
}

function digitsMissing(text: string): string[] {
  return [...text].flatMap((digit, at) => (digit === '.' ? [] : [replacedAt(text, at, '')]));
}

function digitsExtra(text: string): string[] {
  const point = text.indexOf('.');
  return Array.from({ length: point + 1 }, (_, at) =>
    DIGITS.map((digit) => replacedAt(text, at, digit, 0)),
  ).flat();
}

/** Figures that a slip makes of a figure; each differs from it. */
function figures(texts: readonly string[], amount: Amount): Amount[] {
  return texts.map(fromDigits).filter((one) => !one.eq(amount));
}

const byText =
  (change: (text: string) => string[]) =>
  (amount: Amount, pick: Pick): Amount | undefined => {
    if (amount.isZero()) return undefined;
    const sign = amount.isNegative() ? -1 : 1;
    return pick(figures(change(formatAmount(amount.abs())), amount.abs()))?.times(sign);
  };

/** A slip with one amount: what stands there afterwards; undefined where this slip cannot happen. */
export const AMOUNT_SLIPS = {
  错一分: (amount: Amount, pick: Pick) => pick([amount.plus('0.01'), amount.minus('0.01')]),
  一位数字错: byText(digitsChanged),
  两位数字颠倒: byText(digitsTransposed),
  漏一位数字: byText(digitsMissing),
  多一位数字: byText(digitsExtra),
  漏小数点: (amount: Amount) => (amount.isZero() ? undefined : amount.times(100)),
  正负号反: (amount: Amount) => (amount.isZero() ? undefined : amount.negated()),
  按元填写: (amount: Amount) => (amount.isZero() ? undefined : amount.times(10_000)),
  漏填: (amount: Amount) => (amount.isZero() ? undefined : amount.times(0)),
} satisfies Readonly<Record<string, (amount: Amount, pick: Pick) => Amount | undefined>>;

/** The number that a cell then stores; a figure left out leaves the cell blank. */
export function storedAmount(amount: Amount): number | null {
  return amount.isZero() ? null : toStoredNumber(amount);
}

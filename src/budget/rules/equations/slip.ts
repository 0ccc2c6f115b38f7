import { formatAmount, type Amount } from '../../money';

/** Slips of the hand by which one amount becomes another (笔误的种类). */
export type Slip =
  'blank' | 'sign' | 'yuan' | 'point' | 'transposed' | 'missingDigit' | 'extraDigit' | 'oneDigit';

const WORDS: Readonly<Record<Slip, string>> = {
  blank: '像是漏填了',
  sign: '像是正负号写反了',
  yuan: '像是按元填写了，1 万元＝10000 元',
  point: '像是漏了小数点',
  transposed: '像是两位数字颠倒了',
  missingDigit: '像是漏了一位数字',
  extraDigit: '像是多了一位数字',
  oneDigit: '有一位数字不同',
};

/** Digits as printed with two decimals, without sign and point. */
function digitsOf(amount: Amount): string {
  return formatAmount(amount.abs()).replace('.', '');
}

/** Positions at which two texts of one length differ. */
function differences(a: string, b: string): number[] {
  return [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
}

function isTransposed(a: string, b: string): boolean {
  const [first, second, ...more] = a.length === b.length ? differences(a, b) : [];
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Whether one digit less makes `shorter` of `longer`, wherever the decimal point then stands. */
function lacksOneDigit(shorter: string, longer: string): boolean {
  return [...longer].some((_, at) => Number(longer.slice(0, at) + longer.slice(at + 1)) === Number(shorter));
}

function isShortOf(shorter: Amount, longer: Amount): boolean {
  return lacksOneDigit(formatAmount(shorter.abs()), formatAmount(longer.abs()));
}

/** The slip that makes `wrong` of `right`; null where it takes more than one. Both as printed with two decimals. */
export function slipBetween(right: Amount, wrong: Amount): Slip | null {
  if (wrong.isZero()) return 'blank';
  if (right.isZero()) return null;
  if (wrong.eq(right.negated())) return 'sign';
  if (wrong.eq(right.times(10_000))) return 'yuan';
  if (wrong.isNegative() !== right.isNegative()) return null;
  if (wrong.eq(right.times(100))) return 'point';
  const [a, b] = [digitsOf(right), digitsOf(wrong)];
  if (isTransposed(a, b)) return 'transposed';
  if (a.length === b.length && differences(a, b).length === 1) return 'oneDigit';
  if (isShortOf(wrong, right)) return 'missingDigit';
  return isShortOf(right, wrong) ? 'extraDigit' : null;
}

/** What a slip is called in a suggestion. */
export function slipWords(slip: Slip): string {
  return WORDS[slip];
}

import { type Amount, roundTo } from './amount';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const WAN = 10_000n;
const YI = 100_000_000n;
/** 万亿 is the largest unit in use: one 亿 of 亿 cannot be read aloud any more. */
const LIMIT = YI * YI;

/** A number below 10 000 in capitals, without zeros at either end. */
function group(value: bigint): string {
  const digits = [...value.toString()];
  return digits
    .map((digit, index) =>
      digit === '0' ? '零' : (DIGITS[Number(digit)] ?? '') + (PLACES[digits.length - 1 - index] ?? ''),
    )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
}

function joined(value: bigint, unit: bigint, word: string): string {
  const rest = value % unit;
  const head = whole(value / unit) + word;
  if (rest === 0n) return head;
  return head + (rest < unit / 10n ? '零' : '') + whole(rest);
}

function whole(value: bigint): string {
  if (value < WAN) return group(value);
  return value < YI ? joined(value, WAN, '万') : joined(value, YI, '亿');
}

function fraction(tenths: number, hundredths: number): string {
  const jiao = tenths === 0 ? '' : `${DIGITS[tenths] ?? ''}角`;
  const fen = hundredths === 0 ? '' : `${DIGITS[hundredths] ?? ''}分`;
  return jiao + fen;
}

/**
 * An amount in 元 in Chinese capitals (大写金额), rounded half up to 分. After 《支付结算办法》附一《正确填写票据和结算凭证的
 * 基本规定》: 整 stands behind 元 only; zeros in the middle are one 零, and so is a zero at 元 or 角 before what follows.
 * 负 stands in front of negative amounts. Null from 1 亿亿 on.
 */
export function capitalAmount(yuan: Amount): string | null {
  const cents = BigInt(roundTo(yuan.abs(), 2).times(100).toFixed(0));
  const value = cents / 100n;
  if (value >= LIMIT) return null;
  const [tenths, hundredths] = [Number((cents / 10n) % 10n), Number(cents % 10n)];
  const sign = yuan.isNegative() && cents > 0n ? '负' : '';
  const small = fraction(tenths, hundredths);
  if (value === 0n) return sign + (small === '' ? '零元整' : small);
  const yuanWords = `${whole(value)}元`;
  if (small === '') return `${sign}${yuanWords}整`;
  return sign + yuanWords + (tenths === 0 || value % 10n === 0n ? '零' : '') + small;
}

import { Amount, lastPlace, shownDecimals } from '../../money';

/** A sum of money as printed (金额): its digits, unit and decimals. */
export interface Printed {
  readonly kind: 'money';
  readonly from: number;
  readonly to: number;
  /** Digits as printed, without unit. */
  readonly digits: string;
  readonly unit: '元' | '万元' | '亿元';
  readonly decimals: number;
  /** The amount in 元, exact. */
  readonly yuan: Amount;
  /** One unit in the last printed place, in 元. */
  readonly place: Amount;
}

/** A percentage as printed (百分比). */
export interface Percent {
  readonly kind: 'percent';
  readonly from: number;
  readonly to: number;
  readonly value: Amount;
  readonly decimals: number;
}

/** A year, by number or by name (年份). */
export interface YearToken {
  readonly kind: 'year';
  readonly from: number;
  readonly to: number;
  readonly year: number | 'prior' | 'current';
  /** What follows 年: 末, 12月31日 …; empty for a plain year. */
  readonly tail: string;
}

/** A number of things (数量): 3辆. */
export interface Count {
  readonly kind: 'count';
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly measure: string;
}

/** Words for “no change” (持平); `loosely` for 基本持平. */
export interface Flat {
  readonly kind: 'flat';
  readonly from: number;
  readonly to: number;
  readonly loosely: boolean;
}

/** Punctuation that cuts clauses. */
export interface Mark {
  readonly kind: 'mark';
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** What a canonical text is made of, apart from plain words. */
export type Token = Printed | Percent | YearToken | Count | Flat | Mark;

const SCALE = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
const NUMBER = String.raw`(?<![\d.])(?:(?<![\d年月第〕])-)?\d+(?:\.\d+)?`;
const TOKEN = new RegExp(
  [
    String.raw`(?<gap>【请[^【】]*】)`,
    String.raw`(?<docNumber>[〔\[]\d{4}[〕\]]\d*号?)`,
    String.raw`(?<year>(?<!\d)(?:19|20)\d\d)年(?<tail>度?(?:\d{1,2}月(?:\d{1,2}日)?(?:止|底)?|年末|年底|期末|末|底)?)`,
    String.raw`(?<named>(?:上一?年度?|去年)(?!度?(?:结转|结余|末))|本年度?(?!度?(?:收入|支出))|今年|当年)`,
    String.raw`(?<money>${NUMBER})(?<unit>亿元|万元|元)(?!素|旦)`,
    String.raw`(?<percent>${NUMBER})%`,
    String.raw`(?<bare>\d+\.\d+)(?=(?:减少|增加|下降|增长))`,
    String.raw`(?<count>(?<![\d.])\d+)(?<measure>辆|台|套|个|项|人|名|批次|家|次|间|处)`,
    String.raw`(?<flat>(?<loosely>基本|大致)?(?:持平|相同|一致)|无增减变化|无增减变动|没有增减变化|无变化|没有变化|无增减|保持不变|未发生变化)`,
    String.raw`(?<mark>[，。；：、！？（）])`,
  ].join('|'),
  'g',
);

function printed(from: number, to: number, digits: string, unit: Printed['unit']): Printed {
  const decimals = shownDecimals(digits);
  return {
    kind: 'money',
    from,
    to,
    digits,
    unit,
    decimals,
    yuan: new Amount(digits).times(SCALE[unit]),
    place: lastPlace(decimals).times(SCALE[unit]),
  };
}

function tokenOf(match: RegExpExecArray): Token | undefined {
  const from = match.index;
  const to = from + match[0].length;
  const groups = match.groups ?? {};
  const { year, named, money, unit, percent, bare, count, measure, flat, mark } = groups;
  if (year) return { kind: 'year', from, to, year: Number(year), tail: groups['tail'] ?? '' };
  if (named) return { kind: 'year', from, to, year: /上|去/.test(named) ? 'prior' : 'current', tail: '' };
  if (money && unit) return printed(from, to, money, unit as Printed['unit']);
  if (percent)
    return { kind: 'percent', from, to, value: new Amount(percent), decimals: shownDecimals(percent) };
  if (bare) return printed(from, to, bare, '万元');
  if (count) return { kind: 'count', from, to, value: Number(count), measure: measure ?? '' };
  if (flat) return { kind: 'flat', from, to, loosely: groups['loosely'] !== undefined };
  if (mark) return { kind: 'mark', from, to, mark };
  return undefined;
}

/**
 * The tokens of a canonical text, in order. Numbers of documents (〔2021〕29号) are not years; what is still to be filled
 * in (【请填写2026年…】) states nothing.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  return tokens;
}

/** The token at an index that is known to exist. Throws a RangeError when it does not. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  const token = tokens[index];
  if (token === undefined) throw new RangeError(`no token at ${index}`);
  return token;
}

/** How a sum of money is shown to a reader: 593.39万元. */
export function showMoney(money: Printed): string {
  return `${money.digits}${money.unit}`;
}

/** An exact amount in 元, shown in the unit and with the decimals of a printed sum. */
export function showLike(yuan: Amount, like: Printed): string {
  return `${yuan.div(SCALE[like.unit]).toFixed(like.decimals, Amount.ROUND_HALF_UP)}${like.unit}`;
}

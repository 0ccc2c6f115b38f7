const DIGITS = '零一二三四五六七八九';

/** 中文序数，1 至 99：21 → 二十一. Throws a RangeError outside, since a longer list is a programming error. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) {
    throw new RangeError(`chineseNumeral: ${String(value)} is not within 1–99`);
  }
  const tens = Math.trunc(value / 10);
  const units = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return head + (units === 0 ? '' : DIGITS.charAt(units));
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [chineseNumeral(index + 1), index + 1] as const),
);

/** Inverse of `chineseNumeral`; null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  return VALUES.get(text) ?? null;
}

/** An ordinal in front of a label, and the label without it. */
export interface Ordinal {
  readonly value: number;
  readonly rest: string;
}

const BRACKETED = /^\(\s*([一二三四五六七八九十]+|\d{1,2})\s*\)[、.,]?\s*(.*)$/u;
const POINTED = /^([一二三四五六七八九十]+|\d{1,2})\s*[、.．](?!\d)\s*(.*)$/u;

/** Reads the ordinal of （二十一）城乡社区支出, 二十一、…, (一)…, 21. …; null where none stands in front. */
export function parseOrdinal(label: string): Ordinal | null {
  const text = label.normalize('NFKC').trim();
  const match = BRACKETED.exec(text) ?? POINTED.exec(text);
  if (!match) return null;
  const [, numeral = '', rest = ''] = match;
  const value = /^\d/u.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral);
  return value === null || value === 0 ? null : { value, rest };
}

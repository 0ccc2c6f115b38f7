import type { TextReading } from './json';

const FITS: Readonly<Record<TextReading['years'][number]['fits'], string>> = {
  current: '预算年度',
  prior: '上年',
  priorYearEnd: '上年年末',
  other: '其他年份，请看是否写错',
  unknown: '没有认出预算年度',
};
const MOST_PLACES = 8;

/** 第 90 段、第 142 段 等 12 处, each paragraph once. */
function placesOf(mentions: readonly { readonly paragraph: number }[]): string {
  const paragraphs = [...new Set(mentions.map((one) => one.paragraph))];
  const shown = paragraphs.slice(0, MOST_PLACES).map(String).join('、');
  return `${String(mentions.length)} 处（第 ${shown}${paragraphs.length > MOST_PLACES ? ' …' : ''} 段）`;
}

/** The years of a text, each with whether it fits and where it stands (全文年份一览). */
function yearLines(years: TextReading['years']): string[] {
  const byYear = new Map<string, TextReading['years'][number][]>();
  for (const mention of years) {
    const key = `${String(mention.year)} 年，${FITS[mention.fits]}`;
    byYear.set(key, [...(byYear.get(key) ?? []), mention]);
  }
  return [...byYear].sort().map(([key, mentions]) => `- ${key}：${placesOf(mentions)}`);
}

/** What was read of a text and what was not, for people. */
export function readingText(reading: TextReading): string[] {
  const { statements, unread, years } = reading;
  const open = unread.map(({ paragraph, quote }) => `- 第 ${String(paragraph)} 段“${quote}”`);
  return [
    '',
    `文字读出 ${String(statements)} 个可以重算或核对的说法${open.length === 0 ? '，金额都读懂了。' : `；有 ${String(open.length)} 个金额没有读出是哪一项，请自行核对：`}`,
    ...open,
    ...(years.length > 0 ? ['文中的年份：', ...yearLines(years)] : []),
  ];
}

import type { Finding } from '../../rules/finding';
import type { Paragraph } from '../lines';
import { report } from '../report';
import { masked, personalNumbers } from '../personal';

const YEAR = /(?:19|20)\d\d(\s*)年/g;

/** A form that stands once or twice is a slip of no interest. */
const LEAST_OF_EACH = 3;

/** Finds 2024 年 beside 2024年: one finding for the whole text, at the rarer form. */
export function checkSpacing(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const uses = paragraphs.flatMap((paragraph) =>
    [...paragraph.raw.matchAll(YEAR)].map((match) => ({
      paragraph,
      words: match[0],
      isSpaced: match[1] !== '',
      at: paragraph.origin.findIndex((origin) => origin >= match.index),
    })),
  );
  const spaced = uses.filter(({ isSpaced }) => isSpaced);
  const tight = uses.filter(({ isSpaced }) => !isSpaced);
  if (Math.min(spaced.length, tight.length) < LEAST_OF_EACH) return [];
  const [rarer] = spaced.length <= tight.length ? spaced : tight;
  const [example] = spaced;
  if (!rarer || !example) return [];
  const values = { first: example.words, spaced: String(spaced.length), tight: String(tight.length) };
  const from = Math.max(0, rarer.at);
  return [report('spacing', { paragraph: rarer.paragraph, from, to: from + 5 }, { values })];
}

const PAIRS: readonly (readonly [open: string, close: string, what: string])[] = [
  ['（', '）', '括号'],
  ['《', '》', '书名号'],
  ['【', '】', '方括号'],
];
/** 1）、a） and the like number a list. */
const LIST_MARK = /(?:^|[；。：])[\da-zA-Z]{1,2}）/g;

function unpaired(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth += 1;
    if (character === close) depth -= 1;
    if (depth < 0) return true;
  }
  return depth !== 0;
}

/** Finds brackets without their other half in whole sentences. */
export function checkBrackets(paragraph: Paragraph): readonly Finding[] {
  const { text, kind } = paragraph;
  if (kind !== 'body' || !/[。；]$/.test(text)) return [];
  const plain = text.replace(LIST_MARK, '；');
  return PAIRS.filter(([open, close]) => unpaired(plain, open, close)).map(([open, close, what]) => {
    const at = Math.max(0, text.lastIndexOf(open), text.lastIndexOf(close));
    const span = { paragraph, from: Math.max(0, at - 10), to: Math.min(text.length, at + 10) };
    return report('brackets', span, { values: { what } });
  });
}

/** Finds numbers of persons and accounts: one list for the whole text. */
export function checkPersonal(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const found = paragraphs.flatMap((paragraph) =>
    personalNumbers(paragraph.raw).map((number) => ({ paragraph, number })),
  );
  const [first] = found;
  if (!first) return [];
  const from = Math.max(0, first.paragraph.origin.indexOf(first.number.at));
  const what = found.map(({ number }) => `${number.kind} ${masked(number.text)}`).join('、');
  const span = { paragraph: first.paragraph, from: Math.max(0, from - 8), to: from };
  return [report('personal', span, { values: { count: String(found.length), what } })];
}

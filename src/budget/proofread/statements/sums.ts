import { isCurrent, type Memory } from './candidates';
import { sentenceEnd, sentenceStart, type Clauses } from './clauses';
import type { AmountStatement, ShareStatement, SumStatement } from './statement';
import { sumOf } from '../../money';

const OPENS =
  /其中|由(?=[^，。；]*?\d)|(?:主要)?用于以下(?:方面|几个方面)|按(?:支出)?功能(?:科目)?分类|(?:支出)?包括：|组成如下/g;
const COMPOSED = /组成|构成/;

interface Opening {
  readonly from: number;
  readonly to: number;
  readonly inBrackets: boolean;
}

function openings(text: string): readonly Opening[] {
  return [...text.matchAll(OPENS)].map((match) => {
    const before = text.slice(sentenceStart(text, match.index), match.index);
    const depth = before.split('（').length - before.split('）').length;
    return { from: match.index, to: match.index + match[0].length, inBrackets: depth > 0 };
  });
}

/** End of a list: its sentence, or the bracket that it stands in. */
function endOf(text: string, opening: Opening): number {
  const end = sentenceEnd(text, opening.to);
  if (!opening.inBrackets) return end;
  const close = text.indexOf('）', opening.to);
  return close < 0 ? end : Math.min(close, end);
}

function wholesBefore(
  here: readonly AmountStatement[],
  text: string,
  opening: Opening,
): readonly AmountStatement[] {
  const before = here.filter((amount) => amount.to <= opening.from);
  const start = sentenceStart(text, opening.from);
  const inSentence = before.filter((amount) => amount.money.from >= start);
  const order =
    inSentence.length > 0 ? [inSentence.at(-1), inSentence[0], before[0]] : [before[0], before.at(-1)];
  return [...new Set(order.filter((amount) => amount !== undefined))];
}

/** Shares of all parts that add up to 100, give or take the rounding of each. */
function sharesAreWhole(parts: readonly AmountStatement[], shares: readonly ShareStatement[]): boolean {
  const own = parts.map((part) => shares.find((share) => share.part === part));
  if (!own.every((share) => share !== undefined)) return false;
  const total = sumOf(own.map((share) => share.percent.value));
  return total
    .minus(100)
    .abs()
    .lte(0.01 * parts.length);
}

/** Reads the lists of parts in a paragraph. Parts in an inner list or in brackets belong to that list only. */
export function readSums(
  clauses: Clauses,
  shares: readonly ShareStatement[],
  memory: Memory,
): readonly SumStatement[] {
  const { paragraph } = clauses;
  const here = memory.amounts.filter(
    (amount) => amount.paragraph === paragraph && isCurrent(amount, memory.year),
  );
  const all = openings(paragraph.text);
  return all.flatMap((opening) => {
    const end = endOf(paragraph.text, opening);
    const next = all.find((other) => other.from > opening.from && other.from < end && !other.inBrackets);
    const stop = next ? next.from : end;
    const inner = all.filter(
      (other) => other !== opening && other.inBrackets && other.from < stop && other.from > opening.from,
    );
    const isInner = (amount: AmountStatement) =>
      inner.some((other) => amount.money.from >= other.to && amount.to <= endOf(paragraph.text, other));
    const parts = here.filter(
      (amount) => amount.money.from >= opening.to && amount.to <= stop && !isInner(amount),
    );
    const wholes = wholesBefore(here, paragraph.text, opening);
    const [whole] = wholes;
    const last = parts.at(-1);
    if (!whole || !last || parts.length < 2) return [];
    const to = last.to;
    const composed = next === undefined && COMPOSED.test(paragraph.text.slice(to, end));
    const complete = composed || sharesAreWhole(parts, shares);
    return [{ kind: 'sum' as const, paragraph, from: whole.from, to, wholes, parts, complete }];
  });
}

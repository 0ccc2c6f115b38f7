import { amountsNamed, wholesNearby, type Memory } from './candidates';
import { sentenceStart, wordsBefore, type Clauses } from './clauses';
import { isTotal } from './partitions';
import { itemIn } from './names';
import type { AmountStatement, ShareStatement } from './statement';
import { tokenAt, type Percent } from './tokens';

const SHARE =
  /^(.*?)(?:分别)?占(?:比(?!例|重)|比例|比重)?(.*?)(?:的?(?:比重|比例|比))?的?(?:为|是|约|达|：)*$/;

/** The part that a share is of: named before 占, else the last amount of the sentence. */
function partOf(subject: string, clauses: Clauses, before: number, memory: Memory): AmountStatement | null {
  const { paragraph } = clauses;
  const item = subject === '' ? null : itemIn(subject, false);
  const named = item ? amountsNamed(item, paragraph, before, memory)[0] : undefined;
  if (item) return named ?? null;
  const start = sentenceStart(paragraph.text, before);
  const inSentence = memory.amounts.filter(
    (amount) => amount.paragraph === paragraph && amount.money.from >= start && amount.to <= before,
  );
  return inSentence.at(-1) ?? null;
}

/** 分别占a%和b%: the k-th share belongs to the k-th of as many last amounts. */
function shareOutParts(
  clauses: Clauses,
  first: number,
  memory: Memory,
): readonly (AmountStatement | null)[] | null {
  const { paragraph, tokens } = clauses;
  if (!/分别占/.test(wordsBefore(clauses, first))) return null;
  let count = 1;
  while (
    tokens[first + count]?.kind === 'percent' ||
    (tokens[first + count]?.kind === 'mark' && tokens[first + count + 1]?.kind === 'percent')
  ) {
    count += 1;
  }
  const percents = tokens.slice(first, first + count).filter((token) => token.kind === 'percent').length;
  const before = tokenAt(tokens, first).from;
  const amounts = memory.amounts.filter((amount) => amount.paragraph === paragraph && amount.to <= before);
  return amounts.length < percents ? null : amounts.slice(-percents);
}

/** Reads the shares of a whole that a paragraph states. */
export function readShares(clauses: Clauses, memory: Memory): readonly ShareStatement[] {
  const { paragraph, tokens } = clauses;
  const shares: ShareStatement[] = [];
  let pending: (AmountStatement | null)[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'percent') return;
    const words = wordsBefore(clauses, index);
    const match = SHARE.exec(words);
    let part: AmountStatement | null = null;
    if (match) {
      const shared = shareOutParts(clauses, index, memory);
      pending = shared ? [...shared] : [];
      part = shared ? (pending.shift() ?? null) : partOf(match[1] ?? '', clauses, token.from, memory);
    } else if (pending.length > 0 && /^(?:和|、|与|及)?$/.test(words)) {
      part = pending.shift() ?? null;
    } else return;
    const whole = match?.[2] ? itemIn(match[2]) : null;
    const from =
      part?.paragraph === paragraph && part.from < token.from ? part.from : token.from - words.length;
    const candidates = wholesOf(part, whole, clauses, token, memory);
    shares.push({ kind: 'share', paragraph, from, to: token.to, part, percent: token, whole, candidates });
  });
  return shares;
}

function wholesOf(
  part: AmountStatement | null,
  whole: ShareStatement['whole'],
  clauses: Clauses,
  percent: Percent,
  memory: Memory,
): readonly AmountStatement[] {
  if (part === null) return [];
  const isOther = (amount: AmountStatement) => amount !== part;
  const named = whole ? amountsNamed(whole, clauses.paragraph, percent.from, memory).filter(isOther) : [];
  const anyWhole = whole === null || isTotal(whole.id);
  return named.length === 0 && anyWhole ? wholesNearby(part, memory).filter(isOther) : named;
}

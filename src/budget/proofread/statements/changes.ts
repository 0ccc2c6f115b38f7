import { amountsNamed, amountsNearby, isPrior, type Memory } from './candidates';
import { comparesYears, sentenceStart, withoutComparison, wordsBefore, type Clauses } from './clauses';
import { isComparedYear } from './amounts';
import { itemIn } from './names';
import { deltaAfter, deltaAt, rateAfter, rateAt } from './rates';
import { reasonAfter } from './reasons';
import type { AmountStatement, ChangeStatement, Item, StatedYear } from './statement';
import { tokenAt, type Printed, type Token } from './tokens';

const IN_COMPOSITION = /^从(?:支出)?构成看/;
const NOTHING_PLANNED = /未安排|没有安排|不再安排|未编列|未预算|无此项|取消/;

const UNPLANNED_ITEM = /(?:未|没有|不再)安排(?!此|该|本项)([^，。；：]+)/;

/** What a sentence says is not planned: 未安排政府性基金预算 → 政府性基金. */
function unplannedItem(sentence: string): Item | null {
  const name = UNPLANNED_ITEM.exec(sentence)?.[1];
  return name === undefined ? null : itemIn(name, false);
}

function comparedYear(clauses: Clauses, index: number): StatedYear {
  const { paragraph, tokens } = clauses;
  const start = sentenceStart(paragraph.text, tokenAt(tokens, index).from);
  for (let at = index - 1; at >= 0 && tokenAt(tokens, at).from >= start; at -= 1) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'year' && (isComparedYear(paragraph.text, token) || token.year === 'prior'))
      return token.year;
  }
  return null;
}

function statedPrior(clauses: Clauses, index: number, memory: Memory): Printed | null {
  const { paragraph, tokens, roles } = clauses;
  const start = sentenceStart(paragraph.text, tokenAt(tokens, index).from);
  for (let at = index - 1; at >= 0 && tokenAt(tokens, at).from >= start; at -= 1) {
    const token = tokenAt(tokens, at);
    if (token.kind === 'mark' && token.mark === '；') return null;
    if (token.kind !== 'money') continue;
    const role = roles.get(token);
    if (role === 'prior') return token;
    if (role === 'delta') return null;
    if (role === 'item') {
      const amount = memory.amounts.find((one) => one.money === token);
      return amount && isPrior(amount, memory.year) && !/[比较]|相比/.test(wordsBefore(clauses, index))
        ? token
        : null;
    }
  }
  return null;
}

function candidatesOf(
  subject: Item | null,
  clauses: Clauses,
  before: number,
  memory: Memory,
): readonly AmountStatement[] {
  const named = subject ? amountsNamed(subject, clauses.paragraph, before, memory) : [];
  if (named.length > 0 || (subject && !subject.id.endsWith('.any'))) return named;
  return amountsNearby(clauses.paragraph, before, memory);
}

/** Whole words of the clause that the change closes, back over a comparison that stands apart. */
function startOf(clauses: Clauses, index: number, words: string): number {
  const { text } = clauses.paragraph;
  const from = tokenAt(clauses.tokens, index).from - words.length;
  const apart = /(?:^|[，。；：])((?:与|同|和|比|较)[^，。；：]*(?:相比较?|比较|相较|对比)，)$/.exec(
    text.slice(0, from),
  );
  return from - (apart?.[1]?.length ?? 0);
}

/** Reads the changes against another year that a paragraph states. */
export function readChanges(clauses: Clauses, memory: Memory): readonly ChangeStatement[] {
  const { paragraph, tokens } = clauses;
  const taken = new Set<Token>();
  const changes: ChangeStatement[] = [];
  const add = (
    index: number,
    parts: Pick<ChangeStatement, 'delta' | 'rate' | 'flat'>,
    subjectWords: string,
    to: number,
  ) => {
    const token = tokenAt(tokens, index);
    const subject = itemIn(withoutComparison(subjectWords).replace(/[均都各]$/, ''));
    const from = startOf(clauses, index, wordsBefore(clauses, index));
    const sentence = paragraph.text.slice(sentenceStart(paragraph.text, from), token.from);
    changes.push({
      kind: 'change',
      paragraph,
      from,
      to,
      subject,
      candidates: candidatesOf(subject, clauses, token.from, memory),
      nothingPlanned: NOTHING_PLANNED.test(sentence),
      unplanned: unplannedItem(sentence),
      prior: statedPrior(clauses, index, memory),
      against: comparedYear(clauses, index),
      reason: IN_COMPOSITION.test(sentence) ? null : reasonAfter(paragraph, to),
      ...parts,
    });
  };
  tokens.forEach((token, index) => {
    if (taken.has(token)) return;
    const delta = deltaAt(clauses, index);
    const rate = rateAt(clauses, index);
    const words = wordsBefore(clauses, index);
    if (delta) {
      const own = rateAfter(clauses, index);
      if (own) taken.add(own.percent);
      const to = own?.percent.to ?? token.to;
      add(index, { delta: delta.value, rate: own, flat: null }, delta.words, to);
    } else if (rate) {
      const own = deltaAfter(clauses, index);
      if (own) taken.add(own.money);
      add(index, { delta: own, rate: rate.value, flat: null }, rate.words, own?.money.to ?? token.to);
    } else if (token.kind === 'flat' && isCompared(clauses, index, words)) {
      add(index, { delta: null, rate: null, flat: token.loosely ? 'loosely' : 'exactly' }, words, token.to);
    }
  });
  return changes;
}

/** Whether 持平 or 一致 speaks of another year, not of something else. */
function isCompared(clauses: Clauses, index: number, words: string): boolean {
  const { text } = clauses.paragraph;
  const at = tokenAt(clauses.tokens, index).from;
  const before = text.slice(sentenceStart(text, at), at);
  return (comparesYears(words) || comparedYear(clauses, index) !== null) && /[比较与同和]/.test(before);
}

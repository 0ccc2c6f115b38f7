import { amountsNamed, amountsNearby, isPrior, type Memory } from './candidates';
import {
  changeVerb,
  comparesYears,
  sentenceStart,
  withoutComparison,
  wordsBefore,
  type Clauses,
} from './clauses';
import { isComparedYear } from './amounts';
import { itemIn } from './names';
import { reasonAfter } from './reasons';
import type { AmountStatement, ChangeStatement, Item, StatedYear } from './statement';
import type { Percent, Printed, Token } from './tokens';

const APPROXIMATE = /约|近$|超过|不足|左右|接近|将近|分别/;
const IN_COMPOSITION = /^从(?:支出)?构成看/;
const NOTHING_PLANNED = /未安排|没有安排|不再安排|未编列|未预算|无此项|取消/;

type Rate = NonNullable<ChangeStatement['rate']>;

function rateAt(clauses: Clauses, index: number): Rate | null {
  const percent = clauses.tokens[index] as Percent;
  const words = wordsBefore(clauses, index);
  const verb = words.includes('占') ? null : changeVerb(words);
  if (!verb) return null;
  const approximate = APPROXIMATE.test(words) || clauses.paragraph.text.startsWith('左右', percent.to);
  return { percent, direction: verb.direction, verb: verb.verb, approximate };
}

/** The rate that belongs to a delta: the next percentage of the sentence before another figure. */
function rateAfter(clauses: Clauses, index: number): { rate: Rate; index: number } | null {
  for (let at = index + 1; at < clauses.tokens.length; at += 1) {
    const token = clauses.tokens[at]!;
    if (token.kind === 'money' || token.kind === 'flat') return null;
    if (token.kind === 'mark' && /[。；]/.test(token.mark)) return null;
    if (token.kind === 'percent') {
      const rate = rateAt(clauses, at);
      return rate && itemIn(withoutComparison(changeVerb(wordsBefore(clauses, at))!.words), false) === null
        ? { rate, index: at }
        : null;
    }
  }
  return null;
}

/** The delta that follows a rate: 下降57.69%，减少1.50万元. */
function deltaAfter(clauses: Clauses, index: number): number | null {
  for (let at = index + 1; at < clauses.tokens.length; at += 1) {
    const token = clauses.tokens[at]!;
    if (token.kind === 'mark' && /[，（]/.test(token.mark)) continue;
    const isBareDelta =
      token.kind === 'money' &&
      clauses.roles.get(token) === 'delta' &&
      changeVerb(wordsBefore(clauses, at))?.words === '';
    return isBareDelta ? at : null;
  }
  return null;
}

function comparedYear(clauses: Clauses, index: number): StatedYear {
  const { paragraph, tokens } = clauses;
  const start = sentenceStart(paragraph.text, tokens[index]!.from);
  for (let at = index - 1; at >= 0 && tokens[at]!.from >= start; at -= 1) {
    const token = tokens[at]!;
    if (token.kind === 'year' && (isComparedYear(paragraph.text, token) || token.year === 'prior'))
      return token.year;
  }
  return null;
}

function statedPrior(clauses: Clauses, index: number, memory: Memory): Printed | null {
  const { paragraph, tokens, roles } = clauses;
  const start = sentenceStart(paragraph.text, tokens[index]!.from);
  for (let at = index - 1; at >= 0 && tokens[at]!.from >= start; at -= 1) {
    const token = tokens[at]!;
    if (token.kind === 'mark' && token.mark === '；') return null;
    if (token.kind !== 'money') continue;
    const role = roles.get(token);
    if (role === 'prior') return token;
    if (role === 'delta') return null;
    if (role === 'item') {
      const amount = memory.amounts.find((one) => one.money === token);
      return amount &&
        isPrior(amount, memory.year) &&
        /[比较]|相比/.test(wordsBefore(clauses, index)) === false
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
  const from = clauses.tokens[index]!.from - words.length;
  const apart = /(?:^|[，。；：])((?:与|同|和|比|较)[^，。；：]*(?:相比较?|比较|相较|对比)，)$/.exec(
    text.slice(0, from),
  );
  return apart ? from - apart[1]!.length : from;
}

/** Reads the changes against another year that a paragraph states. */
export function readChanges(clauses: Clauses, memory: Memory): readonly ChangeStatement[] {
  const { paragraph, tokens, roles } = clauses;
  const taken = new Set<Token>();
  const changes: ChangeStatement[] = [];
  const add = (
    index: number,
    parts: Pick<ChangeStatement, 'delta' | 'rate' | 'flat'>,
    subjectWords: string,
    to: number,
  ) => {
    const token = tokens[index]!;
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
      prior: statedPrior(clauses, index, memory),
      against: comparedYear(clauses, index),
      reason: IN_COMPOSITION.test(sentence) ? null : reasonAfter(paragraph, to),
      ...parts,
    });
  };
  tokens.forEach((token, index) => {
    if (taken.has(token)) return;
    const words = wordsBefore(clauses, index);
    if (token.kind === 'money' && roles.get(token) === 'delta') {
      const verb = changeVerb(words)!;
      const rate = rateAfter(clauses, index);
      if (rate) taken.add(rate.rate.percent);
      const delta = { money: token, direction: verb.direction, verb: verb.verb };
      add(
        index,
        { delta, rate: rate?.rate ?? null, flat: null },
        verb.words,
        rate?.rate.percent.to ?? token.to,
      );
    } else if (token.kind === 'percent') {
      const rate = rateAt(clauses, index);
      if (!rate) return;
      const next = deltaAfter(clauses, index);
      const money = next === null ? null : (tokens[next] as Printed);
      const verb = next === null ? null : changeVerb(wordsBefore(clauses, next));
      if (money) taken.add(money);
      const delta = money && verb ? { money, direction: verb.direction, verb: verb.verb } : null;
      add(index, { delta, rate, flat: null }, changeVerb(words)!.words, money?.to ?? token.to);
    } else if (token.kind === 'flat' && (comparesYears(words) || comparedYear(clauses, index) !== null)) {
      const apart = paragraph.text.slice(sentenceStart(paragraph.text, token.from), token.from);
      if (!/比|较|与|同|和/.test(apart)) return;
      add(index, { delta: null, rate: null, flat: token.loosely ? 'loosely' : 'exactly' }, words, token.to);
    }
  });
  return changes;
}

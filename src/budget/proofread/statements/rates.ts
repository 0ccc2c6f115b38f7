import { changeVerb, withoutComparison, wordsBefore, type Clauses } from './clauses';
import { itemIn } from './names';
import type { ChangeStatement } from './statement';
import { tokenAt } from './tokens';

type Rate = NonNullable<ChangeStatement['rate']>;
type Delta = NonNullable<ChangeStatement['delta']>;

/** A part of a change as the tokens give it, with the words before its verb. */
export interface Reading<T> {
  readonly value: T;
  /** The words of the clause before the verb. */
  readonly words: string;
}

const APPROXIMATE = /约|近$|超过|不足|左右|接近|将近|分别/;

/** The rate of change that a percentage is (下降17.91%); null when it is a share or something else. */
export function rateAt(clauses: Clauses, index: number): Reading<Rate> | null {
  const percent = tokenAt(clauses.tokens, index);
  const words = wordsBefore(clauses, index);
  const verb = words.includes('占') ? null : changeVerb(words);
  if (percent.kind !== 'percent' || !verb) return null;
  const approximate = APPROXIMATE.test(words) || clauses.paragraph.text.startsWith('左右', percent.to);
  return { value: { percent, direction: verb.direction, verb: verb.verb, approximate }, words: verb.words };
}

/** The amount of change that a sum of money is (减少5.29万元); null when it is something else. */
export function deltaAt(clauses: Clauses, index: number): Reading<Delta> | null {
  const money = tokenAt(clauses.tokens, index);
  if (money.kind !== 'money' || clauses.roles.get(money) !== 'delta') return null;
  const verb = changeVerb(wordsBefore(clauses, index));
  return verb && { value: { money, direction: verb.direction, verb: verb.verb }, words: verb.words };
}

/** The rate that belongs to an amount of change: the next percentage of the sentence before another figure. */
export function rateAfter(clauses: Clauses, index: number): Rate | null {
  for (let at = index + 1; at < clauses.tokens.length; at += 1) {
    const token = tokenAt(clauses.tokens, at);
    if (token.kind === 'money' || token.kind === 'flat') return null;
    if (token.kind === 'mark' && /[。；]/.test(token.mark)) return null;
    if (token.kind === 'percent') {
      const rate = rateAt(clauses, at);
      return rate && itemIn(withoutComparison(rate.words), false) === null ? rate.value : null;
    }
  }
  return null;
}

/** The amount that follows a rate: 下降57.69%，减少1.50万元. */
export function deltaAfter(clauses: Clauses, index: number): Delta | null {
  for (let at = index + 1; at < clauses.tokens.length; at += 1) {
    const token = tokenAt(clauses.tokens, at);
    if (token.kind === 'mark' && /[，（]/.test(token.mark)) continue;
    const delta = deltaAt(clauses, at);
    return delta?.words === '' ? delta.value : null;
  }
  return null;
}

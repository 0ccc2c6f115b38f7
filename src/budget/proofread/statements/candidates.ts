import { areKin } from './partitions';
import { sentenceStart } from './clauses';
import type { AmountStatement, Item } from './statement';
import type { Paragraph } from '../lines';

/** The amounts read so far, and the year of the document where it is known. */
export interface Memory {
  readonly amounts: readonly AmountStatement[];
  readonly year: number | null;
}

/** Whether an amount is one of the document's own year. */
export function isCurrent(amount: AmountStatement, year: number | null): boolean {
  if (amount.year === null || amount.year === 'current') return true;
  if (amount.year === 'prior') return false;
  return year === null || amount.year === year;
}

/** Whether an amount is one of the year before the document's. */
export function isPrior(amount: AmountStatement, year: number | null): boolean {
  return amount.year === 'prior' || (year !== null && amount.year === year - 1);
}

function names(amount: AmountStatement, item: Item): boolean {
  if (amount.item === null) return false;
  if (areKin(amount.item.id, item.id)) return true;
  if (!amount.item.id.startsWith('=') || !item.id.startsWith('=')) return false;
  return amount.item.name.includes(item.name) || item.name.includes(amount.item.name);
}

function sameSection(left: Paragraph, right: Paragraph): boolean {
  return left.place.part === right.place.part && left.place.section === right.place.section;
}

function distinct(amounts: readonly (AmountStatement | undefined)[]): readonly AmountStatement[] {
  return [...new Set(amounts.filter((amount) => amount !== undefined))];
}

/** Amounts that a name can mean, the nearest first: in its paragraph, else its section, else anywhere before. */
export function amountsNamed(
  item: Item,
  at: Paragraph,
  before: number,
  memory: Memory,
): readonly AmountStatement[] {
  const known = memory.amounts
    .filter((amount) => names(amount, item) && isCurrent(amount, memory.year))
    .reverse();
  const near = known.filter((amount) => amount.paragraph === at && amount.to <= before);
  if (near.length > 0) return near;
  const after = known.filter((amount) => amount.paragraph === at);
  if (after.length > 0) return after.reverse();
  const inSection = known.filter((amount) => amount.paragraph !== at && sameSection(amount.paragraph, at));
  if (inSection.length > 0) return inSection;
  return known.filter((amount) => amount.paragraph !== at && amount.item?.id === item.id);
}

/** Whether an amount stands in brackets that close before a place: （当年拨款…，上年结转…） only explains another one. */
export function isAside({ paragraph, money }: AmountStatement, before = paragraph.text.length): boolean {
  const { text } = paragraph;
  const isOpen = text.lastIndexOf('（', money.from) > text.lastIndexOf('）', money.from);
  const close = text.indexOf('）', money.to);
  return isOpen && close >= 0 && close < before;
}

/**
 * Amounts that a clause without a name of its own can be about: the last one of its sentence, the first of the
 * sentence, the first of the paragraph; failing those, the nearest of the paragraphs before in the same item. An amount
 * in brackets is meant only where there is no other.
 */
export function amountsNearby(at: Paragraph, before: number, memory: Memory): readonly AmountStatement[] {
  const current = memory.amounts.filter((amount) => isCurrent(amount, memory.year));
  const said = current.filter((amount) => amount.paragraph === at && amount.to <= before);
  const outside = said.filter((amount) => !isAside(amount, before));
  const here = outside.length > 0 ? outside : said;
  if (here.length > 0) {
    const start = sentenceStart(at.text, before);
    const inSentence = here.filter((amount) => amount.money.from >= start);
    return inSentence.length > 0
      ? distinct([inSentence.at(-1), inSentence[0], here[0]])
      : distinct([here[0], here.at(-1)]);
  }
  const earlier = current.filter(
    (amount) =>
      amount.paragraph !== at &&
      sameSection(amount.paragraph, at) &&
      amount.paragraph.place.item === at.place.item,
  );
  const last = earlier.at(-1);
  return distinct([earlier.find((amount) => amount.paragraph === last?.paragraph), last]);
}

/** Amounts that a share without a named whole can be a share of, the likeliest first. */
export function wholesNearby(part: AmountStatement, memory: Memory): readonly AmountStatement[] {
  const current = memory.amounts.filter(
    (amount) =>
      amount.order < part.order &&
      isCurrent(amount, memory.year) &&
      sameSection(amount.paragraph, part.paragraph),
  );
  const here = current.filter((amount) => amount.paragraph === part.paragraph);
  const start = sentenceStart(part.paragraph.text, part.money.from);
  const opener = here.find((amount) => amount.money.from >= start);
  const larger = [...current].reverse().filter((amount) => amount.money.yuan.gte(part.money.yuan));
  return distinct([opener, here[0], current[0], ...larger]);
}

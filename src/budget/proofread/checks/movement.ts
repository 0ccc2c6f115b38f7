import type { Finding } from '../../rules/finding';
import { nameOf, report } from '../report';
import type { AmountStatement, ChangeStatement, Direction } from '../statements/statement';
import { showMoney } from '../statements/tokens';

const UP_WORDS = /增加|增长|提高|新增|上升|上涨|增多|扩大|上调/g;
const DOWN_WORDS = /减少|下降|压缩|压减|节约|降低|缩减|削减|核减|减低|精简|厉行节约/g;
const DENIED = /(?:不|未|无|没有|没|不再|严控|控制|避免|防止|禁止)[^，。；]{0,6}$/;
const FLAT_THEN_CHANGE = /^[，（][^，。；]{0,8}(?:增加|减少|增长|下降)(?:了)?(?:约)?\d/;
const THREE_PUBLIC_ITEMS = ['threePublic', 'abroad', 'reception', 'vehicles'];

/** The direction words of a reason, those that are denied (未增加) left out. */
function directionWords(text: string): Record<Direction, readonly string[]> {
  const find = (words: RegExp) =>
    [...text.matchAll(words)]
      .filter((match) => !DENIED.test(text.slice(0, match.index)))
      .map((match) => match[0]);
  return { up: find(UP_WORDS), down: find(DOWN_WORDS) };
}

/** The only direction that a reason speaks of, with its words; null when it speaks of none or of both. */
export function singleDirection(text: string): { direction: Direction; words: readonly string[] } | null {
  const { up, down } = directionWords(text);
  if (up.length > 0 && down.length === 0) return { direction: 'up', words: up };
  if (down.length > 0 && up.length === 0) return { direction: 'down', words: down };
  return null;
}

function checkReason(change: ChangeStatement): Finding | null {
  const said = change.delta ?? change.rate;
  if (!change.reason) return null;
  const single = singleDirection(change.reason.text);
  if (!single) return null;
  const at = { ...change, to: change.reason.to };
  const words = [...new Set(single.words)].join('、');
  if (change.flat === 'exactly') return report('flat.reason', at, { values: { words } });
  if (!said || single.direction === said.direction || change.delta?.money.yuan.isZero()) return null;
  return report('reason.direction', at, { values: { words, direction: said.verb } });
}

function checkFlat(change: ChangeStatement): Finding | null {
  const rest = change.paragraph.text.slice(change.to);
  const follows = change.flat === 'exactly' ? FLAT_THEN_CHANGE.exec(rest) : null;
  if (!follows) return null;
  const clause = /^[，（][^，。；）]*/.exec(rest)?.[0] ?? '';
  return report('flat.change', { ...change, to: change.to + clause.length });
}

function checkSigns(change: ChangeStatement): readonly Finding[] {
  const { delta, rate } = change;
  if (delta?.money.yuan.isNegative() || rate?.percent.value.isNegative()) return [report('negative', change)];
  return delta?.money.yuan.isZero() ? [report('zero', change)] : [];
}

/** Checks the words of a change: 持平 with a change, an increase of 0, negative numbers, a reason that points the other way. */
export function checkMovement(change: ChangeStatement): readonly Finding[] {
  return [...checkSigns(change), checkFlat(change), checkReason(change)].filter(
    (finding) => finding !== null,
  );
}

/**
 * Finds items of “三公” that have an amount but no change against last year, in a text that takes the items one by one
 * under numbers and gives the changes of the others.
 */
export function checkMissingChanges(
  amounts: readonly AmountStatement[],
  changes: readonly ChangeStatement[],
): readonly Finding[] {
  const told = new Set(changes.flatMap((change) => change.candidates[0]?.item?.id ?? []));
  const numbered = amounts.filter(
    (amount) => THREE_PUBLIC_ITEMS.includes(amount.item?.id ?? '') && isFirstOfItem(amount, amounts),
  );
  if (!numbered.some((amount) => told.has(amount.item?.id ?? ''))) return [];
  return numbered
    .filter((amount) => !amount.money.yuan.isZero() && !told.has(amount.item?.id ?? ''))
    .map((amount) =>
      report('change.missing', amount, { values: { item: nameOf(amount) }, actual: showMoney(amount.money) }),
    );
}

function isFirstOfItem(amount: AmountStatement, amounts: readonly AmountStatement[]): boolean {
  const { item } = amount.paragraph.place;
  return item !== undefined && amounts.find((one) => one.paragraph.place.item === item) === amount;
}

import type { Finding } from '../../rules/finding';
import { overlaps } from '../../money';
import { lineOf, nameOf, operandOf, report } from '../report';
import type { AmountStatement, StatedYear } from '../statements/statement';
import { showLike, showMoney } from '../statements/tokens';
import { spread } from './arithmetic';

/** Items that mean one figure wherever they stand. */
const GLOBAL = [
  'income.total',
  'outlay.total',
  'income.year',
  'outlay.year',
  'threePublic',
  'abroad',
  'vehicles',
  'vehicles.purchase',
  'vehicles.running',
  'reception',
  'procurement',
  'running',
  'general.outlay',
];
/** Items that mean one figure per kind of money: the 基本支出 of all funds differs from that of 一般公共预算. */
const SCOPED = [
  'basic',
  'project',
  'personnel',
  'operating',
  'econ.wages',
  'econ.goods',
  'econ.family',
  'econ.capital',
];
const TOTALS = /^(?:income|outlay)\.(?:total|year)$/;
const TEN_THOUSAND = 10_000;
const FUNDS = /一般公共预算|政府性基金|国有资本|财政拨款/;

function scopeOf(amount: AmountStatement): string {
  const { place, text } = amount.paragraph;
  const before = text.slice(0, amount.money.from);
  const named = [...before.matchAll(new RegExp(FUNDS, 'g'))].at(-1)?.[0];
  return named ?? FUNDS.exec(place.section ?? '')?.[0] ?? '全部';
}

function yearKey(stated: StatedYear, year: number | null): string {
  if (stated === null || stated === 'current') return String(year ?? 'current');
  return stated === 'prior' ? String(year === null ? 'prior' : year - 1) : String(stated);
}

/**
 * Whose total a total is: 财政拨款收入总计 differs from 收入总计, and so does the 支出总计 that follows it, or any total
 * in a section on one kind of money. Null for items that are no single figure.
 */
function wholeScopeOf(amount: AmountStatement, amounts: readonly AmountStatement[]): string | null {
  const { item, paragraph, order } = amount;
  if (!item || !GLOBAL.includes(item.id)) return null;
  if (item.qualifier !== '' || !TOTALS.test(item.id)) return item.qualifier;
  const before = amounts.find((one) => one.order === order - 1);
  const follows = before?.paragraph === paragraph && TOTALS.test(before.item?.id ?? '');
  return (follows && before.item?.qualifier) || (FUNDS.exec(paragraph.place.section ?? '')?.[0] ?? '');
}

/** Wages and goods of 基本支出 are not those of 项目支出: which of the two was named last. */
function parentOf(amount: AmountStatement, amounts: readonly AmountStatement[]): string {
  if (!amount.item?.id.startsWith('econ.')) return '';
  const parents = amounts.filter(
    (one) => one.order < amount.order && /^(?:basic|project)$/.test(one.item?.id ?? ''),
  );
  return parents.at(-1)?.item?.id ?? '';
}

function keyOf(
  amount: AmountStatement,
  amounts: readonly AmountStatement[],
  year: number | null,
): string | null {
  const { item, basis } = amount;
  if (!item) return null;
  const scope = SCOPED.includes(item.id) ? scopeOf(amount) : wholeScopeOf(amount, amounts);
  if (scope === null) return null;
  return [item.id, scope, parentOf(amount, amounts), yearKey(amount.year, year), basis].join('|');
}

function differ(first: AmountStatement, other: AmountStatement): boolean {
  if (first.money.unit === other.money.unit && first.money.decimals === other.money.decimals) {
    return !first.money.yuan.equals(other.money.yuan);
  }
  return !overlaps(spread(first.money), spread(other.money));
}

/** Finds an item that the text gives twice with different values, and amounts that are 10⁴ times one another. */
export function checkTwice(amounts: readonly AmountStatement[], year: number | null): readonly Finding[] {
  const first = new Map<string, AmountStatement>();
  return amounts.flatMap((amount) => {
    const key = keyOf(amount, amounts, year);
    if (key === null) return [];
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, amount);
      return [];
    }
    if (!differ(earlier, amount)) return [];
    const [low, high] = earlier.money.yuan.lt(amount.money.yuan)
      ? [earlier.money.yuan, amount.money.yuan]
      : [amount.money.yuan, earlier.money.yuan];
    const isSlip = !low.isZero() && high.div(low).equals(TEN_THOUSAND);
    const values = {
      item: nameOf(amount),
      other: showMoney(earlier.money),
      otherLine: String(lineOf(earlier)),
      source: `第${lineOf(earlier)}行`,
    };
    const finding = report(isSlip ? 'unit' : 'twice', amount, {
      values,
      operands: [operandOf(earlier), operandOf(amount)],
      expected: showMoney(earlier.money),
      actual: showMoney(amount.money),
      difference: showLike(high.minus(low), amount.money),
    });
    return [finding];
  });
}

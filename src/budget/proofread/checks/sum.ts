import { sumOf, type Amount } from '../../money';
import { nameOf, operandOf, report, type Problem } from '../report';
import type { AmountStatement, CountStatement, Span, SumStatement } from '../statements/statement';
import { isPartOf, PARTITIONS, type Partition } from '../statements/partitions';
import { isCurrent } from '../statements/candidates';
import { showLike, showMoney, type Printed } from '../statements/tokens';
import { equallyFine } from './arithmetic';
import type { Finding } from '../../rules/finding';

function coarsest(amounts: readonly AmountStatement[]): Printed {
  return amounts.map((amount) => amount.money).reduce((a, b) => (b.place.gt(a.place) ? b : a));
}

const TEN_THOUSAND = 10_000;

/** A part that makes the sum right once 元 and 万元 are exchanged. */
function unitSlip(
  wholes: readonly AmountStatement[],
  parts: readonly AmountStatement[],
  total: Amount,
): Problem | null {
  for (const part of parts) {
    for (const meant of [part.money.yuan.times(TEN_THOUSAND), part.money.yuan.div(TEN_THOUSAND)]) {
      const whole = wholes.find((one) => one.money.yuan.equals(total.minus(part.money.yuan).plus(meant)));
      if (!whole || meant.isZero()) continue;
      const finding = report('unit', part, {
        values: {
          item: nameOf(part),
          source: `按${nameOf(whole)}${showMoney(whole.money)}推算`,
          other: showLike(meant, whole.money),
        },
        operands: [whole, ...parts].map(operandOf),
        expected: showLike(meant, whole.money),
        actual: showMoney(part.money),
      });
      return { finding, about: [whole, ...parts] };
    }
  }
  return null;
}

/** Compares a whole with its parts; any of the wholes may fit. */
function compare(
  wholes: readonly AmountStatement[],
  parts: readonly AmountStatement[],
  at: Span,
  isExact: boolean,
): Problem | null {
  const whole = wholes[0];
  if (whole === undefined || parts.length < 2) return null;
  const total = sumOf(parts.map((part) => part.money.yuan));
  if (wholes.some((one) => one.money.yuan.equals(total))) return null;
  const slackOf = (one: AmountStatement): Amount =>
    sumOf(equallyFine([...parts, one].map(({ money }) => money)).map(({ place }) => place)).div(2);
  const near = isExact
    ? undefined
    : wholes.find((one) => one.money.yuan.minus(total).abs().lte(slackOf(one)));
  const slip = near ? null : unitSlip(wholes, parts, total);
  if (slip) return slip;
  const shown = near ?? whole;
  const like = coarsest([shown, ...parts]);
  const terms = parts.map((part) => `${nameOf(part)}${showMoney(part.money)}`).join('＋');
  const finding = report(near ? 'sum.rounding' : 'sum', at, {
    values: { whole: `${nameOf(shown)}${showMoney(shown.money)}`, terms },
    operands: [shown, ...parts].map(operandOf),
    expected: showLike(total, like),
    actual: showMoney(shown.money),
    difference: showLike(total.minus(shown.money.yuan).abs(), like),
  });
  return { finding, about: [shown, ...parts] };
}

/** Checks a list that says it is complete: its shares add up to 100, or its words say 组成. */
export function checkSum(sum: SumStatement, isExact: boolean): Problem | null {
  const parts = sum.parts.filter(
    (part) => !sum.parts.some((other) => other !== part && isPartOf(part, other)),
  );
  return sum.complete ? compare(sum.wholes, parts, sum, isExact) : null;
}

/** Checks that no part is larger than the whole it is listed under. */
export function checkParts(sum: SumStatement): readonly Finding[] {
  const whole = sum.wholes[0];
  if (!whole) return [];
  return sum.parts
    .filter((part) => sum.wholes.every((one) => part.money.yuan.gt(one.money.yuan)))
    .map((part) => {
      const values = {
        part: `${nameOf(part)}${showMoney(part.money)}`,
        whole: `${nameOf(whole)}${showMoney(whole.money)}`,
      };
      const difference = showLike(part.money.yuan.minus(whole.money.yuan), part.money);
      return report('part', part, { values, difference, operands: [operandOf(part), operandOf(whole)] });
    });
}

function sameSection(left: AmountStatement, right: AmountStatement): boolean {
  const [a, b] = [left.paragraph.place, right.paragraph.place];
  return a.part === b.part && a.section === b.section;
}

/** Items that stand beside an item as parts of one whole: 项目支出 beside 基本支出. */
function siblingsOf(id: string): readonly string[] {
  return PARTITIONS.filter((one) => one.required.includes(id))
    .flatMap((one) => one.required)
    .filter((other) => other !== id);
}

/** 上年结转 by kind of money: where it is listed, the total of it is not another part. */
const CARRY_OF_FUND = /^carry\.(?:general|fund|stateCapital|special|unit)$/;

/** How deep in brackets an amount stands: what is bracketed explains a part and is none beside it. */
function depthOf(amount: AmountStatement): number {
  const before = amount.paragraph.text.slice(0, amount.money.from);
  return before.split('（').length - before.split('）').length;
}

/** The known parts that follow a whole in its section, before the next whole of its kind or beside it. */
function partsOf(whole: AmountStatement, all: readonly AmountStatement[], partition: Partition) {
  const following = all.filter((amount) => amount.order > whole.order && sameSection(whole, amount));
  const ends = [...partition.wholes, ...siblingsOf(whole.item?.id ?? '')];
  const next = following.findIndex((amount) => ends.includes(amount.item?.id ?? ''));
  const span = next < 0 ? following : following.slice(0, next);
  const named = (id: string) =>
    span.find((amount) => amount.item?.id === id && qualifies(amount, whole) && amount.basis === whole.basis);
  const required = partition.required.map(named);
  if (!required.every((amount) => amount !== undefined)) return null;
  const optional = partition.optional.map(named).filter((amount) => amount !== undefined);
  const byFund = optional.some((amount) => CARRY_OF_FUND.test(amount.item?.id ?? ''));
  const parts = [...required, ...optional.filter((amount) => !byFund || amount.item?.id !== 'carry.in')];
  return new Set(parts.map(depthOf)).size === 1 ? parts : null;
}

function qualifies(part: AmountStatement, whole: AmountStatement): boolean {
  const narrow = part.item?.qualifier ?? '';
  return narrow === '' || narrow === whole.item?.qualifier || (whole.item?.name.startsWith(narrow) ?? false);
}

/**
 * Checks the sums whose parts are known from the layout of a budget: 支出＝基本＋项目, 基本＝人员＋公用, “三公” and
 * its items, 采购＝货物＋工程＋服务. Names may stand in different paragraphs of one section.
 */
export function checkPartitions(
  amounts: readonly AmountStatement[],
  year: number | null,
  isExact: boolean,
): readonly Problem[] {
  const current = amounts.filter((amount) => amount.item && isCurrent(amount, year));
  return PARTITIONS.flatMap((partition) => {
    const wholes = current.filter((amount) => partition.wholes.includes(amount.item?.id ?? ''));
    return wholes.flatMap((whole) => {
      const parts = partsOf(whole, current, partition);
      if (!parts) return [];
      const earlier = wholes
        .filter((other) => other.order < whole.order && sameSection(other, whole))
        .reverse();
      const last = parts.reduce((a, b) => (b.order > a.order ? b : a));
      const at = last.paragraph === whole.paragraph ? { ...whole, to: last.to } : whole;
      const known = [whole, ...earlier];
      const total = sumOf(parts.map((part) => part.money.yuan));
      if (partition.partial && known.some((one) => one.money.yuan.gt(total))) return [];
      return compare(known, parts, at, isExact) ?? [];
    });
  });
}

/** Checks 收入总计＝支出总计 where both stand in one sentence or section. */
export function checkBalance(amounts: readonly AmountStatement[], year: number | null): readonly Finding[] {
  const totals = amounts.filter((amount) => isCurrent(amount, year));
  return totals.flatMap((income, index) => {
    if (income.item?.id !== 'income.total') return [];
    const outlay = totals
      .slice(index + 1)
      .find((amount) => amount.item?.id === 'outlay.total' && amount.paragraph === income.paragraph);
    if (!outlay || outlay.money.yuan.equals(income.money.yuan)) return [];
    if (outlay.item?.qualifier !== income.item.qualifier && outlay.item?.qualifier !== '') return [];
    const difference = showLike(outlay.money.yuan.minus(income.money.yuan).abs(), coarsest([income, outlay]));
    const values = { income: showMoney(income.money), outlay: showMoney(outlay.money) };
    const at = { ...income, to: outlay.to };
    return [report('balance', at, { values, difference, operands: [income, outlay].map(operandOf) })];
  });
}

/** Checks a number of things against its kinds (车辆数＝各类车辆之和). */
export function checkCount(count: CountStatement): Finding | null {
  const sum = count.parts.reduce((total, part) => total + part.value, 0);
  if (sum === count.total || (sum < count.total && !count.complete)) return null;
  return report('count', count, {
    values: { total: String(count.total), measure: count.measure },
    operands: [{ name: count.name, value: count.total }, ...count.parts].map(({ name, value }) => ({
      label: name,
      value: `${value}${count.measure}`,
    })),
    expected: String(sum),
    actual: String(count.total),
    difference: String(Math.abs(sum - count.total)),
  });
}

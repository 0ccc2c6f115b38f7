import type { Finding, Operand } from '../../rules/finding';
import { convertUnit, roundTo, type Amount } from '../../money';
import { foldLabel } from '../../sheet/fold';
import type { Figure } from '../figures';
import { nameOf, operandOf, report, wordsOf } from '../report';
import { isAside } from '../statements/candidates';
import { itemIn } from '../statements/names';
import type { AmountStatement, ChangeStatement, StatedYear } from '../statements/statement';
import { showLike, showMoney, type Printed } from '../statements/tokens';

const TEN_THOUSAND = 10_000;
const LISTED = 10;
/** Words that make an amount part of an item only: the tables' figure of the item is then another one. */
const NARROWS = /本级|下属|所属|集中采购|中小企业|小微企业|上年结转|上年结余|当年|追加|单位资金|全口径/;

interface Named {
  readonly figure: Figure;
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
}

/** The figures of the tables with the identities under which a text may name them. */
export function indexFigures(figures: readonly Figure[]): readonly Named[] {
  return figures.map((figure) => {
    const names = [figure.name, ...figure.aliases];
    const items = names.flatMap(
      (name) => itemIn(foldLabel(name).replaceAll('(', '（').replaceAll(')', '）'), false) ?? [],
    );
    return {
      figure,
      ids: new Set(items.map((item) => item.id)),
      names: new Set(names.map(foldLabel)),
      qualifiers: new Set(items.map((item) => item.qualifier)),
    };
  });
}

function yearNumber(stated: StatedYear, fiscal: number): number {
  if (typeof stated === 'number') return stated;
  return stated === 'prior' ? fiscal - 1 : fiscal;
}

/** Figures that an amount can be, by name and year. */
function figuresOf(amount: AmountStatement, index: readonly Named[], fiscal: number): readonly Figure[] {
  const { item, basis } = amount;
  if (!item || basis !== '预算' || NARROWS.test(item.qualifier)) return [];
  const year = yearNumber(amount.year, fiscal);
  return index
    .filter(({ figure, ids, names, qualifiers }) => {
      const named = ids.has(item.id) || names.has(foldLabel(item.name));
      const narrow = item.qualifier === '' || qualifiers.has(item.qualifier) || qualifiers.has('');
      return figure.year === year && named && narrow;
    })
    .map(({ figure }) => figure);
}

/** A figure in the unit of a printed sum, rounded to its decimals. */
function inUnitOf(figure: Figure, money: Printed): Amount {
  const yuan = convertUnit(figure.value, figure.unit, '元');
  return roundTo(yuan.div(money.place), 0).times(money.place);
}

function agrees(figure: Figure, money: Printed): boolean {
  return inUnitOf(figure, money).equals(money.yuan);
}

function operandsOf(figure: Figure): readonly Operand[] {
  const value = `${figure.value.toFixed()}${figure.unit}`;
  const cells = figure.cells.length > 0 ? figure.cells : [{}];
  return cells.map((cell) => ({ label: figure.name, value, ...cell }));
}

function mismatch(amount: AmountStatement, figure: Figure): Finding {
  const { money } = amount;
  const expected = inUnitOf(figure, money);
  const [low, high] = expected.lt(money.yuan) ? [expected, money.yuan] : [money.yuan, expected];
  const isSlip = !low.isZero() && high.div(low).equals(TEN_THOUSAND);
  const cell = figure.cells[0];
  return report(isSlip ? 'unit' : 'figure', amount, {
    values: { item: nameOf(amount), source: '预算表里', other: showLike(expected, money) },
    operands: [operandOf(amount), ...operandsOf(figure)],
    expected: showLike(expected, money),
    actual: showMoney(money),
    difference: showLike(high.minus(low), money),
    ...(cell && { sheet: cell.sheet, cell: cell.cell }),
  });
}

/** 一般公共预算…万元（…上年结转…万元）: what that fund carried over, which is not the whole 上年结转结余. */
function isOfOneFund(amount: AmountStatement, amounts: readonly AmountStatement[]): boolean {
  if (amount.item?.id !== 'carry.in' || !isAside(amount)) return false;
  const { paragraph, order } = amount;
  const outer = amounts.findLast((one) => one.paragraph === paragraph && one.order < order && !isAside(one));
  return outer?.item !== undefined && outer.item !== null && !/\.(?:total|year)$/.test(outer.item.id);
}

/** Compares every amount whose item the tables know with its figure, by interval where the units differ. */
export function checkFigures(
  amounts: readonly AmountStatement[],
  index: readonly Named[],
  fiscal: number,
): readonly Finding[] {
  return amounts.flatMap((amount) => {
    const figures = isOfOneFund(amount, amounts) ? [] : figuresOf(amount, index, fiscal);
    const [first] = figures;
    return first && !figures.some((figure) => agrees(figure, amount.money)) ? [mismatch(amount, first)] : [];
  });
}

/** Lists, once, the amounts that neither name nor value leads to a figure of the tables (无着落). */
export function checkUnplaced(
  amounts: readonly AmountStatement[],
  index: readonly Named[],
  fiscal: number,
  printed: ReadonlySet<string> = new Set(),
): readonly Finding[] {
  const unplaced = amounts.filter(
    (amount) =>
      !amount.money.yuan.isZero() &&
      !printed.has(amount.money.yuan.toString()) &&
      figuresOf(amount, index, fiscal).length === 0 &&
      !index.some(({ figure }) => agrees(figure, amount.money)),
  );
  const [first] = unplaced;
  if (!first) return [];
  const words = unplaced.slice(0, LISTED).map((amount) => `“${wordsOf(amount)}”`);
  const what = words.join('、') + (unplaced.length > words.length ? '等' : '');
  const operands = unplaced.map(operandOf);
  return [report('unplaced', first, { values: { count: String(unplaced.length), what }, operands })];
}

/** Compares the change of an item with that between the tables of two years, where both are known. */
export function checkChangeFigures(
  changes: readonly ChangeStatement[],
  index: readonly Named[],
  fiscal: number,
): readonly Finding[] {
  return changes.flatMap((change) => {
    const { delta, candidates } = change;
    const nearest = candidates[0];
    if (!delta || !nearest) return [];
    const amount = change.unplanned ? { ...nearest, item: change.unplanned } : nearest;
    // 未安排此项，比上年减少…: an amount that is not 0 is then that of another item.
    if (change.nothingPlanned && !change.unplanned && !amount.money.yuan.isZero()) return [];
    const current = figuresOf({ ...amount, year: fiscal }, index, fiscal);
    const prior = figuresOf({ ...amount, year: fiscal - 1 }, index, fiscal);
    const pairs = current.flatMap((now) =>
      prior
        .filter((then) => then.name === now.name)
        .map((then) => inUnitOf(now, delta.money).minus(inUnitOf(then, delta.money))),
    );
    const said = delta.direction === 'up' ? delta.money.yuan : delta.money.yuan.negated();
    const [first] = pairs;
    if (!first || pairs.some((difference) => difference.equals(said))) return [];
    const verb = first.isNegative() ? '减少' : '增加';
    return [
      report('change.figure', change, {
        values: { item: nameOf(amount) },
        operands: [...current, ...prior].flatMap(operandsOf),
        expected: `${verb}${showLike(first.abs(), delta.money)}`,
        actual: `${delta.verb}${showMoney(delta.money)}`,
        difference: showLike(first.minus(said).abs(), delta.money),
      }),
    ];
  });
}

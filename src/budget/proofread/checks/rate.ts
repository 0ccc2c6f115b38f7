import type { Operand } from '../../rules/finding';
import { Amount } from '../../money';
import { nameOf, operandOf, report, type Problem } from '../report';
import type { AmountStatement, ChangeStatement } from '../statements/statement';
import { showLike, showMoney, type Printed } from '../statements/tokens';
import { judgeRate, judgeRateOfPrior, percentOf, priorOf, showPercent, type Verdict } from './arithmetic';

type Complete = ChangeStatement & {
  readonly delta: NonNullable<ChangeStatement['delta']>;
  readonly rate: NonNullable<ChangeStatement['rate']>;
};

const GONE = new Amount(100);

/** Whether a change states both an amount and an exact rate. */
export function isComplete(change: ChangeStatement): change is Complete {
  return change.delta !== null && change.rate !== null && !change.rate.approximate;
}

function verdictWith(change: Complete, candidate: AmountStatement): Verdict {
  return judgeRate(change.rate.percent, change.delta.money, candidate.money, change.delta.direction);
}

/** Nothing is planned this year: the whole of last year is the decrease, so the rate is 100 %. */
function isGone(change: Complete): boolean {
  return change.nothingPlanned && change.delta.direction === 'down' && change.rate.percent.value.equals(GONE);
}

function wrongRate(change: Complete, candidate: AmountStatement): Problem {
  const { delta, rate } = change;
  const { decimals, value } = rate.percent;
  const current = candidate.money;
  const prior = priorOf(current.yuan, delta.money.yuan, delta.direction);
  const show = (yuan: Amount, like: Printed = delta.money) => showLike(yuan, like);
  const actual = showPercent(value, decimals);
  const operands: Operand[] = [
    operandOf(candidate),
    { label: delta.verb, value: showMoney(delta.money) },
    { label: '推算的上年数', value: show(prior) },
  ];
  const factor = value.div(100);
  const growth = delta.direction === 'up' ? factor.plus(1) : new Amount(1).minus(factor);
  const otherPrior = growth.gt(0) ? current.yuan.div(growth) : null;
  const values = {
    item: nameOf(candidate),
    current: showMoney(current),
    verb: delta.verb,
    delta: showMoney(delta.money),
    prior: show(prior),
    otherDelta: otherPrior ? show(otherPrior.minus(current.yuan).abs()) : '（无解）',
    otherPrior: otherPrior ? show(otherPrior) : '（无解）',
    impliedPrior: factor.isZero() ? '（无解）' : show(delta.money.yuan.div(factor)),
  };
  const expected = showPercent(percentOf(delta.money.yuan, prior, decimals), decimals);
  const byCurrent =
    !current.yuan.isZero() && percentOf(delta.money.yuan, current.yuan, decimals).equals(value);
  const name = byCurrent ? 'rate.denominator' : 'rate';
  return { finding: report(name, change, { values, operands, expected, actual }), about: [candidate] };
}

function checkDerived(change: Complete, isExact: boolean): Problem | null {
  const { candidates, delta, rate } = change;
  const verdicts = candidates.map((candidate) => verdictWith(change, candidate));
  const first = candidates[0];
  if (first === undefined || verdicts.includes('exact') || isGone(change)) return null;
  const prior = priorOf(first.money.yuan, delta.money.yuan, delta.direction);
  if (prior.lte(0))
    return { finding: report('prior.zero', change, { operands: [operandOf(first)] }), about: [first] };
  const rounded = candidates[verdicts.indexOf('rounding')];
  if (rounded === undefined || isExact) return wrongRate(change, first);
  const { decimals, value } = rate.percent;
  const of = priorOf(rounded.money.yuan, delta.money.yuan, delta.direction);
  const finding = report('rate.rounding', change, {
    operands: [operandOf(rounded), { label: delta.verb, value: showMoney(delta.money) }],
    expected: showPercent(percentOf(delta.money.yuan, of, decimals), decimals),
    actual: showPercent(value, decimals),
  });
  return { finding, about: [rounded] };
}

function checkStatedPrior(change: ChangeStatement, prior: Printed): Problem | null {
  const { rate, delta, candidates } = change;
  const current = candidates[0];
  const by =
    delta?.money ?? (current && { yuan: current.money.yuan.minus(prior.yuan).abs(), place: prior.place });
  if (!rate || rate.approximate || !by) return null;
  if (prior.yuan.isZero()) return { finding: report('prior.zero', change), about: [] };
  const verdict = judgeRateOfPrior(rate.percent, by, prior);
  if (verdict === 'exact') return null;
  const { decimals, value } = rate.percent;
  const expected = showPercent(percentOf(by.yuan, prior.yuan, decimals), decimals);
  const actual = showPercent(value, decimals);
  const operands = [
    { label: '上年数', value: showMoney(prior) },
    { label: delta?.verb ?? '增减额', value: showLike(by.yuan, delta?.money ?? prior) },
  ];
  if (verdict === 'rounding')
    return { finding: report('rate.rounding', change, { expected, actual, operands }), about: [] };
  const otherDelta = prior.yuan.times(value).div(100);
  const values = {
    item: nameOf(current),
    current: current ? showMoney(current.money) : '未写明',
    verb: delta?.verb ?? rate.verb,
    delta: showLike(by.yuan, delta?.money ?? prior),
    prior: showMoney(prior),
    otherDelta: showLike(otherDelta, delta?.money ?? prior),
    otherPrior: showMoney(prior),
    impliedPrior: value.isZero() ? '（无解）' : showLike(by.yuan.div(value).times(100), prior),
  };
  return { finding: report('rate', change, { values, expected, actual, operands }), about: [] };
}

/**
 * Recomputes a change rate (增减率): |Δ| ÷ prior, the prior value printed or derived from this year's and Δ. A rate
 * that only rounding could explain is a hint, unless the figures are known to be exact.
 */
export function checkRate(change: ChangeStatement, isExact: boolean): Problem | null {
  if (change.prior) return checkStatedPrior(change, change.prior);
  return isComplete(change) ? checkDerived(change, isExact) : null;
}

function roundedPrior(
  change: ChangeStatement & Pick<Complete, 'delta'>,
  current: AmountStatement,
  prior: Printed,
  expected: Amount,
): Problem {
  const terms = `${showMoney(prior)}${change.delta.direction === 'up' ? '＋' : '－'}${showMoney(change.delta.money)}`;
  const finding = report('sum.rounding', change, {
    values: { whole: `${nameOf(current)}${showMoney(current.money)}`, terms },
    operands: [operandOf(current), { label: '上年数', value: showMoney(prior) }],
    expected: showLike(expected, current.money),
    actual: showMoney(current.money),
    difference: showLike(expected.minus(current.money.yuan).abs(), current.money),
  });
  return { finding, about: [current] };
}

/** Checks prior ± Δ = current where all three are printed. */
export function checkPrior(change: ChangeStatement): Problem | null {
  const { prior, delta, candidates } = change;
  const current = candidates[0];
  if (!prior || !delta || !current) return null;
  const expected =
    delta.direction === 'up' ? prior.yuan.plus(delta.money.yuan) : prior.yuan.minus(delta.money.yuan);
  const gaps = candidates.map((candidate) => candidate.money.yuan.minus(expected).abs());
  if (gaps.some((gap) => gap.isZero()) || checkDirection(change)) return null;
  const slack = prior.place.plus(delta.money.place).plus(current.money.place).div(2);
  if (gaps.some((gap) => gap.lt(slack))) return roundedPrior({ ...change, delta }, current, prior, expected);
  const finding = report('prior', change, {
    values: {
      prior: showMoney(prior),
      verb: delta.verb,
      delta: showMoney(delta.money),
      item: nameOf(current),
    },
    operands: [
      operandOf(current),
      { label: '上年数', value: showMoney(prior) },
      { label: delta.verb, value: showMoney(delta.money) },
    ],
    expected: showLike(expected, current.money),
    actual: showMoney(current.money),
    difference: showLike(expected.minus(current.money.yuan).abs(), current.money),
  });
  return { finding, about: [current] };
}

function checkFlatPrior(change: ChangeStatement, prior: Printed): Problem | null {
  const [current] = change.candidates;
  if (!current || change.candidates.some((one) => one.money.yuan.equals(prior.yuan))) return null;
  const first = `本年${showMoney(current.money)}、上年${showMoney(prior)}不相等`;
  return {
    finding: report('direction', change, { values: { first, second: '写了持平' } }),
    about: [current],
  };
}

/** Checks that the verbs of amount and rate agree, and that they agree with two printed values. */
export function checkDirection(change: ChangeStatement): Problem | null {
  const { delta, rate, prior, candidates } = change;
  if (delta && rate && delta.direction !== rate.direction) {
    const values = { first: `金额${delta.verb}`, second: `比率${rate.verb}` };
    return { finding: report('direction', change, { values }), about: [] };
  }
  const stated = delta ?? rate;
  if (change.flat === 'exactly' && prior && candidates.length > 0) return checkFlatPrior(change, prior);
  const current = candidates[0];
  if (!prior || !current || !stated || current.money.yuan.equals(prior.yuan)) return null;
  const rose = current.money.yuan.gt(prior.yuan);
  if (rose === (stated.direction === 'up')) return null;
  const first = `本年${showMoney(current.money)}${rose ? '大于' : '小于'}上年${showMoney(prior)}`;
  return {
    finding: report('direction', change, { values: { first, second: stated.verb } }),
    about: [current],
  };
}

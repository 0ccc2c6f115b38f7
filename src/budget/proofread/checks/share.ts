import type { Finding } from '../../rules/finding';
import { nameOf, operandOf, report, type Problem } from '../report';
import type { AmountStatement, ShareStatement, SumStatement } from '../statements/statement';
import { showMoney } from '../statements/tokens';
import { isPartOf, isTotal } from '../statements/partitions';
import { judgeShare, percentOf, showPercent, type Verdict } from './arithmetic';
import { Amount, lastPlace } from '../../money';

/** Everything that tells whole from part: the shares and the lists of a text. */
export interface ShareContext {
  readonly shares: readonly ShareStatement[];
  readonly sums: readonly SumStatement[];
}

/** The whole that the list around a part names comes first; those that surround it follow. */
function wholesOf(
  share: ShareStatement,
  part: AmountStatement,
  { sums }: ShareContext,
): readonly AmountStatement[] {
  if (share.whole && !isTotal(share.whole.id)) return share.candidates;
  const list = sums.find((sum) => sum.parts.includes(part));
  return [...new Set([...(list?.wholes ?? []), ...share.candidates])];
}

/**
 * Whether an amount can be held against a share as its whole: it is named, or the list says so, or the layout of a
 * budget does, or at least it is no part with a share of its own.
 */
function isPlausible(whole: AmountStatement, share: ShareStatement, { shares, sums }: ShareContext): boolean {
  if (share.whole && !isTotal(share.whole.id)) return true;
  const list = sums.find((sum) => share.part !== null && sum.parts.includes(share.part));
  if (list?.wholes.includes(whole)) return true;
  if (share.part && isPartOf(share.part, whole)) return true;
  return !shares.some((other) => other !== share && other.part === whole);
}

/** Whether the text prints what a share can be recomputed from. */
export function isCheckable(share: ShareStatement, context: ShareContext): boolean {
  const { part } = share;
  return part !== null && wholesOf(share, part, context).some((whole) => isPlausible(whole, share, context));
}

/** One unit in the last place is how shares are made to add up to 100.00 by hand: worth a hint, no error. */
function verdictOf({ percent }: ShareStatement, part: AmountStatement, whole: AmountStatement): Verdict {
  const verdict = judgeShare(percent, part.money, whole.money);
  if (verdict !== 'wrong' || whole.money.yuan.isZero()) return verdict;
  const exact = percentOf(part.money.yuan, whole.money.yuan, percent.decimals);
  return exact.minus(percent.value).abs().lte(lastPlace(percent.decimals)) ? 'rounding' : 'wrong';
}

/**
 * Recomputes a share (占比) to the printed digit: part ÷ whole. Without a named whole any amount that the part can
 * belong to may be the whole; only a share that fits none of them is wrong.
 */
export function checkShare(share: ShareStatement, context: ShareContext): Problem | null {
  const { part, percent } = share;
  if (part === null) return null;
  const wholes = wholesOf(share, part, context);
  const verdicts = wholes.map((whole) => verdictOf(share, part, whole));
  if (wholes.length === 0 || verdicts.includes('exact')) return null;
  const rounded = wholes[verdicts.indexOf('rounding')];
  const whole = rounded ?? wholes.find((one) => !one.money.yuan.isZero() && isPlausible(one, share, context));
  if (whole === undefined) return null;
  const finding = report(rounded ? 'share.rounding' : 'share', share, {
    values: { part: showMoney(part.money), whole: showMoney(whole.money), item: nameOf(whole) },
    operands: [operandOf(part), operandOf(whole)],
    expected: showPercent(percentOf(part.money.yuan, whole.money.yuan, percent.decimals), percent.decimals),
    actual: showPercent(percent.value, percent.decimals),
  });
  return { finding, about: [part] };
}

const TOGETHER = ['basic', 'project'];
const WHOLE = 100;

/**
 * Checks that the shares of 基本支出 and 项目支出 in a whole that the text does not print add up to 100 %; each may be
 * off by half a unit in its last place.
 */
export function checkComplement(context: ShareContext): readonly Finding[] {
  const blind = context.shares.filter((share) => share.part && share.whole && !isCheckable(share, context));
  return blind.flatMap((first, index) => {
    if (first.part?.item?.id !== TOGETHER[0]) return [];
    const other = blind
      .slice(index + 1)
      .find((share) => share.part?.item?.id === TOGETHER[1] && share.whole?.id === first.whole?.id);
    if (!other) return [];
    const total = first.percent.value.plus(other.percent.value);
    const slack = lastPlace(first.percent.decimals).plus(lastPlace(other.percent.decimals)).div(2);
    if (total.minus(WHOLE).abs().lte(slack)) return [];
    const shown = (share: ShareStatement) => showPercent(share.percent.value, share.percent.decimals);
    return [
      report('share.total', other, {
        values: { item: first.whole?.name ?? '', first: shown(first), second: shown(other) },
        operands: [first, other].map((share) => ({
          label: share.part?.item?.name ?? '',
          value: shown(share),
        })),
        expected: showPercent(new Amount(WHOLE), first.percent.decimals),
        actual: showPercent(total, first.percent.decimals),
        difference: showPercent(total.minus(WHOLE).abs(), first.percent.decimals),
      }),
    ];
  });
}

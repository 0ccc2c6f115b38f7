import { nameOf, operandOf, report, type Problem } from '../report';
import type { AmountStatement, ShareStatement, SumStatement } from '../statements/statement';
import { showMoney } from '../statements/tokens';
import { judgeShare, percentOf, showPercent } from './arithmetic';

/** The whole that the list around a part names comes first; those that surround it follow. */
function wholesOf(
  share: ShareStatement,
  part: AmountStatement,
  sums: readonly SumStatement[],
): readonly AmountStatement[] {
  if (share.whole) return share.candidates;
  const list = sums.find((sum) => sum.parts.includes(part));
  return [...new Set([...(list?.wholes ?? []), ...share.candidates])];
}

/**
 * Recomputes a share (占比) to the printed digit: part ÷ whole. Without a named whole any amount that the part can
 * belong to may be the whole; only a share that fits none of them is wrong.
 */
export function checkShare(
  share: ShareStatement,
  sums: readonly SumStatement[],
  isExact: boolean,
): Problem | null {
  const { part, percent } = share;
  if (part === null) return null;
  const wholes = wholesOf(share, part, sums);
  const verdicts = wholes.map((whole) => judgeShare(percent, part.money, whole.money));
  if (wholes.length === 0 || verdicts.includes('exact')) return null;
  const rounded = isExact ? undefined : wholes[verdicts.indexOf('rounding')];
  const whole = rounded ?? wholes.find((one) => !one.money.yuan.isZero());
  if (whole === undefined) return null;
  const finding = report(rounded ? 'share.rounding' : 'share', share, {
    values: { part: showMoney(part.money), whole: showMoney(whole.money), item: nameOf(whole) },
    operands: [operandOf(part), operandOf(whole)],
    expected: showPercent(percentOf(part.money.yuan, whole.money.yuan, percent.decimals), percent.decimals),
    actual: showPercent(percent.value, percent.decimals),
  });
  return { finding, about: [part] };
}

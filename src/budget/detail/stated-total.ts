import { formatAmount, sumOf, type MoneyUnit } from '../money';
import type { Finding } from '../rules/finding';
import { a1 } from '../sheet';
import { detailMessages } from './messages';
import type { PrintedAmount } from './money-unit';
import { DETAIL_RULES, detailFinding, type DetailPlace } from './rules';

/**
 * The grand total that an export prints (合计＝各行之和) against its lines. Only a total that stands above or below all
 * lines is taken for the grand one; subtotals in between are not judged.
 */
export function checkStatedTotal(
  totals: readonly PrintedAmount[],
  lines: readonly PrintedAmount[],
  unit: MoneyUnit,
  leftOut: number,
  at: DetailPlace,
): Finding[] {
  const [first, last] = [lines[0]?.row ?? 0, lines.at(-1)?.row ?? 0];
  const grand = totals.find(({ row }) => row < first) ?? totals.filter(({ row }) => row > last).at(-1);
  if (!grand || lines.length === 0) return [];
  const computed = sumOf(lines.map(({ amount }) => amount));
  const difference = grand.amount.minus(computed);
  if (difference.isZero()) return [];
  const cell = a1(grand.row, at.column ?? 0);
  const decimals = Math.max(2, grand.amount.decimalPlaces(), computed.decimalPlaces());
  const stated = formatAmount(grand.amount, decimals);
  const added = formatAmount(computed, decimals);
  const off = formatAmount(difference.abs(), decimals);
  const message = detailMessages.totalDiffers(cell, stated, added, off, unit, leftOut);
  const finding = detailFinding(DETAIL_RULES.total, message, { ...at, row: grand.row }, [
    { label: '合计行', value: stated, sheet: at.sheet, cell },
    { label: '逐行相加', value: added },
  ]);
  return [{ ...finding, expected: added, actual: stated, difference: formatAmount(difference, decimals) }];
}

import { Amount, convertUnit, formatAmount, sumOf, type MoneyUnit } from '../money';
import type { Finding } from '../rules/finding';
import { columnCount, foldLabel, textAt, type SheetSnapshot } from '../sheet';
import { unitOfLabel, type DetailHeader } from './header';
import { detailMessages } from './messages';
import { DETAIL_RULES, detailFinding, type DetailPlace } from './rules';

/** In which unit the amounts of a detail stand, and whether the sheet says so itself. */
export interface DeclaredUnit {
  readonly unit: MoneyUnit;
  readonly isDeclared: boolean;
}

/** 金额单位：元 / 单位：万元, in a caption above the header. */
function captionUnit(sheet: SheetSnapshot, headerRow: number): MoneyUnit | null {
  const width = columnCount(sheet);
  for (let row = 0; row < headerRow; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const match = /单位:?\(?(?:人民币)?(万元|元)/.exec(foldLabel(textAt(sheet, row, column)));
      if (match) return match[1] as MoneyUnit;
    }
  }
  return null;
}

/** The unit of the chosen amount column: by its label, else by a caption, else as the caller says, else 万元. */
export function declaredUnit(sheet: SheetSnapshot, header: DetailHeader, given?: MoneyUnit): DeclaredUnit {
  const own = unitOfLabel(header.amounts[0]?.label ?? '') ?? captionUnit(sheet, header.row) ?? given;
  return own === undefined ? { unit: '万元', isDeclared: false } : { unit: own, isDeclared: true };
}

/** An amount of a line as printed, in the sheet's own unit. */
export interface PrintedAmount {
  readonly amount: Amount;
  readonly row: number;
}

/** Neighbouring amounts of one unit, in order of size, do not lie this far apart. */
const WIDEST_GAP = 1000;
const YUAN_PER_WAN = 10000;

/** The two neighbours between which amounts of 元 and 万元 seem to part; null where nothing looks mixed. */
function mixedNeighbours(sizes: readonly Amount[]): readonly [Amount, Amount] | null {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last?.gte(first.times(YUAN_PER_WAN))) return null;
  let smaller = first;
  for (const size of sizes) {
    if (size.gte(smaller.times(WIDEST_GAP))) return [smaller, size];
    smaller = size;
  }
  return null;
}

const LARGE_TOTAL_WAN = 1_000_000;
const LARGE_MEDIAN_WAN = 2000;
const SMALL_TOTAL_YUAN = 50_000;
const SMALL_MEDIAN_YUAN = 300;

function sizeWarning(unit: MoneyUnit, total: Amount, median: Amount): string | null {
  const shown = formatAmount(total);
  if (unit === '万元') {
    return total.gte(LARGE_TOTAL_WAN) || median.gte(LARGE_MEDIAN_WAN)
      ? detailMessages.looksLikeYuan(shown)
      : null;
  }
  return total.lt(SMALL_TOTAL_YUAN) || median.lt(SMALL_MEDIAN_YUAN)
    ? detailMessages.looksLikeWan(shown)
    : null;
}

/**
 * Doubts about the unit of a column of amounts: undeclared and apparently mixed, or of a size that belongs to the other
 * unit. Sizes are evidence only, so these are never errors.
 */
export function doubtsAboutUnit(
  { unit, isDeclared }: DeclaredUnit,
  amounts: readonly PrintedAmount[],
  at: DetailPlace,
): Finding[] {
  const sizes = amounts
    .map(({ amount }) => amount.abs())
    .filter((size) => !size.isZero())
    .sort((a, b) => a.comparedTo(b));
  const median = sizes[sizes.length >> 1];
  if (!median) return [];
  const findings: Finding[] = [];
  const mixed = isDeclared ? null : mixedNeighbours(sizes);
  if (mixed) {
    const [smaller, larger] = mixed;
    const message = detailMessages.unitsMixed(smaller.toFixed(), larger.toFixed());
    const row = amounts.find(({ amount }) => amount.abs().eq(larger))?.row ?? at.row;
    findings.push(
      detailFinding(DETAIL_RULES.moneyUnit, message, { ...at, row }, [
        { label: '较小的金额', value: smaller.toFixed() },
        { label: '较大的金额', value: larger.toFixed() },
      ]),
    );
  } else if (!isDeclared) {
    findings.push({
      ...detailFinding(DETAIL_RULES.moneyUnit, detailMessages.unitUndeclared(), at),
      level: 'hint',
    });
  }
  const warning = mixed ? null : sizeWarning(unit, sumOf(amounts.map(({ amount }) => amount)), median);
  if (warning !== null) findings.push(detailFinding(DETAIL_RULES.moneyUnit, warning, at));
  return findings;
}

/** Whether an amount in 元 and one in 万元 can be the same figure: equal to the decimals of the shorter one, at least two. */
export function isSameFigure(amount: Amount, unit: MoneyUnit, other: Amount, otherUnit: MoneyUnit): boolean {
  const [left, right] = [convertUnit(amount, unit, '万元'), convertUnit(other, otherUnit, '万元')];
  const decimals = Math.max(2, Math.min(left.decimalPlaces(), right.decimalPlaces()));
  return left.minus(right).abs().times(2).lte(new Amount(10).pow(-decimals));
}

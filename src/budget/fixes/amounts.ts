import type { Book } from '../book';
import { formatAmount, parseAmount, roundTo, toStoredNumber, type Amount } from '../money';
import { a1, parseA1 } from '../sheet';
import { amountSpots, type AmountSpot } from '../rules/format/cells';
import type { Finding } from '../rules/finding';
import type { CellFix } from './fix';

/** As many decimals as there are, but at least two. */
function shown(amount: Amount): string {
  return formatAmount(amount, Math.max(2, amount.decimalPlaces()));
}

function fixTo({ cell }: AmountSpot, before: string, amount: Amount): CellFix {
  const { sheet, row, column } = cell;
  return {
    sheet,
    row,
    column,
    cell: a1(row, column),
    before,
    after: shown(amount),
    value: toStoredNumber(amount),
  };
}

/** The amount cells that a finding names among its operands. */
export function spotsOfFinding(finding: Finding, book: Book): readonly AmountSpot[] {
  const places = new Set(finding.operands.map(({ sheet, cell }) => `${sheet ?? ''}!${cell ?? ''}`));
  return [...amountSpots(book).values()]
    .flat()
    .filter(({ cell }) => places.has(`${cell.sheet}!${a1(cell.row, cell.column)}`));
}

/** 文本型数字 → 数字. */
export function textsToNumbers(finding: Finding, book: Book): readonly CellFix[] {
  return spotsOfFinding(finding, book)
    .filter(({ cell }) => cell.state === 'textAmount' && cell.formula === null)
    .map((spot) => fixTo(spot, `“${String(spot.cell.raw)}”`, spot.cell.stored));
}

/** Stored digits → the digits of the table, half up. Formulas are left alone: they follow what they add up. */
export function storedToRounded(finding: Finding, book: Book): readonly CellFix[] {
  return spotsOfFinding(finding, book)
    .filter(({ cell }) => cell.state === 'amount' && cell.formula === null)
    .map((spot) => fixTo(spot, shown(spot.cell.stored), roundTo(spot.cell.stored, spot.table.table.decimals)))
    .filter(({ before, after }) => before !== after);
}

/** The likely wrong cell → the amount that makes its sums and relations agree; only where an amount was typed. */
export function suspectToFitting({ suspect }: Finding, book: Book): readonly CellFix[] {
  const at = suspect && parseA1(suspect.cell);
  const parsed = parseAmount(suspect?.value);
  if (!suspect || !at || !('amount' in parsed)) return [];
  const spot = [...amountSpots(book).values()]
    .flat()
    .find(({ cell }) => cell.sheet === suspect.sheet && cell.row === at.row && cell.column === at.column);
  if (!spot || spot.cell.formula !== null) return [];
  return [fixTo(spot, shown(spot.cell.printed), parsed.amount)];
}

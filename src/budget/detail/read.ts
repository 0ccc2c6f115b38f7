import type { Catalogue } from '../codes';
import { formatAmount, parseAmount, sumOf, type MoneyUnit } from '../money';
import type { Finding } from '../rules/finding';
import { a1, type SheetSnapshot, valueAt } from '../sheet';
import { checkStatedTotal } from './stated-total';
import { findDetailHeader, unitOfLabel, type DetailHeader } from './header';
import { detailMessages } from './messages';
import { declaredUnit, doubtsAboutUnit, isSameFigure, type PrintedAmount } from './money-unit';
import type { RowContext } from './line-fields';
import { readRow, type LeftOutLine } from './read-row';
import { Remarks } from './remarks';
import { DETAIL_RULES, detailFinding, type DetailPlace } from './rules';
import type { DetailLine } from './line';

/** What reading a detail needs to know. */
export interface ReadDetailOptions {
  /** Catalogue of the fiscal year, with the department's own list where it has one. */
  readonly catalogue: Catalogue;
  /** Unit of money where the sheet does not say. */
  readonly unit?: MoneyUnit;
}

/** What came of reading a detail (读取明细的结果). */
export interface DetailReading {
  /** Lines that can be placed in the tables; amounts in 万元, exact. */
  readonly lines: readonly DetailLine[];
  /** Unit in which the sheet has its amounts. */
  readonly unit: MoneyUnit;
  readonly findings: readonly Finding[];
  /** Lines with an amount that cannot be placed; each has a finding of level `error`. */
  readonly leftOut: readonly LeftOutLine[];
  /** Why the sheet cannot be used as a detail at all, in one line with the next step. */
  readonly problem?: string;
}

function unusable(
  problem: string,
  findings: readonly Finding[] = [],
  unit: MoneyUnit = '万元',
): DetailReading {
  return { lines: [], unit, findings, leftOut: [], problem };
}

/** Several columns of amounts: says which one counts, and where a second one in the other unit disagrees. */
function otherAmountFindings(sheet: SheetSnapshot, header: DetailHeader, unit: MoneyUnit): Finding[] {
  const [used, ...others] = header.amounts;
  if (!used || others.length === 0) return [];
  const at = (row: number, column: number): DetailPlace => ({ sheet: sheet.name, row, column });
  const other = others.find((one) => (unitOfLabel(one.label) ?? unit) !== unit);
  const otherUnit = other && unitOfLabel(other.label);
  if (!other || !otherUnit) {
    const unused = others.map((one) => one.label);
    return [
      detailFinding(
        DETAIL_RULES.moneyUnit,
        detailMessages.otherAmounts(used.label, unused),
        at(header.row, used.column),
      ),
    ];
  }
  const differing: number[] = [];
  for (let row = header.row + 1; row < sheet.values.length; row += 1) {
    const [mine, theirs] = [
      parseAmount(valueAt(sheet, row, used.column)),
      parseAmount(valueAt(sheet, row, other.column)),
    ];
    if (!('amount' in mine) || !('amount' in theirs)) continue;
    if (!isSameFigure(mine.amount, unit, theirs.amount, otherUnit)) differing.push(row);
  }
  const cells = differing.map((row) => a1(row, other.column));
  const [first] = differing;
  if (first !== undefined) {
    const message = detailMessages.unitsDisagree(cells, used.label, other.label);
    return [detailFinding(DETAIL_RULES.moneyUnit, message, at(first, other.column))];
  }
  const message = detailMessages.twoUnits(used.label, other.label);
  const finding = detailFinding(DETAIL_RULES.moneyUnit, message, at(header.row, other.column));
  return [{ ...finding, level: 'hint' }];
}

function leftOutFinding(sheet: SheetSnapshot, leftOut: readonly LeftOutLine[]): Finding[] {
  const [first] = leftOut;
  if (!first) return [];
  const amount = sumOf(leftOut.flatMap((one) => (one.amount ? [one.amount] : [])));
  const message = detailMessages.leftOut(
    leftOut.map((one) => String(one.row + 1)),
    formatAmount(amount),
  );
  return [detailFinding(DETAIL_RULES.leftOut, message, { sheet: sheet.name, row: first.row, column: null })];
}

interface Rows {
  readonly lines: readonly DetailLine[];
  readonly leftOut: readonly LeftOutLine[];
  readonly printed: readonly PrintedAmount[];
  readonly totals: readonly PrintedAmount[];
  readonly remarks: Remarks;
}

function readRows(context: RowContext): Rows {
  const lines: DetailLine[] = [];
  const leftOut: LeftOutLine[] = [];
  const printed: PrintedAmount[] = [];
  const totals: PrintedAmount[] = [];
  for (let row = context.header.row + 1; row < context.sheet.values.length; row += 1) {
    const result = readRow(context, row);
    if (result.kind === 'total') totals.push({ amount: result.amount, row });
    if (result.kind === 'leftOut') leftOut.push(result.line);
    if (result.kind !== 'line') continue;
    lines.push(result.line);
    printed.push({ amount: result.printed, row });
  }
  return { lines, leftOut, printed, totals, remarks: context.remarks };
}

/**
 * Reads a detail (明细) from a sheet of this product or an export of a budget system. Columns are recognised by label in
 * any order, codes may stand with their names, 元 become 万元 exactly. Whatever cannot be placed is listed, never dropped
 * in silence.
 */
export function readDetail(sheet: SheetSnapshot, options: ReadDetailOptions): DetailReading {
  const header = findDetailHeader(sheet);
  if ('seen' in header) return unusable(detailMessages.noHeader(sheet.name, header.seen));
  if (header.missing.length > 0) {
    const missing = header.missing.map((column) => column.label);
    return unusable(detailMessages.missingColumns(sheet.name, missing, header.unused));
  }
  const declared = declaredUnit(sheet, header, options.unit);
  const remarks = new Remarks(sheet.name);
  const rows = readRows({ sheet, header, catalogue: options.catalogue, unit: declared.unit, remarks });
  const amountColumn: DetailPlace = {
    sheet: sheet.name,
    row: header.row,
    column: header.amounts[0]?.column ?? null,
  };
  const findings = [
    ...remarks.findings(),
    ...otherAmountFindings(sheet, header, declared.unit),
    ...doubtsAboutUnit(declared, rows.printed, amountColumn),
    ...checkStatedTotal(rows.totals, rows.printed, declared.unit, rows.leftOut.length, amountColumn),
    ...leftOutFinding(sheet, rows.leftOut),
  ];
  if (rows.lines.length === 0 && rows.leftOut.length === 0) {
    return unusable(detailMessages.noLines(sheet.name), findings, declared.unit);
  }
  const problem =
    rows.lines.length === 0 ? { problem: detailMessages.nothingPlaced(sheet.name, rows.leftOut.length) } : {};
  return { lines: rows.lines, unit: declared.unit, findings, leftOut: rows.leftOut, ...problem };
}

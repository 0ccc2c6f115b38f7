import { parseAmount, roundTo, shownDecimals, ZERO, type Amount } from '../../money';
import { formulaAt, isErrorValue, textAt, valueAt, type CellScalar, type SheetSnapshot } from '../../sheet';

/** What stands where an amount is expected; only the first three can take part in arithmetic. */
export type AmountState = 'amount' | 'textAmount' | 'blank' | 'notAnAmount' | 'uncalculated' | 'errorValue';

/** A cell in an amount column: what it stores and what it prints (底值与显示值). */
export interface AmountCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly state: AmountState;
  /** As displayed; 0 where nothing usable stands. Sums are judged on this. */
  readonly printed: Amount;
  /** As stored, before the display rounds it. */
  readonly stored: Amount;
  readonly raw: CellScalar;
  readonly formula: string | null;
}

/** The printed value of a stored number: fewer digits when the cell shows fewer. */
function printedAmount(stored: Amount, text: string): Amount {
  const stores = stored.decimalPlaces();
  if (stores === 0) return stored;
  const shows = shownDecimals(text);
  if (shows >= stores || !/\d/.test(text)) return stored;
  return roundTo(stored, text.includes('%') ? shows + 2 : shows);
}

/** What stands in a cell, and the amount if it is one. */
function readState(
  raw: CellScalar,
  formula: string | null,
): { readonly state: AmountState; readonly amount: Amount } {
  if (raw === null) return { state: formula === null ? 'blank' : 'uncalculated', amount: ZERO };
  if (isErrorValue(raw)) return { state: 'errorValue', amount: ZERO };
  const parsed = parseAmount(raw);
  return 'amount' in parsed
    ? { state: parsed.kind, amount: parsed.amount }
    : { state: parsed.kind, amount: ZERO };
}

/** Reads the cell at a zero-based position as an amount. Most cells of a budget are blank, so those are read first. */
export function readAmountCell(sheet: SheetSnapshot, row: number, column: number): AmountCell {
  const raw = valueAt(sheet, row, column);
  const formula = formulaAt(sheet, row, column);
  const { name } = sheet;
  if (raw === null && formula === null) {
    return { sheet: name, row, column, state: 'blank', printed: ZERO, stored: ZERO, raw, formula };
  }
  const { state, amount } = readState(raw, formula);
  const printed = state === 'amount' ? printedAmount(amount, textAt(sheet, row, column)) : amount;
  return { sheet: name, row, column, state, printed, stored: amount, raw, formula };
}

/** Whether the cell can take part in arithmetic. */
export function isUsable(cell: AmountCell): boolean {
  return cell.state === 'amount' || cell.state === 'textAmount' || cell.state === 'blank';
}

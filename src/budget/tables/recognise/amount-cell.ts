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

/** Reads the cell at a zero-based position as an amount. */
export function readAmountCell(sheet: SheetSnapshot, row: number, column: number): AmountCell {
  const raw = valueAt(sheet, row, column);
  const formula = formulaAt(sheet, row, column);
  const base = { sheet: sheet.name, row, column, raw, formula };
  if (raw === null)
    return { ...base, state: formula === null ? 'blank' : 'uncalculated', printed: ZERO, stored: ZERO };
  if (isErrorValue(raw)) return { ...base, state: 'errorValue', printed: ZERO, stored: ZERO };
  const parsed = parseAmount(raw);
  if (parsed.kind === 'blank') return { ...base, state: 'blank', printed: ZERO, stored: ZERO };
  if (parsed.kind === 'notAnAmount') return { ...base, state: 'notAnAmount', printed: ZERO, stored: ZERO };
  const printed =
    parsed.kind === 'amount' ? printedAmount(parsed.amount, textAt(sheet, row, column)) : parsed.amount;
  return { ...base, state: parsed.kind, printed, stored: parsed.amount };
}

/** Whether the cell can take part in arithmetic. */
export function isUsable(cell: AmountCell): boolean {
  return cell.state === 'amount' || cell.state === 'textAmount' || cell.state === 'blank';
}

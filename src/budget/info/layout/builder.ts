import { parseAmount, toStoredNumber, type Amount } from '../../money';
import type { CellRange, CellScalar, ListValidation, PlannedCell, StyleName } from '../../sheet';
import { dateSerial } from '../dates';
import type { InfoField } from '../field';
import { LAST_COLUMN } from './columns';

/** Collects cells, merges, drop-downs and heights of the form. */
export class FormBuilder {
  readonly cells: PlannedCell[] = [];
  readonly merges: CellRange[] = [];
  readonly validations: ListValidation[] = [];
  readonly heights = new Map<number, number>();

  /** A cell; merged to the right up to `lastColumn` with its border. */
  put(row: number, column: number, value: CellScalar, style: StyleName, lastColumn = column): void {
    this.cells.push({ row, column, value, style });
    this.spread(row, column, style, lastColumn);
  }

  /** A formula with its result. */
  formula(row: number, column: number, formula: string, value: CellScalar, style: StyleName): void {
    this.cells.push({ row, column, value, formula, style });
  }

  /** A whole row of one text. */
  line(row: number, text: string, style: StyleName): void {
    this.put(row, 0, text, style, LAST_COLUMN);
  }

  /** A drop-down on one cell. */
  offer(row: number, column: number, options: readonly string[], prompt: string): void {
    this.validations.push({ range: { top: row, left: column, bottom: row, right: column }, options, prompt });
  }

  private spread(row: number, column: number, style: StyleName, lastColumn: number): void {
    for (let at = column + 1; at <= lastColumn; at += 1)
      this.cells.push({ row, column: at, value: null, style });
    if (lastColumn > column) this.merges.push({ top: row, left: column, bottom: row, right: lastColumn });
  }
}

/** A typed amount as the number to store; words such as 无 stay words. */
export function amountValue(text: string | undefined): {
  readonly stored: CellScalar;
  readonly amount: Amount | null;
} {
  if (text === undefined || text === '') return { stored: null, amount: null };
  const read = parseAmount(text);
  return 'amount' in read
    ? { stored: toStoredNumber(read.amount), amount: read.amount }
    : { stored: text, amount: null };
}

/** A typed answer as the cell stores it: amounts and counts as numbers, dates as days, everything else as text. */
export function answerValue(field: InfoField, text: string | undefined): CellScalar {
  if (text === undefined || text === '') return null;
  switch (field.kind) {
    case 'amount':
    case 'count':
      return amountValue(text).stored;
    case 'date':
      return dateSerial(text) ?? text;
    case 'choice':
    case 'text':
    case 'longText':
    case 'list':
      return text;
  }
}

import { toStoredNumber, type Amount } from '../../money';
import type { CellRange, ListValidation, PlannedCell, StyleName } from '../../sheet';
import { columnPaths, type AmountColumn, type Column, type LeafColumn } from '../columns';

/** A leaf column with the sheet column it starts in. */
export interface Placed {
  readonly column: LeafColumn;
  readonly at: number;
}

/** Where the leaf columns of a block stand, from a left edge. */
export function placeColumns(columns: readonly Column[], left: number): Placed[] {
  let at = left;
  return columnPaths(columns).map(({ column }) => {
    const placed = { column, at };
    at += column.span;
    return placed;
  });
}

/** The amount columns among placed columns. */
export function amountColumns(
  placed: readonly Placed[],
): { readonly column: AmountColumn; readonly at: number }[] {
  return placed.flatMap(({ column, at }) => (column.kind === 'amount' ? [{ column, at }] : []));
}

/** Collects the cells and merges of one sheet. */
export class SheetBuilder {
  readonly cells: PlannedCell[] = [];
  readonly merges: CellRange[] = [];
  readonly validations: ListValidation[] = [];

  /** A cell, merged over `span` columns with the style carried along for the border. */
  put(row: number, column: number, value: PlannedCell['value'], style: StyleName, span = 1): void {
    this.cells.push({ row, column, value, style });
    this.spread(row, column, style, span);
  }

  /** A formula with its computed result. */
  putFormula(
    row: number,
    column: number,
    formula: string,
    value: PlannedCell['value'],
    style: StyleName,
    span = 1,
  ): void {
    this.cells.push({ row, column, value, formula, style });
    this.spread(row, column, style, span);
  }

  /** An amount that a person may type; zero and absent amounts stay blank, as published tables leave them. */
  putAmount(row: number, column: number, amount: Amount | undefined, style: StyleName, span = 1): void {
    this.put(row, column, amount && !amount.isZero() ? toStoredNumber(amount) : null, style, span);
  }

  private spread(row: number, column: number, style: StyleName, span: number): void {
    for (let next = column + 1; next < column + span; next += 1)
      this.cells.push({ row, column: next, value: null, style });
    if (span > 1) this.merges.push({ top: row, left: column, bottom: row, right: column + span - 1 });
  }
}

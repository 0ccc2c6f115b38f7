import { isUsable, type AmountCell } from '../tables';
import type { Book } from './book';

/**
 * 数据口径. `exact`: the figures are final at the declared decimals, every difference is wrong. `rounded`: they were
 * converted from 元 or from more digits, so a printed figure stands for ± half a unit in its last place.
 */
export type Precision = 'exact' | 'rounded';

/** The amount cells of all recognised tables. */
export function* amountCells(book: Book): Generator<AmountCell> {
  for (const table of book.tables.values()) {
    for (const block of Object.values(table.blocks)) {
      for (const row of block.rows) yield* Object.values(row.cells);
    }
  }
}

/** Several root causes off by one last place: more than slips of the hand explain. */
const SEVERAL = 3;
/** Digits that a hand leaves behind: a few cells with more digits are slips, many are a conversion. */
const MANY_CELLS_SHARE = 0.1;

/**
 * Judges the 数据口径 of a book that does not declare it: many stored amounts have more digits than the tables
 * declare, or several sums are off by exactly one unit in the last place, each for its own reason.
 */
export function judgePrecision(book: Book, sumsOffByLastPlace: number): Precision {
  let filled = 0;
  let longer = 0;
  for (const cell of amountCells(book)) {
    if (cell.state === 'blank' || !isUsable(cell) || cell.formula !== null) continue;
    filled += 1;
    if (cell.stored.decimalPlaces() > 2) longer += 1;
  }
  return sumsOffByLastPlace >= SEVERAL || (longer > 2 && longer > filled * MANY_CELLS_SHARE)
    ? 'rounded'
    : 'exact';
}

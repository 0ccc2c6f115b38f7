import type { Amount } from '../../money';
import { parseA1 } from '../../sheet';
import type { AmountCell } from '../../tables';
import type { Term } from './equation';

/** A term for an amount that stands outside the tables: an answer of 填报信息, a total of the detail. */
export function givenTerm(
  amount: Amount,
  place: { readonly sheet: string; readonly cell: string },
  label: string,
): Term {
  const { row, column } = parseA1(place.cell) ?? { row: 0, column: 0 };
  const cell: AmountCell = {
    sheet: place.sheet,
    row,
    column,
    state: 'amount',
    printed: amount,
    stored: amount,
    raw: null,
    formula: null,
  };
  return { sign: 1, cell, source: label };
}

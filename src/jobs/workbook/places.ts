import { parseA1 } from '../../budget/sheet';
import type { Place } from '../../workbook/program';

/** The place of a finding in the workbook; undefined when it is about the book as a whole or about a text. */
export function placeToShow({
  sheet,
  cell,
}: {
  readonly sheet?: string;
  readonly cell?: string;
}): Place | undefined {
  const at = cell === undefined ? null : parseA1(cell);
  return at && sheet !== undefined ? { sheet, ...at } : undefined;
}

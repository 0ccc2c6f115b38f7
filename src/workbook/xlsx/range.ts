import { parseA1, type CellRange } from '../../budget/sheet';

/** The corners of a reference like B2:D9 or B2; null when it is not one. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const start = parseA1(first);
  const end = parseA1(last);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

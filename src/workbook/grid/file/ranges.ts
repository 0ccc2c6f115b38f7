import type { IRange } from '@univerjs/core';
import { a1Range, type CellRange } from '../../../budget/sheet';
import { parseRange } from '../../xlsx/range';
import { gridRange } from '../sheet-data';

/** Rows and columns that a worksheet file can have. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A range of the grid, within what a file can have: whole rows and columns come without ends. */
export function cellRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  const within = (value: number, otherwise: number, most: number): number =>
    Number.isFinite(value) ? Math.min(Math.max(0, value), most - 1) : otherwise;
  return {
    top: within(startRow, 0, MOST_ROWS),
    left: within(startColumn, 0, MOST_COLUMNS),
    bottom: within(endRow, MOST_ROWS - 1, MOST_ROWS),
    right: within(endColumn, MOST_COLUMNS - 1, MOST_COLUMNS),
  };
}

/** The ranges of a list of addresses as files write it (sqref): separated by blanks. */
export function readAddresses(text: string | undefined): IRange[] {
  return (text ?? '').split(/\s+/).flatMap((address) => {
    const range = address === '' ? null : parseRange(address);
    return range === null ? [] : [gridRange(range)];
  });
}

/** A list of addresses as files write it. */
export function writeAddresses(ranges: readonly IRange[]): string {
  return ranges.map((range) => a1Range(cellRange(range))).join(' ');
}

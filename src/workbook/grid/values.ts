import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellScalar } from '../../budget/sheet';

/** The text of a cell whose characters have looks of their own; null for any other. */
function richText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  if (stream === undefined || stream === '') return null;
  return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** What a cell stores, whatever it shows. */
export function scalarOf(cell: Nullable<ICellData>): CellScalar {
  if (!cell) return null;
  const value = cell.v ?? richText(cell);
  if (value === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && cell.t === CellValueType.NUMBER) {
    const number = Number(value);
    return value.trim() === '' || Number.isNaN(number) ? value : number;
  }
  return value;
}

/** A value as the grid keeps it, with its kind, so that no text is ever taken for a number. */
export function cellOf(value: CellScalar): Pick<ICellData, 'v' | 't'> {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

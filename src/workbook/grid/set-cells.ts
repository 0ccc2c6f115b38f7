import type { ICellData, Worksheet } from '@univerjs/core';
import { a1, styleOf, type PlannedCell } from '../../budget/sheet';
import type { CellEdit } from '../seam';
import { checkedValue } from '../typed-text';
import { mutate, type GridHost } from './host';
import { setCells, type CellMatrix } from './mutations';
import { formulaOf } from './read';
import type { GridSheet } from './state';
import type { Step } from './steps';
import { gridStyle } from './style';
import { cellOf, scalarOf } from './values';

/** A cell as the grid kept it before; null where there was none. */
type Look = ICellData | null;

function matrixOf(
  cells: Iterable<readonly [row: number, column: number, cell: ICellData | null]>,
): CellMatrix {
  const matrix: CellMatrix = {};
  for (const [row, column, cell] of cells) (matrix[row] ??= {})[column] = cell;
  return matrix;
}

/**
 * The cells as they are before they are written.
 * @throws WorkbookError for values that a cell cannot hold
 */
export function cellEdits(
  host: GridHost,
  { name, worksheet }: GridSheet,
  cells: readonly PlannedCell[],
): CellEdit[] {
  return cells.map(({ row, column, value, formula }) => {
    checkedValue(value, name, a1(row, column));
    const cell = worksheet.getCellRaw(row, column);
    const look: Look = cell ?? null;
    return {
      row,
      column,
      before: { value: scalarOf(cell), formula: formulaOf(host, worksheet, row, column, cell) },
      after: { value, formula: formula ?? null },
      lookBefore: JSON.stringify(look),
    };
  });
}

/** Writes cells over existing ones: looks stay as they are unless a style is given. */
export function setCellsStep({ id }: GridSheet, cells: readonly PlannedCell[]): Step {
  return (host) => {
    const matrix = matrixOf(
      cells.map(({ row, column, value, formula, style }) => [
        row,
        column,
        {
          v: null,
          ...cellOf(value),
          f: formula ?? null,
          si: null,
          p: null,
          ...(style === undefined ? {} : { s: gridStyle(styleOf(style)) }),
        },
      ]),
    );
    mutate(host, setCells(id, matrix));
  };
}

/** Puts the very cell back where the grid would merge looks. */
function putBack(worksheet: Worksheet, row: number, column: number, look: Look): void {
  const cell = worksheet.getCellRaw(row, column);
  if (!cell || !look) return;
  if (look.s == null) delete cell.s;
  else cell.s = look.s;
}

/** Brings cells back to what they were, looks included; of several edits of a cell the first counts. */
export function restoreCellsStep({ id, worksheet }: GridSheet, edits: readonly CellEdit[]): Step {
  return (host) => {
    const cells = edits.toReversed().map(({ row, column, before, lookBefore }) => {
      const look = JSON.parse(lookBefore ?? 'null') as Look;
      const cell: Look = look && { ...look, si: null, f: before.formula };
      return { row, column, cell };
    });
    mutate(host, setCells(id, matrixOf(cells.map(({ row, column }) => [row, column, null]))));
    const filled = cells.filter(({ cell }) => cell !== null);
    if (filled.length > 0) {
      mutate(host, setCells(id, matrixOf(filled.map(({ row, column, cell }) => [row, column, cell]))));
    }
    for (const { row, column, cell } of cells) putBack(worksheet, row, column, cell);
  };
}

import type { CellRange, PlannedCell } from '../../sheet';
import { headerDepth, type Column } from '../columns';

interface HeaderPart {
  readonly cells: PlannedCell[];
  readonly merges: CellRange[];
}

function spanOf(column: Column): number {
  return column.kind === 'group'
    ? column.columns.reduce((total, one) => total + spanOf(one), 0)
    : column.span;
}

/** Sheet columns that a set of declared columns takes up. */
export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((total, column) => total + spanOf(column), 0);
}

/** The multi-level header of a block: group labels merged across, single labels merged down. */
export function layoutHeader(
  columns: readonly Column[],
  top: number,
  left: number,
  depth: number,
): HeaderPart {
  const cells: PlannedCell[] = [];
  const merges: CellRange[] = [];
  let at = left;
  for (const column of columns) {
    const right = at + spanOf(column) - 1;
    const bottom = column.kind === 'group' ? top + depth - 1 - headerDepth(column.columns) : top + depth - 1;
    for (let row = top; row <= bottom; row += 1) {
      for (let one = at; one <= right; one += 1) {
        cells.push({
          row,
          column: one,
          value: row === top && one === at ? column.label : null,
          style: 'header',
        });
      }
    }
    if (bottom > top || right > at) merges.push({ top, left: at, bottom, right });
    if (column.kind === 'group') {
      const inner = layoutHeader(column.columns, bottom + 1, at, top + depth - 1 - bottom);
      cells.push(...inner.cells);
      merges.push(...inner.merges);
    }
    at = right + 1;
  }
  return { cells, merges };
}

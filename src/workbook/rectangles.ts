import type { CellPosition, CellRange } from '../budget/sheet';

/**
 * Covers cells with few rectangles: runs within a row first, equal runs of following rows joined. Every cell is covered
 * once, and equal sets of cells give equal rectangles.
 */
export function rectangles(cells: readonly CellPosition[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else runs.push({ row, left: column, right: column });
  }
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const done: CellRange[] = [];
  for (const { row, left, right } of runs) {
    const key = `${String(left)}:${String(right)}`;
    const above = open.get(key);
    if (above?.bottom === row - 1) above.bottom = row;
    else {
      const started = { top: row, left, bottom: row, right };
      open.set(key, started);
      done.push(started);
    }
  }
  return done;
}

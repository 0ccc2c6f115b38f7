import type { CellScalar, SheetPlan, SheetSnapshot } from '../../src/budget/sheet';

function shown(value: CellScalar): string {
  return value === null ? '' : String(value);
}

/** A worksheet as read, from rows of constants. */
export function sheetOf(name: string, rows: readonly (readonly CellScalar[])[]): SheetSnapshot {
  return {
    name,
    visibility: 'visible',
    values: rows,
    formulas: [],
    texts: rows.map((row) => row.map(shown)),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** What a planned worksheet would be read as, its formulas with their computed results. */
export function snapshotOf(plan: SheetPlan): SheetSnapshot {
  const height = plan.cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const values: CellScalar[][] = Array.from({ length: height }, () => []);
  const formulas: (string | null)[][] = Array.from({ length: height }, () => []);
  for (const cell of plan.cells) {
    while (values[cell.row]!.length <= cell.column) {
      values[cell.row]!.push(null);
      formulas[cell.row]!.push(null);
    }
    values[cell.row]![cell.column] = cell.value;
    formulas[cell.row]![cell.column] = cell.formula ?? null;
  }
  return { ...sheetOf(plan.name, values), formulas, merges: plan.merges };
}

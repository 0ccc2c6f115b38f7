import type { Precision } from '../../book';
import { sumOf, withinRounding, ZERO, type Amount } from '../../money';
import { columnPaths, isUsable, type RecognisedBlock, type RecognisedRow } from '../../tables';

/** A sum within a row by positions: values[whole] = Σ values[parts] (行内等式). */
interface RowIdentity {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** The amount columns of a block from left to right, with the sums between them. */
export interface AmountGrid {
  readonly keys: readonly string[];
  readonly identities: readonly RowIdentity[];
}

/** Amounts from one column on, moved one column to the right or to the left. */
export interface Shift {
  readonly from: number;
  readonly by: 1 | -1;
}

/** A row with its amounts as printed, and as they are after a shift. */
export interface ShiftedRow {
  readonly row: RecognisedRow;
  readonly before: readonly Amount[];
  readonly after: readonly Amount[];
}

/** Shifted rows need at least this many amounts in motion; a single amount in a wrong column proves nothing. */
const LEAST_MOVED = 2;
const DECIMALS = 2;

/** The grid of a block; null when its amount columns are incomplete, apart or without sums. */
export function amountGrid(block: RecognisedBlock): AmountGrid | null {
  const columns = columnPaths(block.block.columns)
    .map(({ column }) => column)
    .filter((column) => column.kind === 'amount');
  const at = columns.map(({ key }) => block.columns[key]);
  const isWhole = at.every(
    (one, index) => one !== undefined && (index === 0 || one === (at[index - 1] ?? -2) + 1),
  );
  const keys = columns.map(({ key }) => key);
  const identities = columns.flatMap(({ parts }, whole) =>
    parts ? [{ whole, parts: parts.map((part) => keys.indexOf(part)) }] : [],
  );
  return isWhole && identities.length > 1 ? { keys, identities } : null;
}

/** The printed amounts of a row in the order of the grid; null when one is no amount. */
export function rowAmounts(grid: AmountGrid, row: RecognisedRow): readonly Amount[] | null {
  const cells = grid.keys.map((key) => row.cells[key]);
  if (cells.some((cell) => cell === undefined || !isUsable(cell))) return null;
  return cells.map((cell) => cell?.printed ?? ZERO);
}

/** Whether every sum of a row holds, to the last place in an exact book. */
export function rowHolds(grid: AmountGrid, amounts: readonly Amount[], precision: Precision): boolean {
  return grid.identities.every(({ whole, parts }) => {
    const sum = sumOf(parts.map((part) => amounts[part] ?? ZERO));
    const total = amounts[whole] ?? ZERO;
    return precision === 'exact'
      ? total.equals(sum)
      : withinRounding(total.minus(sum), parts.length + 1, DECIMALS);
  });
}

function moved(amounts: readonly Amount[], { from, by }: Shift): readonly Amount[] | null {
  if (by === 1) {
    if (amounts.at(-1)?.isZero() !== true) return null;
    return [...amounts.slice(0, from), ZERO, ...amounts.slice(from, -1)];
  }
  if (amounts[from - 1]?.isZero() !== true) return null;
  return [...amounts.slice(0, from - 1), ...amounts.slice(from), ZERO];
}

/** Amounts that a formula computes stand where they stand; only typed ones can have slipped. */
function isTyped(grid: AmountGrid, row: RecognisedRow, from: number): boolean {
  return grid.keys.slice(from).every((key) => row.cells[key]?.formula == null);
}

/** Rows whose sums fail and whose last amounts are typed: only these can have slipped. */
export function failingRows(
  grid: AmountGrid,
  rows: readonly RecognisedRow[],
  precision: Precision,
): readonly RecognisedRow[] {
  return rows.filter((row) => {
    if (!isTyped(grid, row, grid.keys.length - LEAST_MOVED)) return false;
    const amounts = rowAmounts(grid, row);
    return amounts !== null && !rowHolds(grid, amounts, precision);
  });
}

/** Applies a shift to a failing row; null unless every sum of the row holds afterwards. */
export function shiftRow(
  grid: AmountGrid,
  row: RecognisedRow,
  shift: Shift,
  precision: Precision,
): ShiftedRow | null {
  if (!isTyped(grid, row, shift.from)) return null;
  const before = rowAmounts(grid, row);
  if (!before || rowHolds(grid, before, precision)) return null;
  if (before.slice(shift.from).filter((amount) => !amount.isZero()).length < LEAST_MOVED) return null;
  const after = moved(before, shift);
  return after && rowHolds(grid, after, precision) ? { row, before, after } : null;
}

/** Every shift that a grid allows, the fewest columns first. */
export function possibleShifts(grid: AmountGrid): readonly Shift[] {
  const shifts: Shift[] = [];
  for (let from = grid.keys.length - 1; from >= 0; from -= 1) {
    if (from < grid.keys.length - 1) shifts.push({ from, by: 1 });
    if (from > 0) shifts.push({ from, by: -1 });
  }
  return shifts;
}

/** Columns whose amounts differ before and after in some row: first and last position. */
export function changedSpan(rows: readonly ShiftedRow[]): readonly [number, number] {
  const changed = rows.flatMap(({ before, after }) =>
    before.flatMap((amount, index) => (amount.equals(after[index] ?? ZERO) ? [] : [index])),
  );
  return [Math.min(...changed), Math.max(...changed)];
}

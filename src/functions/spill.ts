import type { CellScalar } from '../budget/sheet';
import { blockOf, scalarOf } from './input';
import { functionMessages as messages } from './messages';
import { cellErrorOf, unavailable } from './problem';

/** A result cell: a value, or the error that stands in its place. */
export type ResultCell = string | number | boolean | CustomFunctions.Error;

/** A block of results; a block of one fills one cell. */
export type Result = ResultCell[][];

/** An argument that may be a range, with its name for messages. */
export interface Argument {
  readonly name: string;
  readonly value: unknown;
}

function sizeOf(lengths: readonly number[]): number {
  return Math.max(1, ...lengths);
}

/** A single row or column serves all rows or columns, as in Excel's own array formulas; what lies outside is #N/A. */
function cellAt(
  block: readonly (readonly unknown[])[],
  name: string,
  row: number,
  column: number,
): CellScalar {
  const line = block.length === 1 ? block[0] : block[row];
  const at = line?.length === 1 ? 0 : column;
  if (!line || at >= line.length) throw unavailable(messages.sizesDiffer);
  return scalarOf(line[at], name);
}

/** The result of a computation; its problem as one error cell. */
export function answer(compute: () => ResultCell[][]): Result {
  try {
    return compute();
  } catch (problem) {
    return [[cellErrorOf(problem)]];
  }
}

/** Computes cell by cell over ranges and single values; a problem of one cell stays in that cell. */
export function spill(
  args: readonly Argument[],
  compute: (...values: CellScalar[]) => string | number | boolean,
): Result {
  const blocks = args.map(({ name, value }) => ({ name, block: blockOf(value) }));
  const rows = sizeOf(blocks.map(({ block }) => block.length));
  const columns = sizeOf(blocks.map(({ block }) => block[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      try {
        return compute(...blocks.map(({ name, block }) => cellAt(block, name, row, column)));
      } catch (problem) {
        return cellErrorOf(problem);
      }
    }),
  );
}

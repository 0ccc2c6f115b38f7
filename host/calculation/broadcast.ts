import { cellError, type CellValue } from '../workbook/value';
import { isMatrix, isReference, readMatrix, scalar, type Operand, type Scope } from './operand';

/** Applies a function of single values to blocks, element by element, the way dynamic arrays do. */
export function broadcast(
  operands: readonly Operand[],
  scope: Scope,
  apply: (values: CellValue[]) => CellValue,
): Operand {
  const spread = operands.map((operand) => {
    const single =
      !isMatrix(operand) && !(isReference(operand) && operand.area.rows * operand.area.columns > 1);
    return single ? scalar(operand, scope) : readMatrix(operand, scope);
  });
  if (!spread.some((item) => Array.isArray(item))) return apply(spread as CellValue[]);
  const blocks = spread.map((item) => (isMatrix(item) ? item : [[item]]));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      apply(
        blocks.map((block) => {
          const line = block.length === 1 ? block[0] : block[row];
          const value = line?.length === 1 ? line[0] : line?.[column];
          return value === undefined ? cellError('#N/A') : value;
        }),
      ),
    ),
  );
}

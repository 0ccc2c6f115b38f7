import type { Book } from '../book';
import { formatAmount } from '../money';
import { a1 } from '../sheet';
import { amountSpots, type AmountSpot } from '../rules/format/cells';
import type { Finding } from '../rules/finding';
import { spotsOfFinding } from './amounts';
import type { CellFix } from './fix';

/** A formula as it would read after being copied from one cell to another (A1 addresses). */
export type CopyFormula = (formula: string, from: string, to: string) => string;

/** The one formula that all given cells would bring to a place, however many they are; null when they differ. */
function sharedFormula(spots: readonly AmountSpot[], to: string, copy: CopyFormula): string | null {
  const formulas = new Set(
    spots.flatMap(({ cell }) =>
      cell.formula === null ? [] : [copy(cell.formula, a1(cell.row, cell.column), to)],
    ),
  );
  const [only] = formulas;
  return formulas.size === 1 && only !== undefined ? only : null;
}

/**
 * The formula that a sum lost: that of the same column in rows of the same kind, else that of the row's other sums,
 * where those agree among themselves.
 */
function lostFormula(spot: AmountSpot, all: readonly AmountSpot[], copy: CopyFormula): string | null {
  const { cell, column, row } = spot;
  const others = all.filter((one) => one !== spot && one.isSum);
  const inColumn = others.filter((one) => one.column.key === column.key && one.row.kind === row.kind);
  const inRow = others.filter(
    (one) => one.row === row && (one.column.parts === undefined) === (column.parts === undefined),
  );
  const shared = (spots: readonly AmountSpot[]): string | null =>
    sharedFormula(spots, a1(cell.row, cell.column), copy);
  return column.parts ? shared(inColumn) : (shared(inRow) ?? shared(inColumn));
}

/** 常数 → 公式, where neighbouring sums show which one. */
export function constantsToFormulas(finding: Finding, book: Book, copy: CopyFormula): readonly CellFix[] {
  const spots = amountSpots(book);
  return spotsOfFinding(finding, book).flatMap((spot) => {
    const { cell, table } = spot;
    const formula = lostFormula(spot, spots.get(table) ?? [], copy);
    if (formula === null) return [];
    const { sheet, row, column } = cell;
    return [
      {
        sheet,
        row,
        column,
        cell: a1(row, column),
        before: formatAmount(cell.printed),
        after: formula,
        value: typeof cell.raw === 'number' ? cell.raw : null,
        formula,
      },
    ];
  });
}

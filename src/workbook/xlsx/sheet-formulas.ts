import type { CellPosition, CellRange } from '../../budget/sheet';
import { parseRange } from './range';
import { sharedFormula, visibleFormula, type SharedFormula } from './shared-formulas';
import type { SheetGrid } from './sheet-grid';
import type { Attributes } from './xml';

/** Collects a worksheet's formulas; those stored once for many cells are told for each at the end. */
export interface FormulaCollector {
  /** A formula element of a cell, with its text (empty in a follower of a shared formula). */
  add(cell: CellPosition, attributes: Attributes, text: string): void;
  /** Fills in what needed the whole sheet to be known. */
  complete(): void;
}

/** A collector that writes into a grid. */
export function formulaCollector(grid: SheetGrid): FormulaCollector {
  const masters = new Map<string, SharedFormula>();
  const followers: { readonly cell: CellPosition; readonly index: string }[] = [];
  const arrays: { readonly range: CellRange; readonly formula: string }[] = [];

  return {
    add(cell, { t: kind, si, ref }, text) {
      const index = kind === 'shared' ? si : undefined;
      if (text === '') {
        if (index !== undefined) followers.push({ cell, index });
        return;
      }
      const formula = visibleFormula(text);
      grid.setFormula(cell.row, cell.column, formula);
      if (index !== undefined && !masters.has(index)) {
        masters.set(index, sharedFormula(text, cell.row, cell.column));
      }
      const range = kind === 'array' ? parseRange(ref ?? '') : null;
      if (range !== null) arrays.push({ range, formula });
    },
    complete() {
      for (const { cell, index } of followers) {
        const text = masters.get(index)?.textAt(cell.row, cell.column);
        if (text !== undefined) grid.setFormula(cell.row, cell.column, visibleFormula(text));
      }
      for (const { range, formula } of arrays) grid.fillFormula(range, formula);
    },
  };
}

import { generateRandomId } from '@univerjs/core';
import type { SheetSnapshot } from '../../budget/sheet';
import { renameReferences } from '../references';
import { sheetExtras, withExtras } from './extras';
import { mutate, type GridHost, type Mutation } from './host';
import { activateSheet, hideSheet, renameSheet, setCells, type CellMatrix, type SheetId } from './mutations';
import { formulaOf } from './read';
import type { GridSheet, GridState } from './state';

/** A piece of writing. What it needs to know beyond the plan it finds in the grid when its turn comes. */
export type Step = (host: GridHost) => void;

/** A step that is one mutation. */
export function doing(mutation: Mutation): Step {
  return (host) => mutate(host, mutation);
}

/** An id for something new. */
export function newId(): string {
  return generateRandomId(10);
}

/** Brings a sheet to the front, by its id. */
export function toFront(id: SheetId): Step {
  return doing(activateSheet(id));
}

/** Shows or hides a sheet. */
export function setVisibility(id: SheetId, visibility: SheetSnapshot['visibility']): Step {
  return (host) => {
    const config = host.workbook().getSheetBySheetId(id.subUnitId)?.getConfig();
    if (!config) throw new Error(`the grid has no sheet ${id.subUnitId}`);
    config.custom = withExtras(config.custom, {
      ...sheetExtras(config),
      isVeryHidden: visibility === 'veryHidden' ? true : undefined,
    });
    mutate(host, hideSheet(id, visibility !== 'visible'));
  };
}

/** The cells of a sheet whose formulas need another sheet, with its new name. */
function renamedCells(host: GridHost, { worksheet }: GridSheet, from: string, to: string): CellMatrix {
  const cells: CellMatrix = {};
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    const formula = formulaOf(host, worksheet, row, column, cell);
    if (formula === null || !formula.includes('!')) return;
    const renamed = renameReferences(formula, from, to);
    if (renamed !== formula) (cells[row] ??= {})[column] = { ...cell, f: renamed, si: null };
  });
  return cells;
}

/** Lets every formula that needs a sheet call it by another name. */
function follow(from: string, to: string, { sheets }: Pick<GridState, 'sheets'>): Step {
  return (host) => {
    for (const one of sheets) {
      const cells = renamedCells(host, one, from, to);
      if (Object.keys(cells).length > 0) mutate(host, setCells(one.id, cells));
    }
  };
}

/**
 * Steps that give a sheet another name, and every formula that needs it with it. The name comes first and, on the way
 * back, last: an interruption then leaves a sheet under the name by which it is found again.
 */
export function parkName({ id, name }: GridSheet, to: string, state: Pick<GridState, 'sheets'>): Step[] {
  return [doing(renameSheet(id, to)), follow(name, to, state)];
}

/** Steps that give a sheet its name back. */
export function unparkName({ id, name }: GridSheet, to: string, state: Pick<GridState, 'sheets'>): Step[] {
  return [follow(name, to, state), doing(renameSheet(id, to))];
}

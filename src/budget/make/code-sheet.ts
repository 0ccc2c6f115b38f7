import { CODE_KINDS, type Catalogue, type CodeKind, type CodeLevel } from '../codes';
import { quoteSheetName, type PlannedCell, type SheetPlan } from '../sheet';
import type { CodePlaces } from '../tables';

/** The hidden sheet of a made book that holds the codes of its year with their names (科目表). */
export const CODE_SHEET_NAME = '_科目';

const LEVELS: readonly CodeLevel[] = ['类', '款', '项'];

/** The codes of a catalogue as a hidden sheet, and where they stand on it. */
export interface CodeSheet {
  readonly plan: SheetPlan;
  readonly places: CodePlaces;
}

/**
 * Lays out the codes of a fiscal year, kind by kind and level by level, so that each level is one run of cells that a
 * drop-down list can name. The names beside them serve the formulas of the tables; no add-in is needed for either.
 */
export function layoutCodeSheet(catalogue: Catalogue): CodeSheet {
  const cells: PlannedCell[] = [];
  const lists = new Map<string, string>();
  const sheet = quoteSheetName(CODE_SHEET_NAME);
  let row = 0;
  for (const kind of CODE_KINDS) {
    for (const level of LEVELS) {
      const entries = [...catalogue.entries(kind).values()].filter((entry) => entry.level === level);
      const first = row;
      for (const { code, name } of entries) {
        cells.push({ row, column: 0, value: code }, { row, column: 1, value: name });
        row += 1;
      }
      if (entries.length > 0) {
        lists.set(`${kind}|${level}`, `=${sheet}!$A$${String(first + 1)}:$A$${String(row)}`);
      }
    }
  }
  return {
    plan: {
      name: CODE_SHEET_NAME,
      cells,
      merges: [],
      columnWidths: [12, 48],
      rowHeights: new Map(),
      validations: [],
      visibility: 'hidden',
    },
    places: {
      names: `${sheet}!$A$1:$B$${String(Math.max(1, row))}`,
      list: (kind: CodeKind, level: CodeLevel) => lists.get(`${kind}|${level}`),
    },
  };
}

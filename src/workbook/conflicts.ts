import type { SheetPlan, SheetSnapshot } from '../budget/sheet';
import { contentAt, filledCells, foldContent, plannedContent, type Content } from './cell-content';
import { formulaReferences } from './references';
import type { CellEdit, Conflict, Journal } from './seam';

/** Cells of an added sheet that no longer hold what was planned. */
function typedOver(plan: SheetPlan, sheet: SheetSnapshot): Conflict[] {
  const planned = new Map<string, Content>(
    plan.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, plannedContent(cell)] as const),
  );
  const conflicts: Conflict[] = [];
  const add = (row: number, column: number): void => {
    conflicts.push({ kind: 'typed', sheet: sheet.name, row, column, found: contentAt(sheet, row, column) });
  };
  for (const { row, column, content } of filledCells(sheet)) {
    const key = `${String(row)},${String(column)}`;
    if ((planned.get(key) ?? null) !== content) add(row, column);
    planned.delete(key);
  }
  for (const [key, content] of planned) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (content !== null) add(row, column);
  }
  return conflicts;
}

function editedSince(edits: readonly CellEdit[], sheet: SheetSnapshot): Conflict[] {
  return edits.flatMap(({ row, column, before, after }) => {
    const found = contentAt(sheet, row, column);
    const known = [before, after].map(({ formula, value }) => foldContent(formula ?? value));
    return known.includes(found) ? [] : [{ kind: 'typed' as const, sheet: sheet.name, row, column, found }];
  });
}

/** Cells outside some sheets whose formulas need them. */
export function usesOf(names: ReadonlySet<string>, sheets: readonly SheetSnapshot[]): Conflict[] {
  const wanted = new Set([...names].map((name) => name.toLowerCase()));
  return sheets
    .filter((sheet) => !names.has(sheet.name))
    .flatMap((sheet) =>
      sheet.formulas.flatMap((formulas, row) =>
        formulas.flatMap((formula, column) => {
          if (formula === null || !formula.includes('!')) return [];
          const uses = formulaReferences(formula).some((name) => wanted.has(name.toLowerCase()));
          return uses ? [{ kind: 'used' as const, sheet: sheet.name, row, column, found: formula }] : [];
        }),
      ),
    );
}

/** What a restore of a journal would lose, in the workbook as it stands. */
export function conflictsOf(journal: Journal, sheets: readonly SheetSnapshot[]): Conflict[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet] as const));
  // Only the last journal entry about a cell tells what should stand there now.
  const edited = new Set(journal.flatMap((entry) => (entry.kind === 'cellsSet' ? [entry.sheet] : [])));
  const going = new Set(
    journal.flatMap((entry) => {
      if (entry.kind === 'sheetAdded' && byName.has(entry.sheet.name)) return [entry.sheet.name];
      return entry.kind === 'sheetParked' && byName.has(entry.parkedAs) ? [entry.parkedAs] : [];
    }),
  );
  const added = new Set(
    journal.flatMap((entry) =>
      entry.kind === 'sheetAdded' && going.has(entry.sheet.name) ? [entry.sheet.name] : [],
    ),
  );
  const typed = journal.flatMap((entry) => {
    if (entry.kind === 'sheetAdded') {
      const sheet = byName.get(entry.sheet.name);
      return sheet && !edited.has(sheet.name) ? typedOver(entry.sheet, sheet) : [];
    }
    const sheet = entry.kind === 'cellsSet' ? byName.get(entry.sheet) : undefined;
    return sheet && entry.kind === 'cellsSet' ? editedSince(entry.edits, sheet) : [];
  });
  const outside = sheets.filter((sheet) => !going.has(sheet.name));
  return [...typed, ...usesOf(added, outside)];
}

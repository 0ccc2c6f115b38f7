import { memoryChange, MEMORY_NOTE, MEMORY_SHEET } from '../memory';
import { insertSheet, setCells, type CellMatrix, type SheetId } from './mutations';
import { sheetData } from './sheet-data';
import type { GridSheet, GridState } from './state';
import { doing, newId, type Step } from './steps';
import { takeAway } from './take-away';
import { cellOf } from './values';

const NO_LISTS = { source: () => '', sheet: null };

function addSheet(unitId: string, id: string): Step {
  return (host) => {
    const { sheet, styles } = sheetData(
      {
        name: MEMORY_SHEET,
        cells: [{ row: 0, column: 0, value: MEMORY_NOTE }],
        merges: [],
        columnWidths: [],
        rowHeights: new Map(),
        validations: [],
        visibility: 'veryHidden',
      },
      NO_LISTS,
      id,
      newId,
    );
    const end = host.workbook().getSheetOrders().length;
    doing(insertSheet(unitId, end, sheet, styles))(host);
  };
}

/** Steps that change what the memory sheet holds: a new value by key, or null to forget it. */
export function rememberSteps(
  { unitId, memory, sheets }: Pick<GridState, 'unitId' | 'memory' | 'sheets'>,
  updates: ReadonlyMap<string, string | null>,
): Step[] {
  const change = memoryChange(memory, updates);
  const there: GridSheet | undefined = sheets.find(({ name }) => name === MEMORY_SHEET);
  if (change.kind === 'nothing') return [];
  if (change.kind === 'delete') return there ? [takeAway(there)] : [];
  const id: SheetId = there?.id ?? { unitId, subUnitId: newId() };
  const cells: CellMatrix = {};
  for (const { row, cleared, texts } of change.rows) {
    const line: CellMatrix[number] = {};
    for (let column = 0; column <= (cleared?.chunks ?? -1); column += 1) line[column] = null;
    for (const [column, text] of (texts ?? []).entries()) line[column] = text === '' ? null : cellOf(text);
    cells[row] = line;
  }
  return [...(change.isNew ? [addSheet(unitId, id.subUnitId)] : []), doing(setCells(id, cells))];
}

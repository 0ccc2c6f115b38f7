import type { Worksheet } from '@univerjs/core';
import { markLevel, type OwnFormat } from '../marks';
import { memoryEntries, MEMORY_SHEET, type MemoryEntry } from '../memory';
import type { SheetSnapshot } from '../../budget/sheet';
import { worksheets, type GridHost } from './host';
import type { SheetId } from './mutations';
import { visibilityOf } from './read';
import { scalarOf } from './values';

/** A worksheet as far as writing must know it. */
export interface GridSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly id: SheetId;
  readonly worksheet: Worksheet;
}

/** What must be known of the grid before something is written (现状). */
export interface GridState {
  readonly unitId: string;
  /** In the order of their tabs. */
  readonly sheets: readonly GridSheet[];
  /** The name of the sheet in front. */
  readonly active: string;
  /** What the memory sheet holds; null where there is no such sheet. */
  readonly memory: ReadonlyMap<string, MemoryEntry> | null;
  /** The conditional formats of ours. */
  readonly formats: readonly OwnFormat[];
}

function memoryOf(sheet: GridSheet | undefined): GridState['memory'] {
  if (!sheet) return null;
  const matrix = sheet.worksheet.getCellMatrix();
  const rows = Array.from({ length: matrix.getLength() }, (_, row) => {
    const columns = Object.keys(matrix.getRow(row) ?? {}).map(Number);
    const width = Math.max(0, ...columns.map((column) => column + 1));
    return Array.from({ length: width }, (__, column) => scalarOf(matrix.getValue(row, column)));
  });
  return memoryEntries(rows);
}

/** The sheet of the grid's own interface for programs. */
export function facadeOf({ api }: GridHost, { subUnitId }: SheetId) {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
  if (!sheet) throw new Error(`the grid has no sheet ${subUnitId}`);
  return sheet;
}

function formatsOf(host: GridHost, { name, id }: GridSheet): OwnFormat[] {
  return facadeOf(host, id)
    .getConditionalFormattingRules()
    .flatMap(({ cfId, rule, ranges }) => {
      const formula = 'value' in rule && typeof rule.value === 'string' ? rule.value : null;
      const level = formula === null || formula === '' ? undefined : markLevel(formula);
      if (level === undefined) return [];
      const places = ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({
        top: startRow,
        left: startColumn,
        bottom: endRow,
        right: endColumn,
      }));
      return [{ sheet: name, id: cfId, level, ranges: places }];
    });
}

/** The grid as it stands. */
export function readState(host: GridHost): GridState {
  const workbook = host.workbook();
  const unitId = workbook.getUnitId();
  const sheets = worksheets(workbook).map((worksheet) => ({
    name: worksheet.getName(),
    visibility: visibilityOf(worksheet),
    id: { unitId, subUnitId: worksheet.getSheetId() },
    worksheet,
  }));
  return {
    unitId,
    sheets,
    active: workbook.getActiveSheet(true)?.getName() ?? '',
    memory: memoryOf(sheets.find(({ name }) => name === MEMORY_SHEET)),
    formats: sheets.flatMap((sheet) => formatsOf(host, sheet)),
  };
}

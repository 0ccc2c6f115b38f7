import { send } from './batches';
import { sheetHidden } from '../sheet-errors';
import { toWorkbookError } from './errors';
import type { Place } from '../program';

/**
 * Brings a cell to the front and selects it.
 * @throws WorkbookError where the sheet is hidden or gone
 */
export async function showCell({ sheet, row, column }: Place): Promise<void> {
  try {
    const visibility = await send(({ workbook }) => {
      const found = workbook.worksheets.getItem(sheet).load('visibility');
      return () => found.visibility;
    });
    if (visibility !== 'Visible') throw sheetHidden(sheet);
    await send(({ workbook }) => {
      const found = workbook.worksheets.getItem(sheet);
      found.activate();
      found.getRangeByIndexes(row, column, 1, 1).select();
      return () => undefined;
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The cell that is selected. */
export async function selectedCell(): Promise<Place> {
  try {
    return await send(({ workbook }) => {
      const cell = workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
      return () => ({ sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex });
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

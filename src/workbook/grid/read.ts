import { BooleanNumber, type ICellData, type Nullable, type Workbook, type Worksheet } from '@univerjs/core';
import type { CellRange, CellScalar, SheetSnapshot } from '../../budget/sheet';
import { numberFormatter, type NumberFormatter } from '../number-format';
import { sheetExtras } from './extras';
import { worksheets, type GridHost } from './host';
import { scalarOf } from './values';

const GENERAL = 'General';

/** Displayed texts: one formatter for each number format that occurs. */
function printer(): (value: CellScalar, pattern: string) => string {
  const known = new Map<string, NumberFormatter>();
  return (value, pattern) => {
    let formatter = known.get(pattern);
    if (!formatter) {
      formatter = numberFormatter([pattern], false);
      known.set(pattern, formatter);
    }
    return formatter.text(value, 0);
  };
}

/** How far a sheet is filled: one more than the last row and column that hold something. */
function extentOf(worksheet: Worksheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  worksheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
    if (scalarOf(cell) === null && !cell?.f && !cell?.si) return;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  });
  return { rows, columns };
}

function hiddenLines(
  data: Readonly<Record<number, Nullable<{ readonly hd?: BooleanNumber }>>>,
  count: number,
): number[] {
  return Object.entries(data)
    .filter(([index, line]) => line?.hd === BooleanNumber.TRUE && Number(index) < count)
    .map(([index]) => Number(index));
}

function mergesOf(worksheet: Worksheet): CellRange[] {
  return worksheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
    top: startRow,
    left: startColumn,
    bottom: endRow,
    right: endColumn,
  }));
}

/** Whether a sheet is seen. */
export function visibilityOf(worksheet: Worksheet): SheetSnapshot['visibility'] {
  if (worksheet.getConfig().hidden !== BooleanNumber.TRUE) return 'visible';
  return sheetExtras(worksheet.getConfig()).isVeryHidden === true ? 'veryHidden' : 'hidden';
}

/** The formula of a cell; those filled down share one, which the grid's own interface unfolds. */
export function formulaOf(
  host: GridHost,
  worksheet: Worksheet,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): string | null {
  if (cell?.f) return cell.f;
  if (!cell?.si) return null;
  const sheet = host.api.getActiveWorkbook()?.getSheetBySheetId(worksheet.getSheetId());
  const formula = sheet?.getRange(row, column).getFormula() ?? '';
  return formula === '' ? null : formula;
}

function readSheet(
  host: GridHost,
  workbook: Workbook,
  worksheet: Worksheet,
  text: ReturnType<typeof printer>,
): SheetSnapshot {
  const config = worksheet.getConfig();
  const styles = workbook.getStyles();
  const { rows, columns } = extentOf(worksheet);
  const hidesZeros = sheetExtras(config).showsZeros === false;
  const patternAt = (cell: Nullable<ICellData>, row: number, column: number): string => {
    const own = styles.getStyleByCell(cell)?.n?.pattern;
    if (own !== undefined) return own;
    const line = config.rowData[row]?.s ?? config.columnData[column]?.s;
    return (line == null ? null : styles.get(line))?.n?.pattern ?? GENERAL;
  };
  const values: CellScalar[][] = [];
  const formulas: (string | null)[][] = [];
  const texts: string[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: columns }, (_, column) => worksheet.getCellRaw(row, column));
    const line = cells.map((cell, column) => formulaOf(host, worksheet, row, column, cell));
    const stored = cells.map(scalarOf);
    values.push(stored);
    formulas.push(line.every((formula) => formula === null) ? [] : line);
    texts.push(
      stored.map((value, column) =>
        value === null || (hidesZeros && value === 0)
          ? ''
          : text(value, patternAt(cells[column], row, column)),
      ),
    );
  }
  return {
    name: worksheet.getName(),
    visibility: visibilityOf(worksheet),
    values,
    formulas,
    texts,
    hiddenRows: hiddenLines(config.rowData, rows),
    hiddenColumns: hiddenLines(config.columnData, columns),
    merges: mergesOf(worksheet),
  };
}

/** Every worksheet of the open workbook as it stands. */
export function readGrid(host: GridHost): SheetSnapshot[] {
  const workbook = host.workbook();
  const text = printer();
  return worksheets(workbook).map((worksheet) => readSheet(host, workbook, worksheet, text));
}

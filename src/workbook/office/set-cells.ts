import { a1, styleOf, type PlannedCell } from '../../budget/sheet';
import type { CellContent, CellEdit } from '../seam';
import { checkedValue } from '../typed-text';
import { bytesOf, type Step } from './batches';
import { looks, TEXT_FORMAT } from './formats';
import { scalar } from './state';
import { typed } from './typing';

/** What of a cell's look a style changes, as it was. */
interface Look {
  readonly numberFormat: string;
  readonly isLocked: boolean;
  readonly properties: Excel.CellPropertiesFormat | null;
}

const ASKED: Excel.CellPropertiesFormatLoadOptions = {
  font: { name: true, size: true, bold: true, color: true },
  fill: { color: true, pattern: true },
  borders: { color: true, style: true, weight: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
};

function at(workbook: Excel.Workbook, sheet: string, { row, column }: Pick<PlannedCell, 'row' | 'column'>) {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
}

/** Asks for cells as they are before they are written. */
export function requestEdits(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly PlannedCell[],
): () => CellEdit[] {
  const asked = cells.map((cell) => {
    checkedValue(cell.value, sheet, a1(cell.row, cell.column));
    const range = at(context.workbook, sheet, cell);
    range.load('values,formulas,numberFormat,format/protection/locked');
    return { cell, range, properties: cell.style && range.getCellProperties({ format: ASKED }) };
  });
  return () =>
    asked.map(({ cell, range, properties }) => {
      const before = contentOf(range.values[0]?.[0], range.formulas[0]?.[0]);
      const look: Look = {
        numberFormat: String(range.numberFormat[0]?.[0] ?? 'General'),
        isLocked: range.format.protection.locked,
        properties: properties?.value[0]?.[0]?.format ?? null,
      };
      const after: CellContent = { value: cell.value, formula: cell.formula ?? null };
      return { row: cell.row, column: cell.column, before, after, lookBefore: JSON.stringify(look) };
    });
}

function contentOf(value: unknown, formula: unknown): CellContent {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: scalar(value), formula: isFormula ? formula : null };
}

function write(
  sheet: string,
  cell: PlannedCell | (CellEdit['before'] & Pick<CellEdit, 'row' | 'column'>),
): Step {
  const input = typed(cell);
  return {
    bytes: bytesOf(input) + 800,
    queue: (workbook) => {
      at(workbook, sheet, cell).formulas = [[input]];
    },
  };
}

function format(sheet: string, cell: Pick<PlannedCell, 'row' | 'column'>, pattern: string): Step {
  return {
    bytes: 800,
    queue: (workbook) => {
      at(workbook, sheet, cell).numberFormat = [[pattern]];
    },
  };
}

/** Steps that write cells over existing ones: looks stay as they are unless a style is given. */
export function setCellsSteps(sheet: string, cells: readonly PlannedCell[]): Step[] {
  const patterns = cells.flatMap((cell) => {
    const numberFormat = cell.style && styleOf(cell.style).numberFormat;
    return numberFormat === undefined ? [] : [format(sheet, cell, numberFormat)];
  });
  return [...patterns, ...cells.map((cell) => write(sheet, cell)), ...looks(sheet, cells)];
}

function restoreLook(
  sheet: string,
  edit: CellEdit,
  properties: Excel.CellPropertiesFormat,
  isLocked: boolean,
): Step {
  const { fill, borders = {}, ...others } = properties;
  const isFilled = fill?.pattern !== undefined && fill.pattern !== 'None';
  // A colour or weight would draw a line where there is none.
  const lines = Object.entries(borders).map(([side, line]: [string, Excel.CellBorder]) => [
    side,
    line.style === 'None' ? { style: line.style } : line,
  ]);
  const kept: Excel.CellPropertiesFormat = {
    ...others,
    borders: Object.fromEntries(lines) as Excel.CellBorderCollection,
    ...(isFilled && fill.color !== undefined ? { fill: { color: fill.color } } : {}),
  };
  return {
    bytes: bytesOf(properties) + 1_500,
    queue: (workbook) => {
      const range = at(workbook, sheet, edit);
      range.setCellProperties([[{ format: kept }]]);
      if (!isFilled) range.format.fill.clear();
      range.format.protection.locked = isLocked;
    },
  };
}

/** Steps that bring cells back to what they were, looks included. */
export function restoreCellsSteps(sheet: string, edits: readonly CellEdit[]): Step[] {
  return edits.flatMap((edit) => {
    const look = edit.lookBefore === undefined ? null : (JSON.parse(edit.lookBefore) as Look);
    const content = write(sheet, { ...edit.before, row: edit.row, column: edit.column });
    if (!look) return [content];
    // Under the text format a formula would become a text, so it is typed before.
    const isTypedAsText = look.numberFormat === TEXT_FORMAT && edit.before.formula !== null;
    return [
      format(sheet, edit, isTypedAsText ? 'General' : look.numberFormat),
      content,
      ...(isTypedAsText ? [format(sheet, edit, TEXT_FORMAT)] : []),
      ...(look.properties ? [restoreLook(sheet, edit, look.properties, look.isLocked)] : []),
    ];
  });
}

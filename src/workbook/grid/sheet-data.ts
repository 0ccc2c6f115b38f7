import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  type ICellData,
  type IDataValidationRule,
  type IRange,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import { a1, a1Range, hasChoices, type CellRange, type PrintSetup, type SheetPlan } from '../../budget/sheet';
import type { PlannedLists } from '../option-lists';
import { checkedValue, needsTextFormat } from '../typed-text';
import { withExtras, type PrintExtras, type SheetExtras } from './extras';
import { pixelsOfCharacters, pixelsOfPoints, plannedStyle } from './style';
import { cellOf } from './values';

/** Rows and columns that a new sheet has at least, and beyond its last filled ones. */
const LEAST = { rows: 200, columns: 26 };
const SPARE = { rows: 100, columns: 5 };
/** Pixels: 15 points and 72 pixels are what a new sheet of Chinese Excel has. */
const DEFAULT_HEIGHT = 20;
const DEFAULT_WIDTH = 72;
const LONGEST_PROMPT = 255;
const A4 = 9;
/** Page margins in inches (about 1.5 cm at the sides, 1.9 cm above and below). */
const MARGINS = { left: 0.59, right: 0.59, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const FOOTER = '&C&"宋体,常规"&9第 &P 页，共 &N 页';

/** A new sheet as the grid takes it. */
export interface SheetData {
  readonly sheet: Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'>;
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly validations: IDataValidationRule[];
}

/** A range as the grid says it. */
export function gridRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function printExtras({ orientation, titleRows, isOnePage, area }: PrintSetup): PrintExtras {
  return {
    orientation,
    paper: A4,
    fit: { width: 1, height: isOnePage === true ? 1 : 0 },
    isCentered: true,
    margins: MARGINS,
    footer: FOOTER,
    ...(titleRows ? { titleRows } : {}),
    ...(area ? { areas: [a1Range(area)] } : {}),
  };
}

function extrasOf(plan: SheetPlan): SheetExtras {
  return {
    ...(plan.visibility === 'veryHidden' ? { isVeryHidden: true } : {}),
    ...(plan.print ? { print: printExtras(plan.print) } : {}),
    ...(plan.isProtected === true
      ? { protection: { insertRows: true, formatRows: true, formatColumns: true } }
      : {}),
  };
}

function cellsOf(plan: SheetPlan): Pick<SheetData, 'styles'> & Pick<IWorksheetData, 'cellData'> {
  const styles: Record<string, IStyleData> = {};
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, value, formula, style } of plan.cells) {
    const checked = checkedValue(value, plan.name, a1(row, column));
    const text = formula === undefined && typeof checked === 'string' ? checked : null;
    const look = plannedStyle(style, text);
    const id = `预算公开:${style ?? ''}${text !== null && needsTextFormat(text) ? '@' : ''}`;
    if (look) styles[id] = look;
    const cell: ICellData = {
      ...cellOf(checked),
      ...(formula === undefined ? {} : { f: formula }),
      ...(look ? { s: id } : {}),
    };
    if (Object.keys(cell).length > 0) (cellData[row] ??= {})[column] = cell;
  }
  return { styles, cellData };
}

function validationsOf(plan: SheetPlan, lists: PlannedLists, idOf: () => string): IDataValidationRule[] {
  return plan.validations.filter(hasChoices).map((validation) => ({
    uid: idOf(),
    type: 'list',
    formula1: lists.source(validation),
    ranges: [gridRange(validation.range)],
    allowBlank: true,
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    errorTitle: '不在下拉列表里',
    error: '这一项不在下拉列表里。请核对；确实无误可以保留。',
    ...(validation.prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          promptTitle: '填写说明',
          prompt: validation.prompt.slice(0, LONGEST_PROMPT),
        }),
  }));
}

/**
 * A planned sheet as the grid takes it, whole.
 * @param id of the new sheet
 * @param idOf gives an id that nothing else has
 * @throws WorkbookError for values that a cell cannot hold
 */
export function sheetData(plan: SheetPlan, lists: PlannedLists, id: string, idOf: () => string): SheetData {
  const { styles, cellData } = cellsOf(plan);
  const bottom = plan.cells.reduce((most, { row }) => Math.max(most, row), 0);
  const right = plan.cells.reduce((most, { column }) => Math.max(most, column), 0);
  const frozen = plan.frozenRows ?? 0;
  return {
    styles,
    validations: validationsOf(plan, lists, idOf),
    sheet: {
      id,
      name: plan.name,
      tabColor: plan.tabColor ?? '',
      hidden: (plan.visibility ?? 'visible') === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      freeze: {
        xSplit: 0,
        ySplit: frozen,
        startRow: frozen > 0 ? frozen : -1,
        startColumn: -1,
      },
      rowCount: Math.max(LEAST.rows, bottom + SPARE.rows),
      columnCount: Math.max(LEAST.columns, right + SPARE.columns),
      defaultColumnWidth: DEFAULT_WIDTH,
      defaultRowHeight: DEFAULT_HEIGHT,
      mergeData: plan.merges
        .filter(({ top, left, bottom: last, right: end }) => top !== last || left !== end)
        .map(gridRange),
      cellData,
      rowData: Object.fromEntries(
        [...plan.rowHeights].map(([row, height]) => [
          row,
          { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE },
        ]),
      ),
      columnData: Object.fromEntries(
        plan.columnWidths.map((width, column) => [column, { w: pixelsOfCharacters(width) }]),
      ),
      rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
      columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
      showGridlines: BooleanNumber.TRUE,
      rightToLeft: BooleanNumber.FALSE,
      custom: withExtras({}, extrasOf(plan)),
    },
  };
}

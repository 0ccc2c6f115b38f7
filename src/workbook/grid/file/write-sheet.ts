import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IRowData,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { a1, a1Range } from '../../../budget/sheet';
import { sheetExtras } from '../extras';
import type { GridStyle } from '../style';
import { inOrder, type Sheet } from './grid-data';
import { element, group, NAMESPACES, part } from './markup';
import { writePrint } from './print';
import { writeProtection } from './protection';
import { cellRange, MOST_COLUMNS, MOST_ROWS } from './ranges';
import { columnCharacters, pointsOfPixels, type MeasuringFont } from './sizes';
import { writeValidations } from './validations';
import { formulaReader, valueOf, writeCell, type CellContext } from './write-cells';
import { writeConditions } from './write-conditions';
import type { StyleBook } from './write-styles';

/** What writing a sheet needs of its workbook. */
export interface SheetTarget {
  readonly sheet: Sheet;
  readonly isActive: boolean;
  readonly font: MeasuringFont;
  readonly styles: StyleBook;
  /** The look behind what a cell, row or column names. */
  readonly look: (named: Sheet['defaultStyle']) => GridStyle | undefined;
  readonly validations: readonly ISheetDataValidationRule[];
  readonly conditions: readonly IConditionFormattingRule[];
  readonly hasNotes: boolean;
}

/** In pixels, where a sheet does not say. */
const USUAL = { width: 72, height: 20 };

function pane({ xSplit, ySplit, startRow, startColumn }: IFreeze): string {
  const topLeftCell = a1(Math.max(startRow, ySplit, 0), Math.max(startColumn, xSplit, 0));
  const corner = xSplit > 0 && ySplit > 0 ? 'bottomRight' : xSplit > 0 ? 'topRight' : 'bottomLeft';
  const splits = { xSplit: xSplit > 0 ? xSplit : undefined, ySplit: ySplit > 0 ? ySplit : undefined };
  return (
    element('pane', { ...splits, topLeftCell, activePane: corner, state: 'frozen' }) +
    element('selection', { pane: corner })
  );
}

function view({ sheet, isActive }: SheetTarget): string {
  const { freeze } = sheet;
  const isFrozen = freeze !== undefined && (freeze.xSplit > 0 || freeze.ySplit > 0);
  const first = isFrozen
    ? a1(Math.max(0, freeze.startRow - freeze.ySplit), Math.max(0, freeze.startColumn - freeze.xSplit))
    : 'A1';
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other home for it yet
  const zoom = Math.floor((sheet.zoomRatio ?? 1) * 100 + 0.5);
  const attributes = {
    showGridLines: sheet.showGridlines === BooleanNumber.FALSE ? false : undefined,
    showZeros: sheetExtras(sheet).showsZeros === false ? false : undefined,
    rightToLeft: sheet.rightToLeft === BooleanNumber.TRUE ? true : undefined,
    tabSelected: isActive ? true : undefined,
    topLeftCell: first === 'A1' ? undefined : first,
    zoomScale: zoom === 100 ? undefined : zoom,
    zoomScaleNormal: zoom === 100 ? undefined : zoom,
    workbookViewId: 0,
  };
  return element('sheetViews', {}, element('sheetView', attributes, isFrozen ? pane(freeze) : ''));
}

function properties({ sheet }: SheetTarget): string {
  const tab = sheet.tabColor
    ? element('tabColor', { rgb: `FF${sheet.tabColor.slice(1, 7).toUpperCase()}` })
    : '';
  const isFitted = sheetExtras(sheet).print?.fit !== undefined;
  const fit = isFitted ? element('pageSetUpPr', { fitToPage: true }) : '';
  return tab === '' && fit === '' ? '' : element('sheetPr', {}, tab + fit);
}

function columnAttributes({ w, hd, s }: Partial<IColumnData>, target: SheetTarget): string {
  const style = target.styles.number(target.look(s));
  const width = columnCharacters(w ?? target.sheet.defaultColumnWidth ?? USUAL.width, target.font);
  return JSON.stringify({
    width,
    style: style === 0 ? undefined : style,
    hidden: hd === BooleanNumber.TRUE ? true : undefined,
    customWidth: true,
  });
}

/** Equal neighbours are written as one. */
function columns(target: SheetTarget): string {
  const spans: { readonly first: number; last: number; readonly attributes: string }[] = [];
  for (const [column, data] of inOrder(target.sheet.columnData)) {
    if (column >= MOST_COLUMNS) continue;
    const attributes = columnAttributes(data, target);
    const last = spans.at(-1);
    if (last?.last === column - 1 && last.attributes === attributes) last.last = column;
    else spans.push({ first: column, last: column, attributes });
  }
  const written = spans.map(({ first, last, attributes }) =>
    element('col', { min: first + 1, max: last + 1, ...(JSON.parse(attributes) as object) }),
  );
  return written.length === 0 ? '' : element('cols', {}, written.join(''));
}

function rowAttributes(
  data: Partial<IRowData>,
  target: SheetTarget,
): Record<string, number | boolean | undefined> {
  const style = target.styles.number(target.look(data.s));
  const isOwn = data.ia === BooleanNumber.FALSE || (data.ia === undefined && data.h !== undefined);
  const height = isOwn ? data.h : (data.ah ?? data.h);
  return {
    s: style === 0 ? undefined : style,
    customFormat: style === 0 ? undefined : true,
    ht: height === undefined ? undefined : pointsOfPixels(height),
    hidden: data.hd === BooleanNumber.TRUE ? true : undefined,
    customHeight: isOwn && data.h !== undefined ? true : undefined,
  };
}

function rows(target: SheetTarget): string {
  const { sheet, styles, look } = target;
  const context: CellContext = {
    sheet: sheet.name ?? '',
    look: ({ s }) => styles.number(look(s)),
    formula: formulaReader(sheet.cellData),
  };
  const cells = new Map(inOrder(sheet.cellData));
  const data = new Map(inOrder(sheet.rowData));
  const used = [...new Set([...cells.keys(), ...data.keys()])].filter((row) => row < MOST_ROWS);
  return used
    .sort((a, b) => a - b)
    .map((row) => {
      const content = inOrder(cells.get(row))
        .filter(([column]) => column < MOST_COLUMNS)
        .map(([column, cell]) => writeCell(cell, row, column, context))
        .join('');
      const attributes = rowAttributes(data.get(row) ?? {}, target);
      const isPlain = content === '' && Object.values(attributes).every((value) => value === undefined);
      return isPlain ? '' : element('row', { r: row + 1, ...attributes }, content);
    })
    .join('');
}

/** The cells in use, in which codes stored as text get no warning triangle; null for an empty sheet. */
function usedArea({ cellData }: Sheet): string | null {
  let bottom = -1;
  let right = -1;
  for (const [row, line] of inOrder(cellData)) {
    for (const [column, cell] of inOrder(line)) {
      if (valueOf(cell) === null) continue;
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : a1Range({ top: 0, left: 0, bottom, right });
}

function merges({ mergeData = [] }: Sheet): string {
  const ranges = mergeData
    .map(cellRange)
    .filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return group(
    'mergeCells',
    ranges.map((range) => element('mergeCell', { ref: a1Range(range) })),
  );
}

function ignoredErrors(sheet: Sheet): string {
  const sqref = usedArea(sheet);
  if (sqref === null) return '';
  return element('ignoredErrors', {}, element('ignoredError', { sqref, numberStoredAsText: true }));
}

/** The part of one worksheet; its elements come in the order that the file format prescribes. */
export function writeSheet(target: SheetTarget): string {
  const { sheet, styles } = target;
  const { print, protection } = sheetExtras(sheet);
  const height = pointsOfPixels(sheet.defaultRowHeight ?? USUAL.height);
  const width = columnCharacters(sheet.defaultColumnWidth ?? USUAL.width, target.font);
  const content = [
    properties(target),
    view(target),
    element('sheetFormatPr', { defaultColWidth: width, defaultRowHeight: height }),
    columns(target),
    element('sheetData', {}, rows(target)),
    writeProtection(protection),
    merges(sheet),
    writeConditions(target.conditions, (style) => styles.difference(style)),
    writeValidations(target.validations),
    writePrint(print),
    ignoredErrors(sheet),
    target.hasNotes ? element('legacyDrawing', { 'r:id': 'rId1' }) : '',
  ];
  const namespaces = { xmlns: NAMESPACES.main, 'xmlns:r': NAMESPACES.relations };
  return part(element('worksheet', namespaces, content.join('')));
}

import {
  BooleanNumber,
  CellValueType,
  type IColumnData,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import { formulaAt, parseA1, valueAt, type SheetSnapshot } from '../../../budget/sheet';
import { isTrue, type Attributes } from '../../xlsx/xml';
import { withExtras, type PrintExtras, type SheetExtras } from '../extras';
import { gridRange } from '../sheet-data';
import { pixelsOfPoints, type GridStyle } from '../style';
import { cellOf } from '../values';
import type { ColorReader } from './colors';
import { child, children, numberOf, type Element } from './element';
import { ARRAY_KEY, type Sheet } from './grid-data';
import { readPrint } from './print';
import { readProtection } from './protection';
import { MOST_COLUMNS } from './ranges';
import type { SheetFrame } from './sheet-watch';
import { columnPixels, tidy, type MeasuringFont } from './sizes';

/** What reading a sheet needs of its workbook. */
export interface SheetSource {
  readonly id: string;
  readonly snapshot: SheetSnapshot;
  readonly frame: SheetFrame;
  /** The id of a look by its number in the file; undefined for that of a new cell. */
  readonly look: (number: number) => string | undefined;
  readonly font: MeasuringFont;
  readonly color: ColorReader;
  /** Print titles and areas, which are names of the workbook. */
  readonly print: PrintExtras | undefined;
}

/** Rows and columns that a sheet offers at least, and beyond what is used. */
const ROOM = { rows: 200, columns: 26, moreRows: 100, moreColumns: 6 };
/** In points and digits, where a sheet does not say. */
const USUAL = { rowHeight: 15, digits: 8 };
const HEADERS = { rowHeader: { width: 46 }, columnHeader: { height: 20 } };

const EMPTY_RESULT = { v: '', t: CellValueType.STRING };

type Cells = NonNullable<Sheet['cellData']>;

function readCells({ snapshot, frame, look }: SheetSource): Cells {
  const cells: Cells = {};
  const put = (row: number, column: number, more: Cells[number][number]) => {
    if (Object.keys(more).length === 0) return;
    const line = (cells[row] ??= {});
    line[column] = { ...line[column], ...more };
  };
  snapshot.values.forEach((line, row) => {
    line.forEach((_, column) => {
      const formula = formulaAt(snapshot, row, column);
      const value = valueAt(snapshot, row, column);
      if (formula === null) put(row, column, cellOf(value));
      // An empty text is a result: without it the formula would count as never calculated.
      else put(row, column, { ...(value === '' ? EMPTY_RESULT : cellOf(value)), f: formula });
    });
  });
  for (const [row, line] of frame.looks) {
    for (const [column, number] of line) {
      const s = look(number);
      if (s !== undefined) put(row, column, { s });
    }
  }
  return cells;
}

/** Leaves an array formula to its first cell alone: the grid fills the others by itself. */
function placeArrays(cells: Cells, arrays: SheetFrame['arrays']): void {
  for (const { row, column, rows, columns } of arrays) {
    const isMany = rows > 1 || columns > 1;
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        const cell = cells[row + down]?.[column + right];
        if (cell === undefined) continue;
        if (isMany) {
          delete cell.v;
          delete cell.t;
        }
        if (down > 0 || right > 0) delete cell.f;
        else cell.custom = { [ARRAY_KEY]: { rows, columns } };
      }
    }
  }
}

function readRows({ frame, look }: SheetSource): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { ht, customHeight, hidden, customFormat, s }] of frame.rows) {
    const height = ht === undefined ? Number.NaN : tidy(pixelsOfPoints(Number(ht)));
    const style = isTrue(customFormat) ? look(Number(s)) : undefined;
    const size = isTrue(customHeight)
      ? { h: height, ia: BooleanNumber.FALSE }
      : { ah: height, ia: BooleanNumber.TRUE };
    const data = {
      ...(height > 0 ? size : {}),
      ...(isTrue(hidden) || height === 0 ? { hd: BooleanNumber.TRUE } : {}),
      ...(style === undefined ? {} : { s: style }),
    };
    if (Object.keys(data).length > 0) rows[row] = data;
  }
  return rows;
}

/** Columns to the very end of the sheet only say what its right margin looks like. */
function columnSpan(attributes: Attributes): readonly [number, number] {
  const first = Number(attributes.min) - 1;
  const last = Number(attributes.max) - 1;
  return [first, last >= MOST_COLUMNS - 1 ? Math.min(last, first + ROOM.columns) : last];
}

function readColumns({ frame, look, font }: SheetSource): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { attributes } of children(child(frame.root, 'cols'), 'col')) {
    const width = Number(attributes.width);
    const style = attributes.style === undefined ? undefined : look(Number(attributes.style));
    const data = {
      ...(width > 0 ? { w: columnPixels(width, font) } : {}),
      ...(isTrue(attributes.hidden) || width === 0 ? { hd: BooleanNumber.TRUE } : {}),
      ...(style === undefined ? {} : { s: style }),
    };
    const [first, last] = columnSpan(attributes);
    for (let column = first; column <= last; column += 1) columns[column] = { ...data };
  }
  return columns;
}

function readFreeze(view: Element | undefined): IWorksheetData['freeze'] {
  const pane = child(view, 'pane');
  const isFrozen = ['frozen', 'frozenSplit'].includes(pane?.attributes.state ?? '');
  const xSplit = isFrozen ? (numberOf(pane, 'xSplit') ?? 0) : 0;
  const ySplit = isFrozen ? (numberOf(pane, 'ySplit') ?? 0) : 0;
  const first = parseA1(view?.attributes.topLeftCell ?? 'A1') ?? { row: 0, column: 0 };
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? first.row + ySplit : -1,
    startColumn: xSplit > 0 ? first.column + xSplit : -1,
  };
}

function extrasOf({ snapshot, frame: { root }, print }: SheetSource, view: Element | undefined): SheetExtras {
  const setup = { ...readPrint(root), ...print };
  const protection = readProtection(root);
  const { showZeros } = view?.attributes ?? {};
  return {
    ...(snapshot.visibility === 'veryHidden' ? { isVeryHidden: true } : {}),
    ...(Object.keys(setup).length === 0 ? {} : { print: setup }),
    ...(protection === undefined ? {} : { protection }),
    ...(showZeros === undefined || isTrue(showZeros) ? {} : { showsZeros: false }),
  };
}

/** The pixels of a column that has no width of its own: eight digits and a margin, rounded up to whole eights. */
function usualWidth(format: Element | undefined, font: MeasuringFont): number {
  const given = numberOf(format, 'defaultColWidth');
  if (given !== undefined) return columnPixels(given, font);
  const digits = numberOf(format, 'baseColWidth') ?? USUAL.digits;
  return Math.ceil((digits * digitWidth(font) + 5) / 8) * 8;
}

function digitWidth(font: MeasuringFont): number {
  return columnPixels(1, font);
}

/** One worksheet as the grid keeps it, without what its plug-ins keep. */
export function readGridSheet(source: SheetSource): Sheet {
  const { id, snapshot, frame, font, color } = source;
  const { root } = frame;
  const cellData = readCells(source);
  placeArrays(cellData, frame.arrays);
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const format = child(root, 'sheetFormatPr');
  const columnData = readColumns(source);
  const extras = extrasOf(source, view);
  const lastRow = Math.max(-1, ...Object.keys(cellData).map(Number), ...frame.rows.keys());
  const widest = [...frame.looks.values()].flatMap((line) => [...line.keys()]);
  const lastColumn = widest.reduce((most, column) => Math.max(most, column), -1);
  return {
    id,
    name: snapshot.name,
    tabColor: color(child(child(root, 'sheetPr'), 'tabColor')) ?? '',
    hidden: snapshot.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: readFreeze(view),
    rowCount: Math.max(ROOM.rows, lastRow + 1 + ROOM.moreRows),
    columnCount: Math.max(
      ROOM.columns,
      lastColumn + 1 + ROOM.moreColumns,
      ...Object.keys(columnData).map((column) => Number(column) + 1),
    ),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other home for it yet
    zoomRatio: (numberOf(view, 'zoomScale') ?? 100) / 100,
    defaultColumnWidth: usualWidth(format, font),
    defaultRowHeight: tidy(pixelsOfPoints(numberOf(format, 'defaultRowHeight') ?? USUAL.rowHeight)),
    mergeData: (snapshot.merges ?? []).map(gridRange),
    cellData,
    rowData: readRows(source),
    columnData,
    ...HEADERS,
    showGridlines: isTrue(view?.attributes.showGridLines ?? '1') ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: isTrue(view?.attributes.rightToLeft) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(Object.keys(extras).length === 0 ? {} : { custom: withExtras(undefined, extras) }),
  };
}

/** A style as the grid's data keeps it under an id. */
export function styleId(number: number): string {
  return `look-${number}`;
}

/** The styles of a workbook by their ids. */
export function styleTable(styles: readonly (GridStyle | undefined)[]): Record<string, GridStyle> {
  return Object.fromEntries(
    styles.flatMap((style, number) => (style === undefined ? [] : [[styleId(number), style] as const])),
  );
}

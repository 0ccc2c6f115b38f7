import { a1Range, parseA1, type CellPosition, type CellRange, type SheetSnapshot } from '../../budget/sheet';
import { scalarOf } from './cell-value';
import type { SheetEntry } from './contents';
import { hiddenLines } from './hidden-lines';
import { hidesZeros, type NumberFormatter } from './number-formats';
import { parseRange } from './range';
import { formulaCollector } from './sheet-formulas';
import { SheetGrid } from './sheet-grid';
import { decodeEscapes, readXml, type Attributes, type XmlHandler } from './xml';

/** What all worksheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formatter: NumberFormatter;
  /** Called with the number of cells each new cell adds; throws when there are too many. */
  readonly count: (cells: number) => void;
}

/** A cell between its opening and its closing tag. */
interface OpenCell extends CellPosition {
  readonly type: string;
  readonly style: number;
  formula: Attributes | null;
  formulaText: string;
  value: string | null;
}

/** Reads one worksheet part; a watcher is told of everything in it. */
export function readSheet(
  xml: string,
  entry: SheetEntry,
  context: SheetContext,
  watcher?: XmlHandler,
): SheetSnapshot {
  const grid = new SheetGrid(context.count);
  const formulas = formulaCollector(grid);
  const hidden = hiddenLines();
  const merges = new Map<string, CellRange>();
  let zerosHidden = false;
  let at: CellPosition = { row: -1, column: -1 };
  let cell: OpenCell | null = null;
  let collecting: 'formula' | 'value' | null = null;
  let phonetic = 0;

  const openInCell = (inside: OpenCell, name: string, attributes: Attributes) => {
    if (name === 'v' || (name === 't' && phonetic === 0)) {
      collecting = 'value';
      inside.value ??= '';
    } else if (name === 'f') {
      collecting = 'formula';
      inside.formula = attributes;
    } else if (name === 'rPh') phonetic += 1;
  };
  const openInSheet = (name: string, attributes: Attributes) => {
    if (name === 'row') {
      at = { row: rowIndex(attributes.r) ?? at.row + 1, column: -1 };
      hidden.row(at.row, attributes);
    } else if (name === 'c') {
      at = parseA1(attributes.r ?? '') ?? { row: at.row, column: at.column + 1 };
      cell = openCell(at, attributes);
    } else if (name === 'col') hidden.columns(attributes);
    else if (name === 'sheetFormatPr') hidden.defaults(attributes);
    else if (name === 'sheetView') zerosHidden ||= hidesZeros(attributes.showZeros);
    else if (name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range !== null) merges.set(a1Range(range), range);
    }
  };
  const closeCell = (done: OpenCell) => {
    const value = scalarOf(done, context.strings, context.formatter);
    const isZeroUnseen = zerosHidden && value === 0;
    grid.set(done.row, done.column, value, isZeroUnseen ? '' : context.formatter.text(value, done.style));
    if (done.formula !== null) formulas.add(done, done.formula, decodeEscapes(done.formulaText));
  };

  readXml(xml, {
    open(name, attributes) {
      watcher?.open(name, attributes);
      if (cell === null) openInSheet(name, attributes);
      else openInCell(cell, name, attributes);
    },
    close(name) {
      watcher?.close?.(name);
      if (name === 'c' && cell !== null) {
        closeCell(cell);
        cell = null;
      } else if (name === 'rPh') phonetic -= 1;
      else if (name === 'v' || name === 't' || name === 'f') collecting = null;
    },
    text(text) {
      watcher?.text?.(text);
      if (cell === null || collecting === null) return;
      if (collecting === 'formula') cell.formulaText += text;
      else cell.value = (cell.value ?? '') + text;
    },
  });

  formulas.complete();
  for (const range of merges.values()) grid.keepTopLeft(range);
  const { rows, columns } = grid.size();
  return {
    name: entry.name,
    visibility: entry.visibility,
    ...grid.content(),
    ...hidden.within(rows, columns),
    merges: [...merges.values()],
  };
}

function rowIndex(number: string | undefined): number | null {
  return /^[1-9]\d{0,6}$/.test(number ?? '') ? Number(number) - 1 : null;
}

function openCell({ row, column }: CellPosition, attributes: Attributes): OpenCell {
  const { t: type = 'n', s: style = '0' } = attributes;
  return { row, column, type, style: Number(style), formula: null, formulaText: '', value: null };
}

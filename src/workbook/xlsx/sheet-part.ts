import { a1Range, parseA1, type CellRange, type SheetSnapshot } from '../../budget/sheet';
import { scalarOf } from './cell-value';
import type { SheetEntry } from './contents';
import { hidesZeros, type NumberFormatter } from './number-formats';
import { sharedFormula, visibleFormula, type SharedFormula } from './shared-formulas';
import { SheetGrid } from './sheet-grid';
import { decodeEscapes, isTrue, readXml, type Attributes } from './xml';

/** What all worksheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formatter: NumberFormatter;
  /** Called with the number of cells each new cell adds; throws when there are too many. */
  readonly count: (cells: number) => void;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: Attributes | null;
  formulaText: string;
  value: string | null;
}

/** The corners of a reference like B2:D9 or B2; null when it is not one. */
export function parseRange(reference: string): CellRange | null {
  const [first = '', last = first] = reference.split(':');
  const start = parseA1(first);
  const end = parseA1(last);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Reads one worksheet part. */
export function readSheet(xml: string, entry: SheetEntry, context: SheetContext): SheetSnapshot {
  const grid = new SheetGrid(context.count);
  const masters = new Map<string, SharedFormula>();
  const followers: { readonly row: number; readonly column: number; readonly index: string }[] = [];
  const arrays: { readonly range: CellRange; readonly formula: string }[] = [];
  const merges: CellRange[] = [];
  const shownRows = new Set<number>();
  const hiddenRows = new Set<number>();
  const hiddenSpans: (readonly [number, number])[] = [];
  let rowsStartHidden = false;
  let zerosHidden = false;
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let collecting: 'formula' | 'value' | null = null;
  let phonetic = 0;

  const openRow = (attributes: Attributes) => {
    row = /^[1-9]\d{0,6}$/.test(attributes.r ?? '') ? Number(attributes.r) - 1 : row + 1;
    column = -1;
    const isHidden =
      isTrue(attributes.hidden) || (attributes.ht !== undefined && Number(attributes.ht) === 0);
    (isHidden ? hiddenRows : shownRows).add(row);
  };

  const openCell = (attributes: Attributes) => {
    const position = attributes.r === undefined ? null : parseA1(attributes.r);
    column = position?.column ?? column + 1;
    cell = {
      row: position?.row ?? row,
      column,
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      formula: null,
      formulaText: '',
      value: null,
    };
  };

  const formulaOf = (done: OpenCell): string | null => {
    if (done.formula === null) return null;
    const { t: kind, si: index, ref } = done.formula;
    const text = decodeEscapes(done.formulaText);
    if (text === '') {
      if (kind === 'shared' && index !== undefined)
        followers.push({ row: done.row, column: done.column, index });
      return null;
    }
    if (kind === 'shared' && index !== undefined && !masters.has(index)) {
      masters.set(index, sharedFormula(text, done.row, done.column));
    }
    const range = kind === 'array' && ref !== undefined ? parseRange(ref) : null;
    if (range !== null) arrays.push({ range, formula: visibleFormula(text) });
    return visibleFormula(text);
  };

  const closeCell = (done: OpenCell) => {
    const value = scalarOf(done, context.strings, context.formatter);
    const isZero = zerosHidden && value === 0;
    grid.set(done.row, done.column, value, isZero ? '' : context.formatter.text(value, done.style));
    const formula = formulaOf(done);
    if (formula !== null) grid.setFormula(done.row, done.column, formula);
  };

  readXml(xml, {
    open(name, attributes) {
      if (name === 'c') openCell(attributes);
      else if (name === 'row') openRow(attributes);
      else if (cell !== null) {
        if (name === 'v' || (name === 't' && phonetic === 0)) {
          collecting = 'value';
          cell.value ??= '';
        } else if (name === 'f') {
          collecting = 'formula';
          cell.formula = attributes;
        } else if (name === 'rPh') phonetic += 1;
      } else if (name === 'sheetFormatPr') rowsStartHidden = isTrue(attributes.zeroHeight);
      else if (name === 'sheetView') zerosHidden ||= hidesZeros(attributes.showZeros);
      else if (name === 'col' && (isTrue(attributes.hidden) || attributes.width === '0')) {
        hiddenSpans.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
      } else if (name === 'mergeCell') {
        const range = parseRange(attributes.ref ?? '');
        if (range !== null) merges.push(range);
      }
    },
    close(name) {
      if (name === 'c' && cell !== null) {
        closeCell(cell);
        cell = null;
      } else if (name === 'rPh') phonetic -= 1;
      else if (name === 'v' || name === 't' || name === 'f') collecting = null;
    },
    text(text) {
      if (cell === null || collecting === null) return;
      if (collecting === 'formula') cell.formulaText += text;
      else cell.value = (cell.value ?? '') + text;
    },
  });

  for (const { row: atRow, column: atColumn, index } of followers) {
    const text = masters.get(index)?.textAt(atRow, atColumn);
    if (text !== undefined) grid.setFormula(atRow, atColumn, visibleFormula(text));
  }
  for (const { range, formula } of arrays) grid.fillFormula(range, formula);
  for (const range of merges) grid.keepTopLeft(range);

  const { rows, columns } = grid.size();
  const isHiddenRow = (index: number) => hiddenRows.has(index) || (rowsStartHidden && !shownRows.has(index));
  const isHiddenColumn = (index: number) => hiddenSpans.some(([from, to]) => index >= from && index <= to);
  return {
    name: entry.name,
    visibility: entry.visibility,
    ...grid.content(),
    hiddenRows: indexes(rows).filter(isHiddenRow),
    hiddenColumns: indexes(columns).filter(isHiddenColumn),
    merges: [...new Map(merges.map((range) => [a1Range(range), range])).values()],
  };
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

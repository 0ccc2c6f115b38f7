import { CellValueType, type ICellData } from '@univerjs/core';
import { a1, a1Range, isErrorValue, type CellScalar } from '../../../budget/sheet';
import { checkedValue } from '../../typed-text';
import { sharedFormula, type SharedFormula } from '../../xlsx/shared-formulas';
import { scalarOf } from '../values';
import { storedFormula } from './formulas';
import { arrayReach, inOrder, type Sheet } from './grid-data';
import { element, textElement } from './markup';

/** What writing cells needs of the sheet around them. */
export interface CellContext {
  readonly sheet: string;
  /** The number of a cell's look. */
  readonly look: (cell: ICellData) => number;
  /** The formula of a cell with its equals sign, or null. */
  readonly formula: (cell: ICellData, row: number, column: number) => string | null;
}

/** What a cell stores; a number under a text kind is a text. */
export function valueOf(cell: ICellData): CellScalar {
  const value = scalarOf(cell);
  const isText = cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING;
  return isText && typeof value === 'number' ? String(value) : value;
}

/** Reads the formulas of a sheet: those that the grid keeps once for many cells are told for each. */
export function formulaReader(cells: Sheet['cellData']): CellContext['formula'] {
  const shared = new Map<string, SharedFormula>();
  for (const [row, line] of inOrder(cells)) {
    for (const [column, { f, si }] of inOrder(line)) {
      if (f != null && f !== '' && si != null && !shared.has(si)) {
        shared.set(si, sharedFormula(f.replace(/^=/, ''), row, column));
      }
    }
  }
  return ({ f, si }, row, column) => {
    if (f != null && f !== '') return f;
    const text = si == null ? undefined : shared.get(si)?.textAt(row, column);
    return text === undefined ? null : `=${text}`;
  };
}

function stored(value: CellScalar): { readonly t?: string; readonly v: string } | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return { t: 'b', v: value ? '1' : '0' };
  if (typeof value === 'number') return { v: String(value) };
  return { t: isErrorValue(value) ? 'e' : 'str', v: value };
}

function formulaElement(cell: ICellData, formula: string, row: number, column: number): string {
  const reach = arrayReach(cell);
  if (reach === null) return textElement('f', storedFormula(formula));
  const ref = a1Range({
    top: row,
    left: column,
    bottom: row + reach.rows - 1,
    right: column + reach.columns - 1,
  });
  return textElement('f', storedFormula(formula), { t: 'array', ref });
}

/** One cell; nothing where it is as in a new sheet. Only `f` becomes a formula; every text stays a text. */
export function writeCell(cell: ICellData, row: number, column: number, context: CellContext): string {
  const address = a1(row, column);
  const value = checkedValue(valueOf(cell), context.sheet, address);
  const formula = context.formula(cell, row, column);
  const number = context.look(cell);
  const s = number === 0 ? undefined : number;
  if (formula === null && (value === null || value === ''))
    return s === undefined ? '' : element('c', { r: address, s });
  if (formula === null && typeof value === 'string' && !isErrorValue(value)) {
    return element('c', { r: address, s, t: 'inlineStr' }, element('is', {}, textElement('t', value)));
  }
  const result = stored(value);
  const content =
    (formula === null ? '' : formulaElement(cell, formula, row, column)) +
    (result === null ? '' : textElement('v', result.v));
  return element('c', { r: address, s, t: result?.t }, content);
}

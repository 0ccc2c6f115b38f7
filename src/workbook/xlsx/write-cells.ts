import type { CellErrorValue, CellFormulaValue, CellValue, Worksheet } from 'exceljs';
import { a1, isErrorValue, type CellScalar, type PlannedCell } from '../../budget/sheet';
import { checkedValue, needsTextFormat } from '../typed-text';
import type { StyleSheet } from './write-styles';
import { encodeEscapes } from './xml';

/** Puts planned cells on a worksheet. Only `formula` becomes a formula; every text stays a text. */
export function writeCells(worksheet: Worksheet, cells: readonly PlannedCell[], styles: StyleSheet): void {
  for (const planned of cells) {
    const address = a1(planned.row, planned.column);
    const cell = worksheet.getCell(planned.row + 1, planned.column + 1);
    const value = checkedValue(planned.value, worksheet.name, address);
    const isText = planned.formula === undefined && typeof value === 'string' && !isErrorValue(value);
    const style = styles.style(planned.style, isText && needsTextFormat(value));
    if (style !== undefined) cell.style = style;
    cell.value = planned.formula === undefined ? constant(value) : computed(planned.formula, value);
  }
}

/** A constant; an empty text is written as a blank cell, which is what it looks like. */
function constant(value: CellScalar): CellValue {
  if (value === null || value === '') return null;
  if (isErrorValue(value)) return errorValue(value);
  return typeof value === 'string' ? encodeEscapes(value) : value;
}

function computed(formula: string, value: CellScalar): CellFormulaValue {
  const text = formula.replace(/^=/, '');
  if (value === null) return { formula: text };
  const result = typeof value === 'string' && !isErrorValue(value) ? encodeEscapes(value) : value;
  return { formula: text, result: isErrorValue(result) ? errorValue(result) : result };
}

function errorValue(text: string): CellErrorValue {
  return { error: text as CellErrorValue['error'] };
}

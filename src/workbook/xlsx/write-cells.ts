import type { CellErrorValue, CellFormulaValue, CellValue, Worksheet } from 'exceljs';
import { a1, isErrorValue, type CellScalar, type PlannedCell } from '../../budget/sheet';
import { WorkbookError } from '../seam';
import type { StyleSheet } from './write-styles';
import { encodeEscapes } from './xml';

/** The most characters a cell holds in Excel. */
const LONGEST_TEXT = 32_767;
/** Longer texts under the text format are shown as ##### by older Excel. */
const LONGEST_TEXT_FORMAT = 255;
/** Texts that typing again would turn into a formula, a number or a date. */
const RISKY_TEXT = /^(?:[=+\-@'＝＋－＠]|\s*[\d.,(¥￥$])/;

/** Puts planned cells on a worksheet. Only `formula` becomes a formula; every text stays a text. */
export function writeCells(worksheet: Worksheet, cells: readonly PlannedCell[], styles: StyleSheet): void {
  for (const planned of cells) {
    const address = a1(planned.row, planned.column);
    const cell = worksheet.getCell(planned.row + 1, planned.column + 1);
    const value = checked(planned.value, worksheet.name, address);
    const isText = planned.formula === undefined && typeof value === 'string' && !isErrorValue(value);
    const style = styles.style(planned.style, isText && needsTextFormat(value));
    if (style !== undefined) cell.style = style;
    cell.value = planned.formula === undefined ? constant(value) : computed(planned.formula, value);
  }
}

function needsTextFormat(text: string): boolean {
  return text.length <= LONGEST_TEXT_FORMAT && RISKY_TEXT.test(text);
}

function checked(value: CellScalar, sheet: string, address: string): CellScalar {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new WorkbookError(
      'notANumber',
      `“${sheet}”${address} 的数没有算出来（${value}），表没有写出：请检查这一格用到的数。`,
    );
  }
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    throw new WorkbookError(
      'textTooLong',
      `“${sheet}”${address} 的文字有 ${value.length} 个字，超过一格最多的 ${LONGEST_TEXT} 个字，表没有写出：请缩短后再来一次。`,
    );
  }
  return value;
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

import type { CellScalar } from '../budget/sheet';
import { WorkbookError } from './seam';

/** The most characters a cell holds in Excel. */
const LONGEST_TEXT = 32_767;
/** Longer texts under the text format are shown as ##### by older Excel. */
const LONGEST_TEXT_FORMAT = 255;
/** Texts that typing again would turn into a formula, a number or a date. */
const RISKY_TEXT = /^(?:[=+\-@'＝＋－＠]|\s*[\d.,(¥￥$])/;

/** Whether a text needs the text format (@), under which typing it again keeps it a text. */
export function needsTextFormat(text: string): boolean {
  return text.length <= LONGEST_TEXT_FORMAT && RISKY_TEXT.test(text);
}

/**
 * A value that a cell can hold.
 * @throws WorkbookError for numbers that are none and for texts that are too long.
 */
export function checkedValue(value: CellScalar, sheet: string, address: string): CellScalar {
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

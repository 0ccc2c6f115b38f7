import { isErrorValue, type CellScalar } from '../../budget/sheet';

/** Texts that Excel would take for something else even in a cell that is not for text. */
const TAKEN_FOR_ELSE =
  /^(?:[=+\-@'＝＋－＠]|\s*[\d.,(¥￥$]|true$|false$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d)/i;

/** A constant as it must be typed to stay what it is; '' blanks a cell. */
export function typedConstant(value: CellScalar): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  // A guard that fails would leave no type at all.
  const isError: boolean = isErrorValue(value);
  return !isError && TAKEN_FOR_ELSE.test(value) ? `'${value}` : value;
}

/** A cell's content as it must be typed; formulas as they are. */
export function typed(content: {
  readonly value: CellScalar;
  readonly formula?: string | null;
}): string | number | boolean {
  return content.formula ?? typedConstant(content.value);
}

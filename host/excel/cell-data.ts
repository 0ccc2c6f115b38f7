import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { format, isDateFormat } from 'numfmt';
import { isFormula } from '../calculation/calculator';
import { HostError, invalidArgument } from '../protocol/errors';
import { areaName, isEntireColumn, isEntireRow, type Area } from '../workbook/address';
import { applyStyle, enterBlock, formulaAt, plainValue, restyle, type Input } from '../workbook/cells';
import { styleAt } from '../workbook/sheet';
import { setting, withSetting } from '../workbook/style';
import { isError } from '../workbook/value';
import { emit, valueAt } from '../workbook/workbook';
import { guard, only, type Place } from './session';

const unbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** Most cells that one read may ask for (Microsoft's published limit). */
const readLimit = 5_000_000;

/** Reads something of every cell. Whole rows and columns yield `null`, as Excel does. */
function grid<T>(place: Place, read: (row: number, column: number) => T): T[][] | null {
  const area = only(place);
  if (unbounded(area)) return null;
  if (area.rows * area.columns > readLimit) throw new HostError('ResponsePayloadSizeLimitExceeded');
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(area.row + row, area.column + column)),
  );
}

/** The text of a cell, as its number format shows it; column widths are not considered. */
export function textAt({ session, sheet }: Place, row: number, column: number): string {
  const value = valueAt(session.workbook, sheet, row, column);
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return format(String(setting(styleAt(sheet, row, column), 'NumberFormat')), value);
}

const formatAt = ({ sheet }: Place, row: number, column: number): string =>
  String(setting(styleAt(sheet, row, column), 'NumberFormat'));

function category(pattern: string): string {
  if (pattern === 'General') return 'General';
  if (pattern === '@') return 'Text';
  if (isDateFormat(pattern)) return 'Date';
  return pattern.includes('%') ? 'Percentage' : /^[#,0.]+$/.test(pattern) ? 'Number' : 'Custom';
}

/** The data of a range, by wire name. */
export const dataGetters: Readonly<Record<string, (place: Place) => unknown>> = {
  Values: (place) =>
    grid(place, (row, column) => plainValue(valueAt(place.session.workbook, place.sheet, row, column))),
  Formulas: (place) => grid(place, (row, column) => formulaAt(place.sheet, row, column)),
  FormulasLocal: (place) => grid(place, (row, column) => formulaAt(place.sheet, row, column)),
  FormulasR1C1: (place) =>
    grid(place, (row, column) => {
      const input = formulaAt(place.sheet, row, column);
      return typeof input === 'string' && input.startsWith('=')
        ? translateFormulaToR1C1(input, anchor(row, column))
        : input;
    }),
  Text: (place) => grid(place, (row, column) => textAt(place, row, column)),
  NumberFormat: (place) => grid(place, (row, column) => formatAt(place, row, column)),
  NumberFormatLocal: (place) => grid(place, (row, column) => formatAt(place, row, column)),
  NumberFormatCategories: (place) => grid(place, (row, column) => category(formatAt(place, row, column))),
  ValueTypes: (place) =>
    grid(place, (row, column) => {
      const value = valueAt(place.session.workbook, place.sheet, row, column);
      if (value === null) return 'Empty';
      if (isError(value)) return 'Error';
      return { number: 'Double', string: 'String', boolean: 'Boolean' }[typeof value as 'number'];
    }),
};

const anchor = (row: number, column: number): string => areaName({ row, column, rows: 1, columns: 1 });

/** The block that was given: two-dimensional and of the size of the area, or one value for every cell. */
function blockOf(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return unbounded(area) && given === null ? invalidArgument() : () => given;
  const lines = given as unknown[];
  const fits =
    lines.length === area.rows && lines.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) {
    invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (lines[row] as unknown[])[column];
}

function inputOf(value: unknown): Input {
  const plain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (!plain || (typeof value === 'number' && !Number.isFinite(value))) return invalidArgument();
  if (typeof value !== 'string') return value as Input;
  if (value.length > 32_767) return invalidArgument();
  if (value.startsWith('=') && value.length > 8_192) throw new HostError('FormulaLengthExceedsLimit');
  return value.startsWith('=') && value.length > 1 && !isFormula(value) ? invalidArgument() : value;
}

function enterInputs(
  place: Place,
  given: unknown,
  translate?: (formula: string, at: string) => string,
): void {
  const area = only(place);
  if (unbounded(area)) invalidArgument();
  guard(place.sheet, [area], 'edit');
  const block = blockOf(area, given);
  // Everything is checked before anything is written, so that a bad cell leaves the range as it was.
  const inputs = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => {
      const input = block(row, column);
      const formula = translate && typeof input === 'string' && input.startsWith('=');
      return inputOf(
        formula ? translate(input, anchor(area.row + row, area.column + column)) : (input ?? null),
      );
    }),
  );
  enterBlock(place.session.workbook, place.sheet, area, (row, column) => inputs[row]?.[column] ?? null);
}

function setNumberFormat(place: Place, given: unknown): void {
  const area = only(place);
  guard(place.sheet, [area], 'formatCells');
  const { workbook } = place.session;
  const check = (value: unknown): string => (typeof value === 'string' ? value : invalidArgument());
  if (!Array.isArray(given)) {
    applyStyle(workbook, place.sheet, area, 'NumberFormat', check(given));
    return;
  }
  if (unbounded(area)) return invalidArgument();
  const block = blockOf(area, given);
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const value = block(row, column);
      if (value === null) continue;
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      const pattern = check(value);
      restyle(place.sheet, cell, (style) =>
        withSetting(style, 'NumberFormat', pattern === '' ? 'General' : pattern),
      );
    }
  }
  emit(workbook, { kind: 'formats', sheet: place.sheet, area });
}

/** The data of a range that can be set, by wire name. */
export const dataSetters: Readonly<Record<string, (place: Place, value: unknown) => void>> = {
  Values: enterInputs,
  Formulas: enterInputs,
  FormulasLocal: enterInputs,
  FormulasR1C1: (place, value) =>
    enterInputs(place, value, (formula, at) => translateFormulaToA1(formula, at)),
  NumberFormat: setNumberFormat,
  NumberFormatLocal: setNumberFormat,
};

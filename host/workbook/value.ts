import { parseValue } from 'numfmt';

/** An error value in a cell, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell can hold; `null` is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

const errors = new Map<string, CellError>();

/** The error value of that name; one object per name. */
export function cellError(name: string): CellError {
  let error = errors.get(name);
  if (!error) errors.set(name, (error = Object.freeze({ error: name })));
  return error;
}

/** Whether a value is an error. */
export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

const errorNames = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
]);

/** What typing something into a cell makes of it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format that Excel gives a cell in format General, as for a date or a percentage. */
  readonly format?: string;
  /** Whether the text was entered with a leading apostrophe. */
  readonly quoted?: boolean;
}

const formatOfId: Readonly<Record<number, string>> = {
  4: '#,##0.00',
  6: '¥#,##0;[Red]¥-#,##0',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  14: 'yyyy/m/d',
  16: 'm"月"d"日"',
  20: 'h:mm',
  22: 'yyyy/m/d h:mm',
};

/**
 * Reads an input the way typing does: numbers, percentages, dates, booleans, errors, formulas, text.
 *
 * @param format the number format of the cell; in format `@` everything stays text
 */
export function parseEntry(input: string | number | boolean | null, format: string): Entry {
  if (input === null || input === '') return { value: null };
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = input;
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (format === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (errorNames.has(text.toUpperCase())) return { value: cellError(text.toUpperCase()) };
  const parsed = parseValue(text);
  if (!parsed || typeof parsed.value === 'object') return { value: text };
  const id = 'formatId' in parsed ? parsed.formatId : undefined;
  const given = id === undefined ? undefined : formatOfId[id];
  return given === undefined ? { value: parsed.value } : { value: parsed.value, format: given };
}

import type { CellScalar } from '../../budget/sheet';
import type { NumberFormatter } from './number-formats';
import { decodeEscapes, isTrue } from './xml';

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01, where JavaScript's time begins. */
const SERIAL_OF_1970 = 25_569;

/** A cell's stored value before it is understood. */
export interface StoredValue {
  /** The declared type: n, s, str, inlineStr, b, e or d. */
  readonly type: string;
  readonly style: number;
  /** Null when the cell has no value element, which is a blank or a formula that was never calculated. */
  readonly value: string | null;
}

/** What the cell stores, by its declared type. Dates are serial numbers of the 1900 system. */
export function scalarOf(
  { type, value, style }: StoredValue,
  strings: readonly string[],
  formatter: NumberFormatter,
): CellScalar {
  if (value === null) return null;
  switch (type) {
    case 's':
      return strings[Number(value)] ?? null;
    case 'str':
    case 'inlineStr':
      return decodeEscapes(value);
    case 'e':
      return value;
    case 'b':
      return isTrue(value.trim());
    case 'd':
      return serialOf(value);
    default:
      return numberOf(value, style, formatter);
  }
}

function numberOf(value: string, style: number, formatter: NumberFormatter): number | null {
  const stored = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(stored) ? formatter.number(stored, style) : null;
}

/** An ISO 8601 date as a serial number; a text that is none stays a text. */
function serialOf(text: string): CellScalar {
  const hasZone = /([zZ]|[+-]\d\d:\d\d)$/.test(text);
  const time = Date.parse(text.includes('T') && !hasZone ? `${text}Z` : text);
  return Number.isNaN(time) ? text : time / MILLISECONDS_PER_DAY + SERIAL_OF_1970;
}

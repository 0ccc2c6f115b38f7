import { format, isDateFormat } from 'numfmt';
import { isErrorValue, type CellScalar } from '../budget/sheet';

const OPTIONS = { locale: 'zh-CN', throws: true } as const;
/** Days between the two date systems: 1904-01-01 is day 1462 of the 1900 system. */
const DAYS_TO_1904 = 1462;

/** Turns values and number formats into what is seen. */
export interface NumberFormatter {
  /** The text as displayed, whatever the column's width. */
  text(value: CellScalar, style: number): string;
  /** A stored number, dates of the 1904 system moved to the 1900 system. */
  number(stored: number, style: number): number;
}

/** A formatter for the styles of one workbook. */
export function numberFormatter(patterns: readonly string[], uses1904: boolean): NumberFormatter {
  const isDate = patterns.map((pattern) => isSafely(() => isDateFormat(pattern)));
  const formatsText = patterns.map((pattern) => pattern !== '@' && /@|;.*;.*;/.test(pattern));
  return {
    number: (stored, style) => (uses1904 && isDate[style] === true ? stored + DAYS_TO_1904 : stored),
    text(value, style) {
      if (value === null) return '';
      if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
      const pattern = patterns[style] ?? 'General';
      if (typeof value === 'string') {
        return formatsText[style] === true && !isErrorValue(value) ? formatSafely(pattern, value) : value;
      }
      return formatSafely(pattern === '@' ? 'General' : pattern, value);
    },
  };
}

function isSafely(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

/** A format that no program understands must not keep the book from being read. */
function formatSafely(pattern: string, value: string | number): string {
  try {
    return format(pattern, value, OPTIONS);
  } catch {
    return typeof value === 'string' ? value : format('General', value, OPTIONS);
  }
}

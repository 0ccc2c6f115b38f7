import { Amount, fromStoredNumber } from './amount';

/** What a cell or a field holds where an amount is expected. */
export type ParsedAmount =
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** An amount typed as text (文本型数字): it prints like a number but spreadsheets do not add it. */
  | { readonly kind: 'textAmount'; readonly amount: Amount }
  | { readonly kind: 'blank' }
  | { readonly kind: 'notAnAmount'; readonly text: string };

const GROUPED = /^[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
const PARENTHESISED = /^\((.+)\)$/;
const DASH_ONLY = /^[-—–―－]+$/;

/**
 * Reads an amount from a stored value. Text is accepted with grouping commas, full-width digits, white space and
 * accounting brackets for negatives; a lone dash means blank. Exact: nothing is rounded.
 */
export function parseAmount(value: string | number | boolean | null | undefined): ParsedAmount {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { kind: 'amount', amount: fromStoredNumber(value) }
      : { kind: 'notAnAmount', text: String(value) };
  }
  if (typeof value === 'boolean') return { kind: 'notAnAmount', text: value ? 'TRUE' : 'FALSE' };
  const text = value.normalize('NFKC').replace(/[\s\u200b\ufeff']/g, '');
  if (text === '' || DASH_ONLY.test(text)) return { kind: 'blank' };
  const bracketed = PARENTHESISED.exec(text)?.[1];
  const body = bracketed ?? text.replace(/[−－]/g, '-');
  if (!GROUPED.test(body)) return { kind: 'notAnAmount', text: value };
  const amount = new Amount(body.replaceAll(',', '').replace(/^\+/, ''));
  return { kind: 'textAmount', amount: bracketed === undefined ? amount : amount.negated() };
}

/** Digits after the decimal point of a displayed number; 0 when there is no point. */
export function shownDecimals(text: string): number {
  const point = text.lastIndexOf('.');
  if (point < 0) return 0;
  let end = point + 1;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end - point - 1;
}

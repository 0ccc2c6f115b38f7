const QUOTES = /["'“”‘’＂＇「」『』]/g;
const DASHES = /[‐-―−－–—]/g;

/**
 * A label reduced to what distinguishes it: NFKC (full-width letters, digits and brackets become half-width),
 * without white space and quotation marks. Two labels are the same label when their folded forms are equal.
 */
export function foldLabel(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(QUOTES, '').replace(DASHES, '-');
}

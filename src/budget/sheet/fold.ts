const QUOTES = /["'“”‘’＂＇「」『』]/g;
const DASHES = /[‐-―−－–—]/g;

/** Labels repeat by the hundred in every book; folding each once keeps a check fast. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/**
 * A label reduced to what distinguishes it: NFKC (full-width letters, digits and brackets become half-width),
 * without white space and quotation marks. Two labels are the same label when their folded forms are equal.
 */
export function foldLabel(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = text.normalize('NFKC').replace(/\s+/g, '').replace(QUOTES, '').replace(DASHES, '-');
  if (folded.size >= MOST_REMEMBERED) folded.clear();
  folded.set(text, result);
  return result;
}

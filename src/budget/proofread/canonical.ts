/**
 * A text reduced to one way of writing, position by position: no white space, no quotation marks, Chinese
 * punctuation, ASCII digits and letters, no grouping commas in numbers. `origin[i]` is the offset in the source
 * of character `i`, so that a finding can quote the words as they were printed.
 */
export interface CanonicalText {
  readonly text: string;
  readonly origin: readonly number[];
}

const SPACE = /[\s\u00a0\u200b\u3000\ufeff]/;
const QUOTE = /["'“”‘’「」『』]/;
const DIGIT = /\d/;
const THOUSAND = /^\d{3}(?!\d)/;
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '﹪': '%',
  '−': '-',
  '–': '-',
};

/** Full-width ASCII (Ａ–ｚ, ０–９, （, ％ …) becomes plain ASCII; other characters stay. */
function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** Reads a source text into its canonical form. Never fails; an empty source gives an empty text. */
export function canonicalise(source: string): CanonicalText {
  const narrowed = Array.from({ length: source.length }, (_, index) => narrow(source.charAt(index)));
  const kept: string[] = [];
  const origin: number[] = [];
  let gap = false;
  narrowed.forEach((character, index) => {
    if (SPACE.test(character)) {
      gap = true;
      return;
    }
    if (QUOTE.test(character)) return;
    const isDigit = DIGIT.test(character);
    const previous = kept.at(-1) ?? '';
    const groups = source.charAt(index) === ',' && DIGIT.test(previous) && !gap;
    if (groups && THOUSAND.test(narrowed.slice(index + 1, index + 5).join(''))) return;
    if (gap && isDigit && DIGIT.test(previous)) {
      kept.push(' ');
      origin.push(index - 1);
    }
    gap = false;
    kept.push(PUNCTUATION[character] ?? character);
    origin.push(index);
  });
  return { text: kept.join(''), origin };
}

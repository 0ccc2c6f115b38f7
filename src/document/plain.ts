/** Characters that no XML or HTML text can hold: control characters, lone surrogates, non-characters. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as every output carries it: line ends are `\n`, and what cannot be written in a file (control characters,
 * half characters) is left out. Everything else, markup characters included, stays as it was typed.
 */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** A stretch of text, and whether it asks to be filled in (【请填写……】). */
export interface Stretch {
  readonly text: string;
  readonly isGap: boolean;
}

/** Splits text at its 【…】, so that no gap is overlooked even where it came in as plain text. */
export function splitAtGaps(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(/【[^【】]*】/g)) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), isGap: false });
    stretches.push({ text: match[0], isGap: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isGap: false });
  return stretches;
}

import { NEVER_FIRST } from './typography';

/** Latin letters, digits and their punctuation, which the Latin font draws; everything else fills a square. */
const NARROW = /[\u0020-\u024f]/;
const THIN = /[ .,:;'|!ilj()]/;
const WIDE = /[A-Z%@#&+<>=]/;

function emOf(character: string): number {
  if (!NARROW.test(character)) return 1;
  if (THIN.test(character)) return 0.27;
  return WIDE.test(character) ? 0.72 : 0.5;
}

/** Width of a text on one line in ems: Chinese characters 1, digits of Times New Roman ½. */
export function emWidth(text: string): number {
  let sum = 0;
  for (const character of text) sum += emOf(character);
  return sum;
}

/** What stays together on a line: a number, a Latin word or one Chinese character, with what may not begin a line. */
function unbreakable(text: string): string[] {
  const units: string[] = [];
  for (const [piece] of text.matchAll(/[!-\u024f]+|./gsu)) {
    const last = units.at(-1);
    if (last !== undefined && last !== '\n' && NEVER_FIRST.includes(piece))
      units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

/** Width in ems of the longest number or Latin word: what a column must hold. */
export function widestUnit(text: string): number {
  return Math.max(0, ...(text.match(/[!-\u024f]+/gu) ?? []).map(emWidth));
}

/** Between Chinese and Latin text Word leaves a quarter of an em. */
const SEAM = 0.25;

/** Width of a unit with the seams inside it, and how far its last mark may hang over the edge. */
function measure(unit: string): { readonly own: number; readonly hang: number } {
  let own = 0;
  let wasNarrow: boolean | undefined;
  for (const character of unit) {
    const isNarrow = NARROW.test(character);
    if (wasNarrow !== undefined && wasNarrow !== isNarrow && !/[\u3000-\u303f\uff00-\uffef]/.test(character))
      own += SEAM;
    own += emOf(character);
    wasNarrow = isNarrow;
  }
  return { own, hang: /[、，。；：]$/u.test(unit) ? 1 : 0 };
}

/**
 * How many lines a paragraph takes, given the ems of a line and of its first-line indent; at least one. It follows
 * Word's rules for Chinese text (characters that may not begin a line, marks that hang over the edge) closely enough to
 * number pages, not to set type.
 */
export function countLines(text: string, ems: number, indent = 0): number {
  let lines = 1;
  let used = indent;
  let wasNarrow: boolean | undefined;
  for (const unit of unbreakable(text)) {
    if (unit === '\n') {
      lines += 1;
      used = 0;
      wasNarrow = undefined;
      continue;
    }
    const { own, hang } = measure(unit);
    const seam = wasNarrow !== undefined && wasNarrow !== NARROW.test(unit.charAt(0)) ? SEAM : 0;
    if (used + seam + own - hang > ems && used > 0) {
      lines += 1;
      used = own;
    } else {
      used += seam + own;
    }
    wasNarrow = NARROW.test(unit.at(-1) ?? '');
  }
  return lines;
}

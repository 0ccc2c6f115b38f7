/** Where an answer stands, or would stand. */
export interface AnswerCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/**
 * One answer of 填报信息 in its three states: given (0 included), 无此业务, and 未填. Only the second may be written as
 * “没有”, and only the third is asked for.
 */
export type Answer<T> =
  | { readonly state: 'given'; readonly value: T; readonly cell: AnswerCell }
  | { readonly state: 'none'; readonly cell: AnswerCell }
  | { readonly state: 'blank'; readonly cell?: AnswerCell };

/** An answer about which nothing is known, not even its cell: the form lacks the question. */
export const NOT_ASKED = { state: 'blank' } as const;

const NONE_WORDS: ReadonlySet<string> = new Set([
  '无',
  '无此业务',
  '没有',
  '无此项业务',
  '不适用',
  '/',
  '-',
  '--',
  '—',
  '——',
  '－',
  '–',
]);

/** Words by which people say that there is no such business (无此业务). */
export function isNoneWord(text: string): boolean {
  return NONE_WORDS.has(text.trim().replace(/[。.]$/, ''));
}

/** How 无此业务 is written into a cell. */
export const NONE_WORD = '无';

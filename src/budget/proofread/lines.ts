import { canonicalise } from './canonical';
import { isCaption, isHeading, startsItem, trackOutline, type Place } from './outline';

/** One line of a .txt or one body paragraph of a .docx. */
export interface TextLine {
  /** 1-based. */
  readonly index: number;
  readonly text: string;
}

/** A paragraph of the narrative, its broken lines joined (段落). */
export interface Paragraph {
  /** The words as printed, without the line breaks. */
  readonly raw: string;
  /** The same in canonical form; all offsets of statements refer to it. */
  readonly text: string;
  /** Offsets in `raw` of the canonical characters. */
  readonly origin: readonly number[];
  /** Where in `raw` each source line starts, ascending. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[];
  /** The line on which it starts, 1-based. */
  readonly line: number;
  readonly kind: 'heading' | 'caption' | 'body';
  readonly place: Place;
}

const PAGE_REMAINS = /^(?:[-—–\s]*\d{1,3}[-—–\s]*|第\s*\d+\s*页(?:[,，]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+)$/;
const CLOSED = /[。！？!?]["'”’）)】》]*$/;
const INTRODUCES_ITEMS = /如下[:：]$/;
const CONTINUES =
  /^(?:[，,。；;、：:)）%％]|-?\d[\d,]*(?:\.\d+)?\s*(?:亿元|万元|元|%|％|辆|台|套)|(?:万元|亿元|元)(?![素旦]))/;
const HAS_CLAUSES = /[，,；;：:]/;

interface Draft {
  raw: string;
  readonly starts: { offset: number; line: number }[];
}

/** Whether the next line belongs to the sentence that the draft has left open. */
function continues(draft: Draft, line: string): boolean {
  const open = draft.raw;
  if (CLOSED.test(open) || isHeading(open) || isCaption(open) || INTRODUCES_ITEMS.test(open)) return false;
  if (CONTINUES.test(line)) return true;
  if (startsItem(line) || isCaption(line)) return false;
  return HAS_CLAUSES.test(open);
}

function kindOf(raw: string): Paragraph['kind'] {
  if (isCaption(raw)) return 'caption';
  return isHeading(raw) ? 'heading' : 'body';
}

/**
 * Joins lines into paragraphs. Lines with a TAB are table remains and are skipped; page numbers left by a page break
 * are dropped; a sentence that is broken over lines or blank lines is put together again.
 */
export function joinLines(lines: readonly TextLine[]): readonly Paragraph[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  for (const { index, text } of lines) {
    if (text.includes('\t')) {
      open = undefined;
      continue;
    }
    const line = text.replace(/\f/g, '').trim();
    if (line === '' || PAGE_REMAINS.test(line)) continue;
    if (open && continues(open, line)) {
      open.starts.push({ offset: open.raw.length, line: index });
      open.raw += line;
    } else {
      open = { raw: line, starts: [{ offset: 0, line: index }] };
      drafts.push(open);
    }
  }
  const place = trackOutline();
  return drafts.map(({ raw, starts }) => ({
    raw,
    starts,
    line: starts[0]?.line ?? 1,
    ...canonicalise(raw),
    kind: kindOf(raw),
    place: place(raw),
  }));
}

/** The 1-based source line of a canonical offset. */
export function lineAt(paragraph: Paragraph, offset: number): number {
  const at = paragraph.origin[Math.min(offset, paragraph.origin.length - 1)] ?? 0;
  let { line } = paragraph;
  for (const start of paragraph.starts) if (start.offset <= at) line = start.line;
  return line;
}

/** The printed words between two canonical offsets, end excluded. */
export function quoteOf(paragraph: Paragraph, from: number, to: number): string {
  const last = paragraph.origin[Math.min(to, paragraph.origin.length) - 1];
  const first = paragraph.origin[from];
  return first === undefined || last === undefined ? '' : paragraph.raw.slice(first, last + 1);
}

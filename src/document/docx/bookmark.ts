import { Bookmark, type ParagraphChild, type TextRun } from 'docx';

/** Wraps a heading's runs in a bookmark that the table of contents leads to. */
export function bookmarked(id: string): (children: readonly TextRun[]) => readonly ParagraphChild[] {
  return (children) => [new Bookmark({ id, children })];
}

import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild, type TextRun } from 'docx';

/** A place that the table of contents leads to. Its number is fixed by its name: the library would count on and on. */
export interface Mark {
  readonly name: string;
  readonly number: number;
}

const TABLES_FROM = 100_000;
const padded = (index: number): string => String(index + 1).padStart(3, '0');

/** The heading of a section. */
export const sectionMark = (index: number): Mark => ({
  name: `_Toc_section_${padded(index)}`,
  number: index + 1,
});

/** 附件 */
export const ATTACHMENTS_MARK: Mark = { name: '_Toc_attachments', number: TABLES_FROM };

/** The title of an attached table. */
export const tableMark = (index: number): Mark => ({
  name: `_Toc_table_${padded(index)}`,
  number: TABLES_FROM + 1 + index,
});

/** Puts a bookmark around the runs of a heading. */
export function bookmarked({
  name,
  number,
}: Mark): (children: readonly TextRun[]) => readonly ParagraphChild[] {
  return (children) => {
    const bookmark = new Bookmark({ id: name, children });
    return [
      Object.assign(bookmark, { start: new BookmarkStart(name, number), end: new BookmarkEnd(number) }),
    ];
  };
}

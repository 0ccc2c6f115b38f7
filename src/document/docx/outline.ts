import { type DisclosureDocument } from '../../budget/narrative/document';
import { printable } from '../plain';

/** Where a line of the table of contents leads: a bookmark on its heading. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: 1 | 2;
  readonly bookmark: string;
}

/** The heading under which the tables stand. */
export const ATTACHMENTS = '附件';

const bookmarkOf = (kind: string, index: number): string =>
  `_Toc_${kind}_${String(index + 1).padStart(3, '0')}`;

/** The bookmark of a section's heading. */
export const sectionBookmark = (index: number): string => bookmarkOf('section', index);

/** The bookmark of an attachment's title. */
export const attachmentBookmark = (index: number): string => bookmarkOf('table', index);

/** The bookmark of 附件. */
export const ATTACHMENTS_BOOKMARK = '_Toc_attachments';

/** A heading as one line, as a table of contents shows it. */
const asLine = (heading: string): string =>
  printable(heading)
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('\t', ' ');

/** What the table of contents lists: parts, sections, and each attached table (sub-items are left to the text). */
export function outlineOf(document: DisclosureDocument): readonly OutlineEntry[] {
  const sections = document.sections.flatMap((section, index): OutlineEntry[] =>
    section.level === 3
      ? []
      : [{ title: asLine(section.heading), level: section.level, bookmark: sectionBookmark(index) }],
  );
  const tables = document.attachments.map((table, index): OutlineEntry => ({
    title: asLine(table.title),
    level: 2,
    bookmark: attachmentBookmark(index),
  }));
  const attachments: OutlineEntry[] =
    tables.length === 0 ? [] : [{ title: ATTACHMENTS, level: 1, bookmark: ATTACHMENTS_BOOKMARK }];
  return [...sections, ...attachments, ...tables];
}

import { type DisclosureDocument } from '../../budget/narrative/document';
import { printable } from '../plain';
import { ATTACHMENTS_MARK, sectionMark, tableMark } from './bookmark';

/** Where a line of the table of contents leads: a bookmark on its heading. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: 1 | 2;
  readonly bookmark: string;
}

/** The heading under which the tables stand. */
export const ATTACHMENTS = '附件';

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
      : [{ title: asLine(section.heading), level: section.level, bookmark: sectionMark(index).name }],
  );
  const tables = document.attachments.map((table, index): OutlineEntry => ({
    title: asLine(table.title),
    level: 2,
    bookmark: tableMark(index).name,
  }));
  const attachments: OutlineEntry[] =
    tables.length === 0 ? [] : [{ title: ATTACHMENTS, level: 1, bookmark: ATTACHMENTS_MARK.name }];
  return [...sections, ...attachments, ...tables];
}

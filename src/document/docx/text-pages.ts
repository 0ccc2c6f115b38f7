import { type Paragraph } from 'docx';
import { type DisclosureDocument, type Section } from '../../budget/narrative/document';
import { bookmarked, sectionMark } from './bookmark';
import { paragraph } from './runs';

/** Cover: department, title, date. */
export function cover(document: DisclosureDocument): Paragraph[] {
  return [
    paragraph('CoverDepartment', document.cover.department),
    paragraph('CoverTitle', document.cover.title),
    paragraph('CoverDate', document.cover.date),
  ];
}

const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

function section(part: Section, index: number): Paragraph[] {
  return [
    paragraph(HEADINGS[part.level], part.heading, {
      wrap: bookmarked(sectionMark(index)),
      pageBreakBefore: part.level === 1,
    }),
    ...part.paragraphs.map((each) => paragraph('BodyText', each.runs)),
  ];
}

/** The text: every part on a new page. */
export function text(document: DisclosureDocument): Paragraph[] {
  return document.sections.flatMap(section);
}

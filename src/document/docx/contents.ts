import {
  BuilderElement,
  FileChild,
  Paragraph,
  TabStopType,
  LeaderType,
  TextRun,
  type XmlComponent,
  InternalHyperlink,
} from 'docx';
import { type DisclosureDocument } from '../../budget/narrative/document';
import { type OutlineEntry, outlineOf } from './outline';
import { paragraph } from './runs';
import { fonts } from './styles';
import { lookOf, PORTRAIT, textWidth } from './typography';

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlComponent | string)[] = [],
) {
  const payload = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: payload, children: [...children] as XmlComponent[] });
}

/** Everything of the table of contents stands in one block, which Word shows with its own “更新目录” button. */
class ContentsBlock extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const gallery = [
      element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
      element('w:docPartUnique'),
    ];
    this.root.push(
      element('w:sdtPr', {}, [element('w:docPartObj', {}, gallery)]),
      element('w:sdtContent', {}, paragraphs),
    );
  }
}

type FieldPart = 'begin' | 'separate' | 'end';

const mark = (part: FieldPart) => element('w:fldChar', { 'w:fldCharType': part });
const instruction = (text: string) => element('w:instrText', { 'xml:space': 'preserve' }, [text]);

function entryRun(entry: OutlineEntry, ...children: readonly (XmlComponent | string)[]): TextRun {
  return new TextRun({
    children: [...children],
    font: fonts(lookOf(entry.level === 1 ? 'TOC1' : 'TOC2').face),
  });
}

function entryLink(entry: OutlineEntry, page: number | undefined): InternalHyperlink {
  const pageField = [mark('begin'), instruction(` PAGEREF ${entry.bookmark} \\h `), mark('separate')];
  return new InternalHyperlink({
    anchor: entry.bookmark,
    children: [
      entryRun(entry, entry.title),
      entryRun(entry, element('w:tab')),
      ...pageField.map((part) => entryRun(entry, part)),
      ...(page === undefined ? [] : [entryRun(entry, String(page))]),
      entryRun(entry, mark('end')),
    ],
  });
}

/** \o headings, \u paragraphs with an outline level (the titles of the tables), \h links, \z no links in web view. */
const FIELD = ' TOC \\o "1-2" \\h \\z \\u ';

/**
 * A table of contents that Word and WPS rebuild on demand (右键 → 更新域). It is written already filled in and not
 * marked as out of date: it is complete where nothing updates it (previews, web converters), and Word opens the
 * document without asking whether to update fields.
 */
export function contents(document: DisclosureDocument, pages: ReadonlyMap<string, number>): FileChild[] {
  const entries = outlineOf(document);
  const lines = entries.map((entry, index) => {
    const opening = [mark('begin'), instruction(FIELD), mark('separate')];
    return new Paragraph({
      style: entry.level === 1 ? 'TOC1' : 'TOC2',
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth(PORTRAIT), leader: LeaderType.DOT }],
      children: [
        ...(index === 0 ? opening.map((part) => entryRun(entry, part)) : []),
        entryLink(entry, pages.get(entry.bookmark)),
        ...(index === entries.length - 1 ? [entryRun(entry, mark('end'))] : []),
      ],
    });
  });
  return [paragraph('ContentsTitle', '目　录'), ...(lines.length === 0 ? [] : [new ContentsBlock(lines)])];
}

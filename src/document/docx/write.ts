import { Document, Packer, PageOrientation, SectionType, VerticalAlignSection } from 'docx';
import { type DisclosureDocument, type PrintedTable } from '../../budget/narrative/document';
import { contents } from './contents';
import { attachmentPages, tableAlone } from './attachments';
import { pageNumbers } from './footers';
import { finish } from './finish';
import { estimatePages } from './page-estimate';
import { styles } from './styles';
import { cover, text } from './text-pages';
import { LANDSCAPE, PORTRAIT } from './typography';

const portrait = {
  page: {
    size: { width: PORTRAIT.width, height: PORTRAIT.height, orientation: PageOrientation.PORTRAIT },
    margin: PORTRAIT.margin,
  },
  type: SectionType.NEXT_PAGE,
};

const landscape = {
  page: {
    // The library turns the page itself: it wants the sides of the upright one.
    size: { width: LANDSCAPE.height, height: LANDSCAPE.width, orientation: PageOrientation.LANDSCAPE },
    margin: LANDSCAPE.margin,
  },
  type: SectionType.NEXT_PAGE,
};

/**
 * The disclosure document as a Word file (.docx), ready to publish: cover, table of contents, text, attached tables.
 * Equal input gives equal bytes; the properties of the file name no person, no program and no time.
 */
export async function writeDocx(document: DisclosureDocument): Promise<Uint8Array> {
  const tables = attachmentPages(document.attachments);
  const file = new Document({
    creator: '',
    lastModifiedBy: '',
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      { properties: { ...portrait, verticalAlign: VerticalAlignSection.TOP }, children: cover(document) },
      {
        properties: portrait,
        footers: pageNumbers(),
        children: [...contents(document, estimatePages(document)), ...text(document)],
      },
      ...(tables.length === 0 ? [] : [{ properties: landscape, footers: pageNumbers(), children: tables }]),
    ],
  });
  const packed = await Packer.toArrayBuffer(file);
  return finish(new Uint8Array(packed), document);
}

/** One table alone as a Word file (.docx), across the page: a form to be printed and signed. */
export async function writeTableDocx(table: PrintedTable): Promise<Uint8Array> {
  const file = new Document({
    creator: '',
    lastModifiedBy: '',
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: landscape, footers: pageNumbers(), children: tableAlone(table) }],
  });
  const packed = await Packer.toArrayBuffer(file);
  return finish(new Uint8Array(packed), {
    cover: { department: '', title: table.title, date: '' },
    sections: [],
    attachments: [],
    gaps: [],
  });
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The XML parts of a .docx by name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part, which must be there. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** All elements of a name as they are written, from the opening to the closing tag. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?/>|<${name}(?: [^>]*)?>.*?</${name}>`, 'gs')) ?? [];
}

/** The value of an attribute in the first tag of some XML. */
export function attribute(xml: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(/<[^>]*>/.exec(xml)?.[0] ?? '')?.[1];
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx made by hand from the XML of its body, and of its other parts. */
export function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  const parts = { 'word/document.xml': document, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A part other than the document. */
export const part = (root: string, content: string): string =>
  `<w:${root} xmlns:w="${WORD}">${content}</w:${root}>`;

/** A paragraph with one run. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

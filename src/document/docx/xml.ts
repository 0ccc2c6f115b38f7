import { SaxesParser } from 'saxes';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** An XML part that breaks the rules of XML, or has a document type. */
export class MalformedXml extends Error {}

/** An element that begins. Its name carries the usual prefix (`w:p`), whatever the file calls it; others are `?`. */
export interface OpenTag {
  readonly name: string;
  /** The value of an attribute by local name. */
  attribute(local: string): string | undefined;
}

/** What happens while a part is read. */
export interface XmlHandler {
  open(tag: OpenTag): void;
  close?(name: string): void;
  text?(text: string): void;
}

const nameOf = (tag: { readonly uri: string; readonly local: string }): string => {
  const prefix = PREFIXES[tag.uri];
  return prefix === undefined ? '?' : `${prefix}:${tag.local}`;
};

/**
 * Streams one XML part to a handler. Document types are refused, so no entity beyond the five predefined ones is
 * ever expanded.
 * @throws MalformedXml
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw new MalformedXml(error.message);
  });
  parser.on('doctype', () => {
    throw new MalformedXml('A document type is not allowed in a document');
  });
  parser.on('opentag', (tag) => {
    handler.open({
      name: nameOf(tag),
      attribute: (local) => Object.values(tag.attributes).find((one) => one.local === local)?.value,
    });
  });
  parser.on('closetag', (tag) => handler.close?.(nameOf(tag)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.write(xml).close();
}

/** An on/off property that is there: on unless its value says otherwise. */
export function isOn(tag: OpenTag): boolean {
  return !['0', 'false', 'off', 'none'].includes(tag.attribute('val') ?? '1');
}

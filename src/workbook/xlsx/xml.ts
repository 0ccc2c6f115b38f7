import { SaxesParser } from 'saxes';

/** Attributes of an element; names keep their prefix (`r:id`). */
export type Attributes = Readonly<Record<string, string>>;

/** An XML part that breaks the rules of XML, or has a document type. */
export class MalformedXml extends Error {}

/** What happens while an XML part is read, element by element. Element names come without a prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** May come in several pieces for one element. */
  text?(text: string): void;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Streams one XML part to a handler. Document types are refused, so no entity beyond the five predefined
 * ones is ever expanded.
 * @throws MalformedXml
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new MalformedXml(error.message);
  });
  parser.on('doctype', () => {
    throw new MalformedXml('A document type is not allowed in a workbook');
  });
  parser.on('opentag', (tag) => handler.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.write(xml).close();
}

/** The attribute of this local name that has a prefix (`r:id`), or undefined. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** An xsd:boolean attribute; absent is false. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Undoes `_xHHHH_`, the way a workbook stores characters that XML does not allow. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Control characters, lone surrogates, non-characters, and the beginning of what reads as an escape. */
const NEEDS_ESCAPE =
  // eslint-disable-next-line no-control-regex -- these are the very characters to be escaped
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Writes `_xHHHH_` for what XML does not allow, and for texts that look like such an escape. */
export function encodeEscapes(text: string): string {
  return text.replace(
    NEEDS_ESCAPE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

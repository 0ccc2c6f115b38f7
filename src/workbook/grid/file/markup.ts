import { encodeEscapes } from '../../xlsx/xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes of an element to be written; undefined ones are left out, booleans become 1 and 0. */
export type Written = Readonly<Record<string, string | number | boolean | undefined>>;

/** The namespaces of the parts of a workbook. */
export const NAMESPACES = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

/** Text as it stands between tags: what XML does not allow becomes the file format's own escapes. */
export function escaped(text: string): string {
  return encodeEscapes(text).replace(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function attribute(name: string, value: string | number | boolean): string {
  const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  return ` ${name}="${encodeEscapes(text).replace(/[&<>"\r\n\t]/g, (one) => `&#${one.charCodeAt(0)};`)}"`;
}

/** One element; its content is markup already. */
export function element(name: string, attributes: Written = {}, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : attribute(key, value)))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element around a text; blanks at its ends are kept. */
export function textElement(name: string, text: string, attributes: Written = {}): string {
  const preserve = /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {};
  return element(name, { ...attributes, ...preserve }, escaped(text));
}

/** An element that groups others; nothing where there are none. */
export function group(name: string, items: readonly string[], attributes: Written = {}): string {
  return items.length === 0 ? '' : element(name, { ...attributes, count: items.length }, items.join(''));
}

/** A whole part. */
export function part(root: string): string {
  return DECLARATION + root;
}

import { decodeEscapes, readXml, type Attributes, type XmlHandler } from '../../xlsx/xml';

/** An XML element with what it holds; names come without a prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Element[];
  text: string;
}

/** Builds the tree of elements from the events of a reader. */
export interface TreeBuilder extends XmlHandler {
  /** The outermost element, once one has been opened. */
  root(): Element | undefined;
}

/** A builder; elements named in `skipped` are left out with all that they hold. */
export function treeBuilder(skipped: ReadonlySet<string> = new Set()): TreeBuilder {
  const open: Element[] = [];
  let root: Element | undefined;
  let skipping = 0;
  return {
    root: () => root,
    open(name, attributes) {
      if (skipping > 0 || skipped.has(name)) {
        skipping += 1;
        return;
      }
      const element: Element = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close() {
      if (skipping > 0) skipping -= 1;
      else open.pop();
    },
    text(text) {
      const inside = open.at(-1);
      if (skipping === 0 && inside !== undefined) inside.text += text;
    },
  };
}

/** The elements of a small XML part; undefined where there is no such part. */
export function readElement(xml: string | undefined): Element | undefined {
  if (xml === undefined) return undefined;
  const builder = treeBuilder();
  readXml(xml, builder);
  return builder.root();
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The children of a name. */
export function children(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Every element of a name below this one, however deep. */
export function descendants(element: Element | undefined, name: string): Element[] {
  return (
    element?.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]) ?? []
  );
}

/** The text of an element of plain text, escapes undone. */
export function textOf(element: Element | undefined): string {
  return decodeEscapes(element?.text ?? '');
}

/** A number attribute; undefined where it is absent or none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

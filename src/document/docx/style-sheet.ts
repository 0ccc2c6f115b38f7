import { type ListPlace } from './numbering';
import { readXml } from './xml';

interface Style {
  name: string;
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** What a paragraph inherits from its style. */
export interface StyleSheet {
  /** The list that paragraphs of this style belong to, as far as the style says. */
  listOf(style: string): Partial<ListPlace>;
  /** True for the styles of a table of contents. */
  isContents(style: string): boolean;
}

function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  readXml(xml, {
    open(tag) {
      const value = tag.attribute('val');
      if (tag.name === 'w:style') {
        style = { name: '', basedOn: undefined, list: undefined, level: undefined };
        styles.set(tag.attribute('styleId') ?? '', style);
      } else if (style !== undefined) {
        if (tag.name === 'w:name') style.name = value ?? '';
        else if (tag.name === 'w:basedOn') style.basedOn = value;
        else if (tag.name === 'w:numId') style.list = value;
        else if (tag.name === 'w:ilvl') style.level = Number(value);
      }
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  return styles;
}

/** Reads the style sheet of a document; a document without one has plain styles. */
export function readStyleSheet(xml: string | undefined): StyleSheet {
  const styles = xml === undefined ? new Map<string, Style>() : readStyles(xml);
  const chain = (id: string): Style[] => {
    const found: Style[] = [];
    let style = styles.get(id);
    while (style !== undefined && !found.includes(style)) {
      found.push(style);
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    return found;
  };
  return {
    listOf(id) {
      const list = chain(id).find((style) => style.list !== undefined)?.list;
      const level = chain(id).find((style) => style.level !== undefined)?.level;
      return { ...(list !== undefined && { list }), ...(level !== undefined && { level }) };
    },
    isContents: (id) => /^toc ?\d/i.test(styles.get(id)?.name ?? id),
  };
}

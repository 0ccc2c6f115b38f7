import { type BodyParagraph, type DocxContent, type DocxFlags } from './content';
import { type ListPlace } from './numbering';
import { type StyleSheet } from './style-sheet';
import { createGrid, type GridBuilder } from './table-grid';
import { isOn, type OpenTag, readXml } from './xml';

/** Elements whose whole content is left out: deleted text, second copies, pronunciation, what stood there before. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:txbxContent',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
]);

const COUNTED: Readonly<Record<string, keyof DocxFlags>> = {
  'w:commentReference': 'comments',
  'w:ins': 'insertions',
  'w:moveTo': 'insertions',
  'w:del': 'deletions',
  'w:moveFrom': 'deletions',
  'w:txbxContent': 'textBoxes',
  'pic:pic': 'pictures',
  'v:imagedata': 'pictures',
  'w:footnoteReference': 'notes',
  'w:endnoteReference': 'notes',
  'w:altChunk': 'embedded',
  'w:object': 'embedded',
};

/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

interface OpenParagraph {
  text: string;
  style: string;
  place: Partial<ListPlace>;
  /** Its end is deleted: the next paragraph goes on in it. */
  runsOn: boolean;
}

interface OpenCell {
  readonly texts: string[];
  span: number;
  isContinued: boolean;
}

interface OpenTable {
  readonly builder: GridBuilder;
  cell: OpenCell | undefined;
  isRowDeleted: boolean;
}

/** White space that XML may leave out at the edges; the ideographic space is a character like any other. */
const EDGES = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** Joins an automatic number to its text the way it is read: “一、收入”, “1. 收入”. */
function numbered(label: string, text: string): string {
  if (label === '' || text === '') return text;
  return /[、）】》．。，：\s]$/u.test(label) ? label + text : `${label} ${text}`;
}

/** A number of grid columns; Word allows 63, a broken file may say anything. */
function places(value: string | undefined): number {
  return Math.min(63, Math.max(0, Math.trunc(Number(value ?? 0)) || 0));
}

/** Reads the document part. Counters of automatic numbers run in the order of the file, tables included. */
export function readBody(
  xml: string,
  styles: StyleSheet,
  nextLabel: (place: ListPlace) => string,
): DocxContent {
  const paragraphs: BodyParagraph[] = [];
  const grids: GridBuilder[] = [];
  const tableStarts: number[] = [];
  const tables: OpenTable[] = [];
  const open: OpenParagraph[] = [];
  const path: string[] = [];
  const flags: Record<keyof DocxFlags, number> = {
    comments: 0,
    insertions: 0,
    deletions: 0,
    hidden: 0,
    textBoxes: 0,
    pictures: 0,
    notes: 0,
    embedded: 0,
  };
  let skippedFrom: number | undefined;
  let contentsFrom: number | undefined;
  let carried: { text: string; place: Partial<ListPlace>; style: string } | undefined;
  let isHidden = false;
  let isText = false;
  let keepsSpace = false;
  let pending = '';

  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined && !isHidden) paragraph.text += text;
  };

  function property(tag: OpenTag, parent: string | undefined): void {
    const paragraph = open.at(-1);
    const cell = tables.at(-1)?.cell;
    const value = tag.attribute('val');
    if (parent === 'w:pPr' && tag.name === 'w:pStyle' && paragraph) paragraph.style = value ?? '';
    else if (parent === 'w:numPr' && path.at(-2) === 'w:pPr' && paragraph) {
      if (tag.name === 'w:numId') paragraph.place = { ...paragraph.place, list: value ?? '0' };
      else if (tag.name === 'w:ilvl') paragraph.place = { ...paragraph.place, level: Number(value) };
    } else if (parent === 'w:rPr' && tag.name === 'w:vanish' && path.at(-2) === 'w:r') {
      isHidden = isOn(tag);
      if (isHidden) flags.hidden += 1;
    } else if (parent === 'w:tcPr' && cell) {
      if (tag.name === 'w:gridSpan') cell.span = Math.max(1, places(value));
      else if (tag.name === 'w:vMerge' || tag.name === 'w:hMerge') cell.isContinued = value !== 'restart';
    } else if (parent === 'w:trPr' && tag.name === 'w:gridBefore') {
      tables.at(-1)?.builder.skip(places(value));
    }
  }

  /** A deleted paragraph end or row is a mark, not a stretch of deleted text. */
  function deletionMark(parent: string | undefined): void {
    const paragraph = open.at(-1);
    const table = tables.at(-1);
    if (parent === 'w:rPr' && path.at(-2) === 'w:pPr' && paragraph) paragraph.runsOn = true;
    if (parent === 'w:trPr' && table) table.isRowDeleted = true;
  }

  function begin(tag: OpenTag): void {
    const table = tables.at(-1);
    switch (tag.name) {
      case 'w:p':
        open.push({
          text: carried?.text ?? '',
          style: carried?.style ?? '',
          place: carried?.place ?? {},
          runsOn: false,
        });
        carried = undefined;
        break;
      case 'w:r':
        isHidden = false;
        break;
      case 'w:t':
      case 'm:t':
        isText = true;
        keepsSpace = tag.attribute('space') === 'preserve';
        pending = '';
        break;
      case 'w:br':
        if (!['page', 'column'].includes(tag.attribute('type') ?? '')) add('\n');
        break;
      case 'w:tbl': {
        const builder = createGrid();
        grids.push(builder);
        tableStarts.push(paragraphs.length);
        tables.push({ builder, cell: undefined, isRowDeleted: false });
        break;
      }
      case 'w:tr':
        table?.builder.beginRow();
        if (table) table.isRowDeleted = false;
        break;
      case 'w:tc':
        if (table) table.cell = { texts: [], span: 1, isContinued: false };
        break;
      case 'w:docPartGallery':
        if (tag.attribute('val') === 'Table of Contents') contentsFrom ??= path.lastIndexOf('w:sdt');
        break;
      default:
        if (path.at(-1) === 'w:r') add(CHARACTERS[tag.name] ?? '');
    }
  }

  function endParagraph(): void {
    const paragraph = open.pop();
    if (paragraph === undefined) return;
    if (paragraph.runsOn) {
      carried = paragraph;
      return;
    }
    const place = { level: 0, ...styles.listOf(paragraph.style), ...paragraph.place };
    const label =
      place.list === undefined || place.list === '0' ? '' : nextLabel({ ...place, list: place.list });
    const text = numbered(label, paragraph.text);
    const cell = tables.at(-1)?.cell;
    if (cell !== undefined) cell.texts.push(text);
    else {
      const isContents = contentsFrom !== undefined || styles.isContents(paragraph.style);
      paragraphs.push({ index: paragraphs.length + 1, text, ...(isContents && { isContents }) });
    }
  }

  function end(name: string): void {
    const table = tables.at(-1);
    if (name === 'w:p') endParagraph();
    else if (name === 'w:t' || name === 'm:t') {
      isText = false;
      add(keepsSpace ? pending : pending.replace(EDGES, ''));
    } else if (name === 'w:tc' && table?.cell) {
      table.builder.addCell(table.cell.texts.join('\n'), table.cell.span, table.cell.isContinued);
      table.cell = undefined;
    } else if (name === 'w:tr') table?.builder.endRow(table.isRowDeleted);
    else if (name === 'w:tbl') tables.pop();
  }

  readXml(xml, {
    open(tag) {
      const parent = path.at(-1);
      if (skippedFrom === undefined) {
        const counted = COUNTED[tag.name];
        if (counted !== undefined) flags[counted] += 1;
        if (tag.name === 'w:del' && (parent === 'w:rPr' || parent === 'w:trPr')) deletionMark(parent);
        if (SKIPPED.has(tag.name)) skippedFrom = path.length;
        else {
          property(tag, parent);
          begin(tag);
        }
      }
      path.push(tag.name);
    },
    close(name) {
      path.pop();
      if (skippedFrom !== undefined) {
        if (path.length === skippedFrom) skippedFrom = undefined;
        return;
      }
      end(name);
      if (contentsFrom === path.length) contentsFrom = undefined;
    },
    text(text) {
      if (isText && skippedFrom === undefined) pending += text;
    },
  });
  return { paragraphs, tables: grids.map((builder) => builder.grid()), tableStarts, flags };
}

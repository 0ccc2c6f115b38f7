import type { ISheetNote } from '@univerjs/preset-sheets-note';
import { a1, parseA1 } from '../../../budget/sheet';
import { child, descendants, textOf, type Element } from './element';
import { element, NAMESPACES, part, textElement } from './markup';

/** The notes of a sheet as the grid keeps them: by row and by column. */
export type SheetNotes = Record<number, Record<number, ISheetNote>>;

/** The size of a note in pixels where nobody has set one. */
const SIZE = { width: 216, height: 92 };

function noteText(comment: Element): string {
  const text = child(comment, 'text');
  // Formatted runs are joined; phonetic guides stand beside them and are left out.
  const runs = text?.children.flatMap((one) =>
    one.name === 't' ? [one] : one.name === 'r' ? descendants(one, 't') : [],
  );
  return (runs ?? []).map(textOf).join('').replace(/\r\n?/g, '\n');
}

/** The notes (批注) of a comments part. Where a cell has a thread of comments, its texts take the place of the note. */
export function readNotes(
  comments: Element | undefined,
  threads: Element | undefined,
  sheetId: string,
): SheetNotes {
  const threaded = new Map<string, string[]>();
  for (const one of descendants(threads, 'threadedComment')) {
    const ref = one.attributes.ref ?? '';
    threaded.set(ref, [...(threaded.get(ref) ?? []), textOf(child(one, 'text'))]);
  }
  const notes: SheetNotes = {};
  for (const comment of descendants(comments, 'comment')) {
    const ref = comment.attributes.ref ?? '';
    const at = parseA1(ref);
    if (at === null) continue;
    const note = threaded.get(ref)?.join('\n') ?? noteText(comment);
    const line = (notes[at.row] ??= {});
    line[at.column] = { id: `${sheetId}-note-${ref}`, row: at.row, col: at.column, ...SIZE, note };
  }
  return notes;
}

/** The parts that hold a sheet's notes: the texts, and the boxes in which older programs draw them. */
export interface NoteParts {
  readonly comments: string;
  readonly drawing: string;
}

function inOrder(notes: SheetNotes): ISheetNote[] {
  return Object.values(notes)
    .flatMap((line) => Object.values(line))
    .filter(({ note }) => note !== '')
    .sort((a, b) => a.row - b.row || a.col - b.col);
}

function box({ row, col, width, height, show }: ISheetNote, index: number): string {
  const points = (pixels: number): string => `${String((pixels * 3) / 4)}pt`;
  const style = `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${points(width)};height:${points(height)};z-index:${index + 1};visibility:${show === true ? 'visible' : 'hidden'}`;
  const anchor = [col + 1, 15, Math.max(0, row - 1), 10, col + 4, 15, row + 4, 4].join(', ');
  const data =
    element('x:MoveWithCells') +
    element('x:SizeWithCells') +
    element('x:Anchor', {}, anchor) +
    element('x:AutoFill', {}, 'False') +
    element('x:Row', {}, String(row)) +
    element('x:Column', {}, String(col)) +
    (show === true ? element('x:Visible') : '');
  const inside =
    element('v:fill', { color2: '#ffffe1' }) +
    element('v:shadow', { on: 't', color: 'black', obscured: 't' }) +
    element('v:path', { 'o:connecttype': 'none' }) +
    element('x:ClientData', { ObjectType: 'Note' }, data);
  const attributes = {
    id: `_x0000_s${1025 + index}`,
    type: '#_x0000_t202',
    style,
    fillcolor: '#ffffe1',
    'o:insetmode': 'auto',
  };
  // The box's id begins with what a workbook's texts would read as an escape; here it is none.
  return element('v:shape', attributes, inside).replaceAll('_x005F_x0000_', '_x0000_');
}

const BOX_KIND =
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Writes a sheet's notes; null where it has none. Nobody is named as their author. */
export function writeNotes(notes: SheetNotes): NoteParts | null {
  const all = inOrder(notes);
  if (all.length === 0) return null;
  const comments = all.map(({ row, col, note }) =>
    element('comment', { ref: a1(row, col), authorId: 0 }, element('text', {}, textElement('t', note))),
  );
  const body = element('authors', {}, element('author')) + element('commentList', {}, comments.join(''));
  const vml = {
    'xmlns:v': 'urn:schemas-microsoft-com:vml',
    'xmlns:o': 'urn:schemas-microsoft-com:office:office',
    'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
  };
  return {
    comments: part(element('comments', { xmlns: NAMESPACES.main }, body)),
    drawing: element('xml', vml, BOX_KIND + all.map(box).join('')),
  };
}

import type { DisclosureDocument, Paragraph } from '../budget/narrative';
import type { PlannedCell, SheetPlan } from '../budget/sheet';
import { printable } from './plain';

/** Width of the text column in characters; a line holds half as many Chinese ones. */
const WIDTH = 96;
/** Characters of a line at the size of the text, and its height in points. */
const LINE_CHARACTERS = 38;
const LINE_HEIGHT = 26;
/** The highest a row can be. */
const HIGHEST_ROW = 409;

const textOf = ({ runs }: Paragraph): string => printable(runs.map(({ text }) => text).join(''));

function heightOf(text: string): number {
  const lines = text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil((line.length + 2) / LINE_CHARACTERS)), 0);
  return Math.min(HIGHEST_ROW, lines * LINE_HEIGHT);
}

/** The narrative on a worksheet (说明): one heading or paragraph a row, ready to be copied or printed. */
export function toSheet(document: DisclosureDocument, name: string): SheetPlan {
  const lines = [
    { text: printable(document.cover.title), style: 'title' as const },
    ...document.sections.flatMap(({ heading, paragraphs }) => [
      { text: printable(heading), style: 'heading' } as const,
      ...paragraphs.map((paragraph) => ({ text: textOf(paragraph), style: 'paragraph' as const })),
    ]),
  ].filter(({ text }) => text !== '');
  return {
    name,
    cells: lines.map(({ text, style }, row): PlannedCell => ({ row, column: 0, value: text, style })),
    merges: [],
    columnWidths: [WIDTH],
    rowHeights: new Map(lines.map(({ text }, row) => [row, heightOf(text)])),
    print: { orientation: 'portrait', area: { top: 0, left: 0, bottom: lines.length - 1, right: 0 } },
    validations: [],
  };
}

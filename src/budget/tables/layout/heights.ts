import { styleOf, type CellRange, type PlannedCell } from '../../sheet';

const LINE_POINTS = 1.35;
const ROW_PADDING = 4;
const SMALLEST_ROW = 18;
/** Cells leave about one character of their width to the margins. */
const MARGIN_CHARACTERS = 1;

/** Width of a text in half-width characters: Chinese characters and full-width signs count twice. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - MARGIN_CHARACTERS);
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
}

/**
 * Row heights in points so that wrapped texts show whole: spreadsheets do not grow rows for merged cells by
 * themselves. A text over several rows shares its height among them.
 */
export function rowHeights(
  cells: readonly PlannedCell[],
  merges: readonly CellRange[],
  columnWidths: readonly number[],
): Map<number, number> {
  const mergeAt = new Map(
    merges.map((merge) => [`${String(merge.top)}|${String(merge.left)}`, merge] as const),
  );
  const heights = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    if (style === undefined) continue;
    const look = styleOf(style);
    const merge = mergeAt.get(`${String(row)}|${String(column)}`) ?? {
      top: row,
      bottom: row,
      left: column,
      right: column,
    };
    const width = columnWidths.slice(merge.left, merge.right + 1).reduce((sum, one) => sum + one, 0);
    const fit = width * (10 / look.font.size);
    const lines = look.wrap === true && typeof value === 'string' ? linesOf(value, fit) : 1;
    const rows = merge.bottom - merge.top + 1;
    const needed = Math.max(SMALLEST_ROW, (lines * look.font.size * LINE_POINTS + ROW_PADDING) / rows);
    for (let one = merge.top; one <= merge.bottom; one += 1) {
      heights.set(one, Math.max(heights.get(one) ?? 0, Math.ceil(needed)));
    }
  }
  return heights;
}

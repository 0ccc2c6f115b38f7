import { styleOf, type CellRange, type CellStyle, type PlannedCell } from '../../budget/sheet';
import { groupBy } from '../group';
import { needsTextFormat } from '../typed-text';
import type { Step } from './batches';
import { joinedAddresses } from './marks';
import { rectangles } from '../rectangles';

/** The number format under which everything stays text. */
export const TEXT_FORMAT = '@';

/** The number format of a planned cell; undefined where it keeps the general one. */
export function numberFormatOf(cell: PlannedCell): string | undefined {
  const isText = cell.formula === undefined && typeof cell.value === 'string';
  if (isText && needsTextFormat(cell.value)) return TEXT_FORMAT;
  return cell.style === undefined ? undefined : styleOf(cell.style).numberFormat;
}

type Horizontal = CellStyle['horizontal'];
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const satisfies Record<
  Horizontal,
  string
>;
const VERTICAL = { middle: 'Center', top: 'Top' } as const;

/** A property of looks: what a style says of it, and how it is set. Undefined is what a new sheet has anyway. */
interface Property {
  readonly of: (style: CellStyle) => string | number | boolean | undefined;
  readonly set: (format: Excel.RangeFormat, style: CellStyle) => void;
}

const PROPERTIES: readonly Property[] = [
  { of: ({ font }) => font.name, set: (format, { font }) => (format.font.name = font.name) },
  { of: ({ font }) => font.size, set: (format, { font }) => (format.font.size = font.size) },
  { of: ({ font }) => font.bold, set: (format, { font }) => (format.font.bold = font.bold ?? false) },
  { of: ({ font }) => font.color, set: (format, { font }) => (format.font.color = font.color ?? '') },
  {
    of: ({ horizontal }) => horizontal,
    set: (format, { horizontal }) => (format.horizontalAlignment = HORIZONTAL[horizontal]),
  },
  {
    of: ({ vertical }) => vertical,
    set: (format, { vertical }) => (format.verticalAlignment = VERTICAL[vertical]),
  },
  { of: ({ wrap }) => wrap, set: (format, { wrap }) => (format.wrapText = wrap ?? false) },
  { of: ({ indent }) => indent, set: (format, { indent }) => (format.indentLevel = indent ?? 0) },
  { of: ({ fill }) => fill, set: (format, { fill }) => (format.fill.color = fill ?? '') },
  {
    of: ({ unlocked }) => unlocked,
    set: (format, { unlocked }) => (format.protection.locked = unlocked !== true),
  },
];

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function draw(
  format: Excel.RangeFormat,
  edges: readonly Excel.Interfaces.RangeBorderData['sideIndex'][],
): void {
  for (const edge of edges) {
    if (edge !== undefined) format.borders.getItem(edge).style = 'Continuous';
  }
}

/** A step over ranges of a sheet, in as few addresses as fit. */
function over(
  sheet: string,
  ranges: readonly CellRange[],
  set: (format: Excel.RangeFormat) => void,
  bytes = 900,
): Step[] {
  return joinedAddresses(ranges).map((address) => ({
    bytes: bytes + address.length,
    queue: ({ worksheets }) => set(worksheets.getItem(sheet).getRanges(address).format),
  }));
}

/** Thin lines around every bordered cell: inner lines only where a range has some. */
function borders(sheet: string, cells: readonly PlannedCell[]): Step[] {
  const bordered = rectangles(
    cells.filter(({ style }) => style !== undefined && styleOf(style).border === 'thin'),
  );
  const tall = bordered.filter(({ top, bottom }) => bottom > top);
  const wide = bordered.filter(({ left, right }) => right > left);
  return [
    ...over(sheet, bordered, (format) => draw(format, EDGES), 3_000),
    ...over(sheet, tall, (format) => draw(format, ['InsideHorizontal'])),
    ...over(sheet, wide, (format) => draw(format, ['InsideVertical'])),
  ];
}

/** Draws the looks of planned cells on a sheet, property by property, so that equal neighbours are set together. */
export function looks(sheet: string, cells: readonly PlannedCell[]): Step[] {
  const styled = cells.flatMap(({ row, column, style }) =>
    style === undefined ? [] : [{ row, column, style: styleOf(style) }],
  );
  const properties = PROPERTIES.flatMap(({ of, set }) => {
    const groups = groupBy(styled, ({ style }) => of(style));
    return [...groups].flatMap(([value, group]) => {
      const [first] = group;
      if (value === undefined || !first) return [];
      return over(sheet, rectangles(group), (format) => {
        set(format, first.style);
      });
    });
  });
  return [...properties, ...borders(sheet, cells)];
}

/** Sets the number formats of some planned cells. A range each: formats cannot be set on several areas at once. */
export function numberFormats(sheet: string, cells: readonly PlannedCell[]): Step[] {
  const groups = groupBy(cells, numberFormatOf);
  return [...groups].flatMap(([pattern, group]) => {
    if (pattern === undefined) return [];
    return rectangles(group).map(({ top, left, bottom, right }) => ({
      bytes: 700,
      queue: ({ worksheets }: Excel.Workbook) => {
        const range = worksheets
          .getItem(sheet)
          .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        // One value for the whole range: a block of patterns is slow, and larger.
        range.numberFormat = pattern as unknown as string[][];
      },
    }));
  });
}

import { HostGap, invalidArgument } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { isEntireColumn, isEntireRow, type Area } from '../workbook/address';
import { applyStyle, commonSetting, plainValue } from '../workbook/cells';
import { cellsIn, type Line, type Sheet } from '../workbook/sheet';
import type { StyleValue } from '../workbook/style';
import { emit } from '../workbook/workbook';
import { asFlag, asNumber, checkEnum, guard, type Place } from './session';

/** The one value of a setting over a place, `null` where cells differ. */
function common(place: Place, name: string): StyleValue {
  const [first, ...rest] = place.areas.map((area) => commonSetting(place.sheet, area, name));
  return rest.every((value) => value === first) ? (first ?? null) : null;
}

/** Changes one setting over a place. */
export function change(place: Place, name: string, value: StyleValue): void {
  guard(place.sheet, place.areas, 'formatCells');
  for (const area of place.areas) applyStyle(place.session.workbook, place.sheet, area, name, value);
}

type Check = (place: Place, value: unknown) => StyleValue;

const flag: Check = (_, value) => asFlag(value);
const number: Check = (_, value) => asNumber(value);
const text: Check = (_, value) => (typeof value === 'string' ? value : invalidArgument());
const oneOf =
  (name: string): Check =>
  (place, value) =>
    checkEnum(place.session, name, value);

const names: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  yellow: '#FFFF00',
  green: '#008000',
  blue: '#0000FF',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/** A colour as Excel gives it back: `#RRGGBB`, upper case. */
export function readColor(value: unknown): string {
  const given = typeof value === 'string' ? value.trim() : invalidArgument();
  if (given === '') return '';
  const named = names[given.toLowerCase()];
  if (named) return named;
  return /^#?[0-9a-f]{6}$/i.test(given) ? `#${given.replace('#', '').toUpperCase()}` : invalidArgument();
}

const color: Check = (_, value) => readColor(value);

function styleMembers(
  prefix: string,
  checks: Readonly<Record<string, Check>>,
): Required<Pick<ObjectType<Place>, 'get' | 'set'>> {
  const get: Record<string, (place: Place) => unknown> = {};
  const set: Record<string, (place: Place, value: unknown) => void> = {};
  for (const [name, check] of Object.entries(checks)) {
    get[name] = (place) => common(place, prefix + name);
    set[name] = (place, value) => change(place, prefix + name, check(place, value));
  }
  return { get, set };
}

/** `range.format.font`. */
const rangeFont: ObjectType<Place> = {
  name: 'RangeFont',
  ...styleMembers('Font.', {
    Name: text,
    Size: number,
    Color: color,
    Bold: flag,
    Italic: flag,
    Underline: oneOf('RangeUnderlineStyle'),
    Strikethrough: flag,
    Subscript: flag,
    Superscript: flag,
    TintAndShade: number,
  }),
};

const fillMembers = styleMembers('Fill.', {
  Color: color,
  Pattern: oneOf('FillPattern'),
  PatternColor: color,
  PatternTintAndShade: number,
  TintAndShade: number,
});

/** `range.format.fill`. A colour makes the pattern solid; clearing takes both away. */
const rangeFill: ObjectType<Place> = {
  name: 'RangeFill',
  get: fillMembers.get,
  set: {
    ...fillMembers.set,
    Color: (place, value) => {
      const given = readColor(value);
      change(place, 'Fill.Color', given === '' ? '#FFFFFF' : given);
      change(place, 'Fill.Pattern', given === '' ? 'None' : 'Solid');
    },
  },
  methods: {
    Clear: (place) => {
      change(place, 'Fill.Pattern', 'None');
      change(place, 'Fill.Color', '#FFFFFF');
    },
  },
};

/** `range.format.protection`. */
const formatProtection: ObjectType<Place> = {
  name: 'FormatProtection',
  ...styleMembers('Protection.', { Locked: flag, FormulaHidden: flag }),
};

/** One edge of a place. */
interface Edge {
  readonly place: Place;
  readonly side: string;
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** The cells that an edge of an area belongs to, with the side of each cell that it is. */
function edgeOf(area: Area, side: string): [Area, string][] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, rows: 1 }, 'Top']];
    case 'EdgeBottom':
      return [[{ ...area, row: row + rows - 1, rows: 1 }, 'Bottom']];
    case 'EdgeLeft':
      return [[{ ...area, columns: 1 }, 'Left']];
    case 'EdgeRight':
      return [[{ ...area, column: column + columns - 1, columns: 1 }, 'Right']];
    case 'InsideHorizontal':
      return rows > 1 ? [[{ ...area, rows: rows - 1 }, 'Bottom']] : [];
    case 'InsideVertical':
      return columns > 1 ? [[{ ...area, columns: columns - 1 }, 'Right']] : [];
    default:
      return [[area, side]];
  }
}

function readEdge({ place, side }: Edge, name: string): StyleValue {
  const values = place.areas.flatMap((area) =>
    edgeOf(area, side).map(([cells, of]) => commonSetting(place.sheet, cells, `Border.${of}.${name}`)),
  );
  const [first = name === 'Style' ? 'None' : null] = values;
  return values.every((value) => value === first) ? first : null;
}

function writeEdge({ place, side }: Edge, name: string, value: StyleValue): void {
  for (const area of place.areas) {
    for (const [cells, of] of edgeOf(area, side))
      change({ ...place, areas: [cells] }, `Border.${of}.${name}`, value);
  }
}

/** A colour or weight draws the line, as in Excel. */
function draw(edge: Edge): void {
  if (readEdge(edge, 'Style') === 'None') writeEdge(edge, 'Style', 'Continuous');
}

/** `borders.getItem("EdgeTop")`. */
const rangeBorder: ObjectType<Edge> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: (edge) => readEdge(edge, 'Style'),
    Weight: (edge) => readEdge(edge, 'Weight'),
    Color: (edge) => readEdge(edge, 'Color'),
    TintAndShade: (edge) => readEdge(edge, 'TintAndShade'),
  },
  set: {
    Style: (edge, value) => writeEdge(edge, 'Style', checkEnum(edge.place.session, 'BorderLineStyle', value)),
    Weight: (edge, value) => {
      writeEdge(edge, 'Weight', checkEnum(edge.place.session, 'BorderWeight', value));
      draw(edge);
    },
    Color: (edge, value) => {
      writeEdge(edge, 'Color', readColor(value));
      draw(edge);
    },
    TintAndShade: (edge, value) => writeEdge(edge, 'TintAndShade', asNumber(value)),
  },
};

/** One edge of a place as an object. */
export const borderOf = (place: Place, side: string): HostObject => hostObject(rangeBorder, { place, side });

/** `range.format.borders`. */
const rangeBorders: ObjectType<Place> = {
  name: 'RangeBorderCollection',
  get: {
    Count: () => edges.length,
    TintAndShade: (place) => readEdge({ place, side: 'EdgeTop' }, 'TintAndShade'),
  },
  items: (place) => edges.map((side) => borderOf(place, side)),
  item: (place, key) => borderOf(place, checkEnum(place.session, 'BorderIndex', key)),
};

type Axis = 'rows' | 'columns';

/** The lines of a place; of a whole sheet only those that were ever touched. */
function* lineNumbers(place: Place, axis: Axis): Generator<number> {
  for (const area of place.areas) {
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
    if (isWhole(area, axis)) yield* place.sheet[axis].keys();
    else for (let index = first; index < first + count; index += 1) yield index;
  }
}

const isWhole = (area: Area, axis: Axis): boolean =>
  axis === 'rows' ? isEntireColumn(area) : isEntireRow(area);

/** The size of a row or column in points. Hidden lines have size 0. */
export function sizeOf(sheet: Sheet, axis: Axis, index: number): number {
  const line = sheet[axis].get(index);
  return line?.hidden ? 0 : (line?.size ?? sheet.lineSize[axis]);
}

function commonSize(place: Place, axis: Axis): number | null {
  let first: number | undefined;
  for (const index of lineNumbers(place, axis)) {
    const size = sizeOf(place.sheet, axis, index);
    first ??= size;
    if (first !== size) return null;
  }
  return first ?? place.sheet.lineSize[axis];
}

/** Changes the rows or columns of a place. */
export function changeLines(place: Place, axis: Axis, change: (line: Line) => void): void {
  guard(place.sheet, place.areas, axis === 'rows' ? 'formatRows' : 'formatColumns');
  for (const index of lineNumbers(place, axis)) {
    const line = place.sheet[axis].get(index) ?? {};
    change(line);
    if (Object.keys(line).length > 0) place.sheet[axis].set(index, line);
    else place.sheet[axis].delete(index);
  }
}

/** Gives a line the standard size. */
const unsize = (line: Line): void => {
  delete line.size;
};

const resize = (place: Place, axis: Axis, value: unknown): void => {
  const size = asNumber(value);
  if (size < 0 || (axis === 'rows' && size > 409.5)) invalidArgument();
  if (place.areas.some((area) => isWhole(area, axis))) place.sheet.lineSize[axis] = size;
  changeLines(place, axis, (line) => {
    line.size = size;
    delete line.hidden;
    if (size === 0) line.hidden = true;
  });
};

/** An estimate of the width of a text in points: wide characters count double. */
function textWidth(content: string): number {
  let units = 0;
  for (const character of content) units += character.charCodeAt(0) > 0xff ? 2 : 1;
  return units * 5.25 + 3.75;
}

function autofit(place: Place, axis: Axis): void {
  if (axis === 'rows') {
    changeLines(place, 'rows', unsize);
    return;
  }
  const widths = new Map<number, number>();
  for (const area of place.areas) {
    for (const [row, column] of cellsIn(place.sheet, area)) {
      const value = place.session.workbook.calculator.value(place.sheet, row, column);
      const width = textWidth(String(plainValue(value)));
      widths.set(column, Math.max(widths.get(column) ?? 0, width));
    }
  }
  guard(place.sheet, place.areas, 'formatColumns');
  for (const [column, size] of widths)
    place.sheet.columns.set(column, { ...place.sheet.columns.get(column), size });
}

const own = styleMembers('', {
  WrapText: flag,
  HorizontalAlignment: oneOf('HorizontalAlignment'),
  VerticalAlignment: oneOf('VerticalAlignment'),
  TextOrientation: number,
  ReadingOrder: oneOf('ReadingOrder'),
  ShrinkToFit: flag,
  IndentLevel: number,
  AutoIndent: flag,
});

/** `range.format`. */
export const rangeFormat: ObjectType<Place> = {
  name: 'RangeFormat',
  get: {
    ...own.get,
    ColumnWidth: (place) => commonSize(place, 'columns'),
    RowHeight: (place) => commonSize(place, 'rows'),
    UseStandardWidth: (place) => commonSize(place, 'columns') === place.sheet.lineSize.columns,
    UseStandardHeight: (place) => commonSize(place, 'rows') === place.sheet.lineSize.rows,
  },
  set: {
    ...own.set,
    ColumnWidth: (place, value) => resize(place, 'columns', value),
    RowHeight: (place, value) => resize(place, 'rows', value),
    UseStandardWidth: (place, value) => {
      if (asFlag(value)) changeLines(place, 'columns', unsize);
    },
    UseStandardHeight: (place, value) => {
      if (asFlag(value)) changeLines(place, 'rows', unsize);
    },
  },
  objects: {
    Font: (place) => hostObject(rangeFont, place),
    Fill: (place) => hostObject(rangeFill, place),
    Borders: (place) => hostObject(rangeBorders, place),
    Protection: (place) => hostObject(formatProtection, place),
  },
  methods: {
    AutofitColumns: (place) => autofit(place, 'columns'),
    AutofitRows: (place) => autofit(place, 'rows'),
    AdjustIndent: (place, args) => {
      const level = common(place, 'IndentLevel');
      if (typeof level !== 'number') throw new HostGap('RangeFormat.adjustIndent over different indents');
      change(place, 'IndentLevel', Math.max(0, Math.min(250, level + args.number(0))));
    },
  },
};

/** Hides or shows the rows or columns of a place. */
export function hideLines(place: Place, axis: Axis, value: unknown): void {
  const hidden = asFlag(value);
  changeLines(place, axis, (line) => {
    if (hidden) line.hidden = true;
    else delete line.hidden;
  });
  for (const area of place.areas)
    emit(place.session.workbook, { kind: 'lines', sheet: place.sheet, area, hidden });
}

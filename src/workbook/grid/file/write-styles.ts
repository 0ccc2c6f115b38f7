import {
  BooleanNumber,
  WrapStrategy,
  type IBorderStyleData,
  type IColorStyle,
  type Nullable,
} from '@univerjs/core';
import { INDENT_PIXELS, type GridStyle } from '../style';
import { element, group, NAMESPACES, part } from './markup';
import type { MeasuringFont } from './sizes';
import { BASELINE, HORIZONTAL, LINES, rotationOfAngle, STACKED, UNDERLINE, VERTICAL } from './style-codes';

/** GB 2312, which tells every program that the font is a Chinese one. */
const CHINESE_CHARSET = 134;
/** Number formats of a workbook's own begin here; those below are every program's. */
const FIRST_FORMAT = 164;
const TEXT_FORMAT_NUMBER = 49;

/** Gives out the numbers under which a workbook file knows its looks. */
export interface StyleBook {
  /** The number of a cell's look; 0 is that of a new cell. */
  number(style: GridStyle | undefined): number;
  /** The number of a conditional format's look. */
  difference(style: GridStyle): number;
  /** The finished style part. */
  part(): string;
}

/** A list in which equal pieces of markup share one number. */
function numbered(...first: readonly string[]): {
  readonly items: string[];
  readonly add: (item: string) => number;
} {
  const items: string[] = [];
  const known = new Map<string, number>();
  const add = (item: string): number => {
    const found = known.get(item) ?? items.push(item) - 1;
    known.set(item, found);
    return found;
  };
  first.forEach(add);
  return { items, add };
}

/** `#RGB`, `#RRGGBB` or `rgb(r,g,b)` as opaque ARGB; undefined for no colour. */
function argb(color: Nullable<IColorStyle>): string | undefined {
  const text = color?.rgb ?? '';
  const [, r, g, b] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text) ?? [];
  if (r !== undefined && g !== undefined && b !== undefined) {
    return `FF${r}${r}${g}${g}${b}${b}`.toUpperCase();
  }
  if (/^#[0-9a-f]{6}/i.test(text)) return `FF${text.slice(1, 7).toUpperCase()}`;
  const channels = /^rgba?\(\s*(\d+)\D+(\d+)\D+(\d+)/i.exec(text)?.slice(1);
  return (
    channels && `FF${channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
  );
}

function inked(name: string, color: Nullable<IColorStyle>): string {
  const rgb = argb(color);
  return rgb === undefined ? '' : element(name, { rgb });
}

function underline({ ul }: GridStyle): string {
  if (ul?.s !== BooleanNumber.TRUE) return '';
  return Number(ul.t) === UNDERLINE.double ? element('u', { val: 'double' }) : element('u');
}

/** The properties of a font; without a name for conditional formats, which keep the cell's own. */
function fontContent(style: GridStyle, font: MeasuringFont | null): string {
  const name = style.ff ?? font?.name;
  const size = style.fs ?? font?.size;
  const raised = BASELINE.at(style.va ?? 0);
  const isChinese = name !== undefined && /[^\p{ASCII}]/u.test(name);
  return [
    style.bl === BooleanNumber.TRUE
      ? element('b')
      : font === null && style.bl === BooleanNumber.FALSE
        ? element('b', { val: false })
        : '',
    style.it === BooleanNumber.TRUE
      ? element('i')
      : font === null && style.it === BooleanNumber.FALSE
        ? element('i', { val: false })
        : '',
    style.st?.s === BooleanNumber.TRUE ? element('strike') : '',
    underline(style),
    raised === undefined || raised === 'baseline' ? '' : element('vertAlign', { val: raised }),
    font === null || size === undefined ? '' : element('sz', { val: size }),
    inked('color', style.cl),
    font === null || name === undefined ? '' : element('name', { val: name }),
    isChinese && font !== null ? element('charset', { val: CHINESE_CHARSET }) : '',
  ].join('');
}

function fillContent(style: GridStyle, isDifference: boolean): string | null {
  const rgb = argb(style.bg);
  if (rgb === undefined) return null;
  const inside = isDifference
    ? element('bgColor', { rgb })
    : element('fgColor', { rgb }) + element('bgColor', { indexed: 64 });
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, inside));
}

function side(name: string, line: Nullable<IBorderStyleData>): string {
  const kind = LINES.at(line?.s ?? 0) ?? 'none';
  return kind === 'none' ? element(name) : element(name, { style: kind }, inked('color', line?.cl));
}

function borderContent({ bd }: GridStyle): string {
  const [down, up] = [bd?.tl_br, bd?.bl_tr];
  const sides = side('left', bd?.l) + side('right', bd?.r) + side('top', bd?.t) + side('bottom', bd?.b);
  return element(
    'border',
    { diagonalUp: up ? true : undefined, diagonalDown: down ? true : undefined },
    sides + side('diagonal', down ?? up),
  );
}

function rotation({ tr }: GridStyle): number | undefined {
  if (!tr) return undefined;
  if (tr.v === BooleanNumber.TRUE) return STACKED;
  return tr.a === 0 ? undefined : rotationOfAngle(tr.a);
}

function alignment(style: GridStyle): string {
  const steps = Math.floor(((style.pd?.l ?? 0) + (style.pd?.r ?? 0)) / INDENT_PIXELS);
  const across = HORIZONTAL.at(style.ht ?? 0) ?? 'general';
  const down = VERTICAL.at(style.vt ?? 0) ?? 'bottom';
  const attributes = {
    horizontal: across === 'general' ? undefined : across,
    vertical: down === 'bottom' ? undefined : down,
    textRotation: rotation(style),
    wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
    indent: steps > 0 ? steps : undefined,
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? ''
    : element('alignment', attributes);
}

/** A style book for one workbook, whose cells have this font where nothing else is said. */
export function styleBook(font: MeasuringFont): StyleBook {
  const formats = numbered();
  const fonts = numbered(fontContent({}, font));
  const fills = numbered(
    element('fill', {}, element('patternFill', { patternType: 'none' })),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  );
  const borders = numbered(borderContent({}));
  const looks = numbered(element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  const differences = numbered();
  const known = new Map<GridStyle, number>();

  const formatNumber = (style: GridStyle): number => {
    const pattern = style.n?.pattern ?? 'General';
    if (pattern === '' || pattern === 'General') return 0;
    return pattern === '@' ? TEXT_FORMAT_NUMBER : FIRST_FORMAT + formats.add(pattern);
  };
  const look = (style: GridStyle): string => {
    const fill = fillContent(style, false);
    const aligned = alignment(style);
    const isOpen = style.unlocked === 1;
    const ids = {
      numFmtId: formatNumber(style),
      fontId: fonts.add(fontContent(style, font)),
      fillId: fill === null ? 0 : fills.add(fill),
      borderId: borders.add(borderContent(style)),
      xfId: 0,
    };
    const applied = {
      applyNumberFormat: ids.numFmtId === 0 ? undefined : true,
      applyFont: ids.fontId === 0 ? undefined : true,
      applyFill: ids.fillId === 0 ? undefined : true,
      applyBorder: ids.borderId === 0 ? undefined : true,
      applyAlignment: aligned === '' ? undefined : true,
      applyProtection: isOpen ? true : undefined,
    };
    const protection = isOpen ? element('protection', { locked: false }) : '';
    return element('xf', { ...ids, ...applied }, aligned + protection);
  };

  return {
    number(style) {
      if (style === undefined) return 0;
      const found = known.get(style) ?? looks.add(look(style));
      known.set(style, found);
      return found;
    },
    difference(style) {
      const inside = fontContent(style, null);
      const id = formatNumber(style);
      const format = id === 0 ? '' : element('numFmt', { numFmtId: id, formatCode: style.n?.pattern });
      return differences.add(
        element(
          'dxf',
          {},
          [
            inside === '' ? '' : element('font', {}, inside),
            format,
            fillContent(style, true) ?? '',
            style.bd ? borderContent(style) : '',
          ].join(''),
        ),
      );
    },
    part() {
      const patterns = formats.items.map((pattern, index) =>
        element('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode: pattern }),
      );
      const base = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
      const normal = element('cellStyle', { name: '常规', xfId: 0, builtinId: 0 });
      const content = [
        group('numFmts', patterns),
        group(
          'fonts',
          fonts.items.map((item) => element('font', {}, item)),
        ),
        group('fills', fills.items),
        group('borders', borders.items),
        group('cellStyleXfs', [base]),
        group('cellXfs', looks.items),
        group('cellStyles', [normal]),
        group('dxfs', differences.items),
      ];
      return part(element('styleSheet', { xmlns: NAMESPACES.main }, content.join('')));
    },
  };
}

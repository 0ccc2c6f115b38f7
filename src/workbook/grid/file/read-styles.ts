import { VerticalAlign, WrapStrategy } from '@univerjs/core';
import { readNumberFormats } from '../../xlsx/number-formats';
import { isTrue } from '../../xlsx/xml';
import { INDENT_PIXELS, type GridStyle } from '../style';
import type { ColorReader } from './colors';
import { child, children, numberOf, textOf, type Element } from './element';
import { angleOfRotation, BASELINE, HORIZONTAL, LINES, STACKED, UNDERLINE, VERTICAL } from './style-codes';

/** A look while it is put together: the file format's numbers are the grid's codes (style-codes.ts). */
type Look = Readonly<Record<string, unknown>>;

/** The looks that a workbook file defines (单元格样式). */
export interface FileStyles {
  /** By the number that cells name; undefined where a look is that of a new workbook's cells. */
  readonly cells: readonly (GridStyle | undefined)[];
  /** The looks of conditional formats, by number. */
  readonly differences: readonly GridStyle[];
  /** The font that column widths are measured by. */
  readonly font: { readonly name: string; readonly size: number };
  /** How many looks have a pattern or gradient (图案、渐变填充), which are drawn in one colour. */
  readonly patterns: number;
}

const SIDES = [
  ['t', 'top'],
  ['r', 'right'],
  ['b', 'bottom'],
  ['l', 'left'],
] as const;

/** An on-off element such as `<b/>`: present means on unless it says otherwise. */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && (element.attributes.val === undefined || isTrue(element.attributes.val));
}

interface FontLook extends Look {
  readonly ff?: string;
  readonly fs?: number;
}

function fontStyle(font: Element | undefined, color: ColorReader): FontLook {
  const name = textOf(child(font, 'name')) || child(font, 'name')?.attributes.val;
  const size = numberOf(child(font, 'sz'), 'val');
  const underline = child(font, 'u');
  const isUnderlined = underline !== undefined && underline.attributes.val !== 'none';
  const isDouble = underline?.attributes.val?.startsWith('double') === true;
  const raised = BASELINE.indexOf(child(font, 'vertAlign')?.attributes.val as (typeof BASELINE)[number]);
  const ink = color(child(font, 'color'));
  return {
    ...(name === undefined ? {} : { ff: name }),
    ...(size === undefined ? {} : { fs: size }),
    ...(isOn(child(font, 'b')) ? { bl: 1 } : {}),
    ...(isOn(child(font, 'i')) ? { it: 1 } : {}),
    ...(isUnderlined ? { ul: { s: 1, t: isDouble ? UNDERLINE.double : UNDERLINE.single } } : {}),
    ...(isOn(child(font, 'strike')) ? { st: { s: 1 } } : {}),
    ...(raised > 1 ? { va: raised } : {}),
    ...(ink === undefined || ink === '#000000' ? {} : { cl: { rgb: ink } }),
  };
}

/** The colour that a fill is drawn in: a pattern's lines for cells, its ground for conditional formats. */
function fillColor(fill: Element | undefined, color: ColorReader, isDifference: boolean): string | undefined {
  const gradient = child(fill, 'gradientFill');
  if (gradient !== undefined) return color(child(child(gradient, 'stop'), 'color'));
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.attributes.patternType;
  if (pattern === undefined || kind === 'none') return undefined;
  const [lines, ground] = [color(child(pattern, 'fgColor')), color(child(pattern, 'bgColor'))];
  if (isDifference) return ground ?? lines;
  if (kind === undefined || kind === 'gray125') return undefined;
  return kind === 'solid' ? lines : (ground ?? lines);
}

function isPatterned(fill: Element | undefined): boolean {
  const kind = child(fill, 'patternFill')?.attributes.patternType ?? 'none';
  return child(fill, 'gradientFill') !== undefined || !['none', 'solid', 'gray125'].includes(kind);
}

function line(side: Element | undefined, color: ColorReader): Look | undefined {
  const kind = LINES.indexOf(side?.attributes.style as (typeof LINES)[number]);
  if (kind <= 0) return undefined;
  return { s: kind, cl: { rgb: color(child(side, 'color')) ?? '#000000' } };
}

function borderStyle(border: Element | undefined, color: ColorReader): Look {
  const drawn = SIDES.flatMap(([key, name]) => {
    const found = line(child(border, name), color);
    return found === undefined ? [] : [[key, found] as const];
  });
  const diagonal = line(child(border, 'diagonal'), color);
  const bd = {
    ...Object.fromEntries(drawn),
    ...(diagonal !== undefined && isTrue(border?.attributes.diagonalDown) ? { tl_br: diagonal } : {}),
    ...(diagonal !== undefined && isTrue(border?.attributes.diagonalUp) ? { bl_tr: diagonal } : {}),
  };
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function alignmentStyle(alignment: Element | undefined): Look {
  const { horizontal, vertical, wrapText } = alignment?.attributes ?? {};
  const across = horizontal === 'centerContinuous' ? 'center' : (horizontal ?? 'general');
  const ht = Math.max(0, HORIZONTAL.indexOf(across as (typeof HORIZONTAL)[number]));
  const vt = VERTICAL.indexOf((vertical ?? 'bottom') as (typeof VERTICAL)[number]);
  const indent = (numberOf(alignment, 'indent') ?? 0) * INDENT_PIXELS;
  const rotation = numberOf(alignment, 'textRotation') ?? 0;
  return {
    ...(ht === 0 ? {} : { ht }),
    ...(vt > 0
      ? { vt }
      : vertical === undefined || vertical === 'bottom'
        ? {}
        : { vt: VerticalAlign.MIDDLE }),
    tb: isTrue(wrapText) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent > 0 ? { pd: across === 'right' ? { r: indent } : { l: indent } } : {}),
    ...(rotation === 0
      ? {}
      : { tr: rotation === STACKED ? { a: 0, v: 1 } : { a: angleOfRotation(rotation), v: 0 } }),
  };
}

function colorOf(rgb: string | undefined): Look {
  return rgb === undefined ? {} : { bg: { rgb } };
}

/** The looks of a workbook's style part. */
export function readStyles(
  styles: Element | undefined,
  xml: string | undefined,
  color: ColorReader,
): FileStyles {
  const fonts = children(child(styles, 'fonts'), 'font').map((font) => fontStyle(font, color));
  const fills = children(child(styles, 'fills'), 'fill');
  const borders = children(child(styles, 'borders'), 'border').map((border) => borderStyle(border, color));
  const formats = readNumberFormats(xml);
  const cells = children(child(styles, 'cellXfs'), 'xf').map((xf, index): Look => {
    const at = (name: string): number => numberOf(xf, name) ?? 0;
    const pattern = formats[index] ?? 'General';
    return {
      bl: 0,
      ...fonts[at('fontId')],
      ...alignmentStyle(child(xf, 'alignment')),
      ...borders[at('borderId')],
      ...colorOf(fillColor(fills[at('fillId')], color, false)),
      ...(pattern === 'General' ? {} : { n: { pattern } }),
      ...(isTrue(child(xf, 'protection')?.attributes.locked ?? '1') ? {} : { unlocked: 1 }),
    };
  });
  const { ff: name = '宋体', fs: size = 11 } = fonts[0] ?? {};
  const plain = JSON.stringify({ bl: 0, ...fonts[0], tb: WrapStrategy.OVERFLOW });
  return {
    cells: cells.map((style) => (JSON.stringify(style) === plain ? undefined : style)),
    differences: children(child(styles, 'dxfs'), 'dxf').map((dxf) => ({
      ...fontStyle(child(dxf, 'font'), color),
      ...colorOf(fillColor(child(dxf, 'fill'), color, true)),
      ...borderStyle(child(dxf, 'border'), color),
      ...differentFormat(child(dxf, 'numFmt')),
    })),
    font: { name, size },
    patterns: fills.filter(isPatterned).length,
  };
}

function differentFormat(format: Element | undefined): Look {
  const pattern = format?.attributes.formatCode;
  return pattern === undefined ? {} : { n: { pattern } };
}

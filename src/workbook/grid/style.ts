import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import { styleOf, type CellStyle, type StyleName } from '../../budget/sheet';
import { needsTextFormat } from '../typed-text';

/** The number format under which everything stays text. */
export const TEXT_FORMAT = '@';

/** Pixels that one step of indentation (缩进) takes: the grid knows only padding. */
export const INDENT_PIXELS = 12;

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { middle: VerticalAlign.MIDDLE, top: VerticalAlign.TOP } as const;

/** A look as the grid keeps it. It carries one property of ours, which the grid keeps with the others. */
export interface GridStyle extends IStyleData {
  /** 1 where a cell stays open for typing while its sheet is protected (未锁定); absent is locked. */
  unlocked?: 1;
}

const LINE: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
const BOX = { t: LINE, r: LINE, b: LINE, l: LINE };

/** A look of the product as the grid keeps it; a number format given replaces the look's own. */
export function gridStyle(style: CellStyle, numberFormat = style.numberFormat): GridStyle {
  const { font } = style;
  return {
    ff: font.name,
    fs: font.size,
    bl: font.bold === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(font.color === undefined ? {} : { cl: { rgb: font.color } }),
    ht: HORIZONTAL[style.horizontal],
    vt: VERTICAL[style.vertical],
    tb: style.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.indent === undefined ? {} : { pd: { l: style.indent * INDENT_PIXELS } }),
    ...(style.border === 'thin' ? { bd: BOX } : {}),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ...(style.unlocked === true ? { unlocked: 1 } : {}),
  };
}

/** The steps of indentation behind a padding. */
export function indentOf(style: IStyleData): number {
  return Math.trunc((style.pd?.l ?? 0) / INDENT_PIXELS);
}

/** The look of a planned cell; undefined where it keeps what a new sheet has. */
export function plannedStyle(name: StyleName | undefined, text: string | null): GridStyle | undefined {
  const asText = text !== null && needsTextFormat(text);
  if (name === undefined) return asText ? { n: { pattern: TEXT_FORMAT } } : undefined;
  return gridStyle(styleOf(name), asText ? TEXT_FORMAT : undefined);
}

/** Pixels of a length in points: 96 pixels and 72 points are an inch. */
export function pixelsOfPoints(points: number): number {
  return (points * 4) / 3;
}

/** Pixels of a width in characters of the default Chinese font (宋体 11): 8 pixels each. */
export function pixelsOfCharacters(characters: number): number {
  return characters * 8;
}

import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import { styleOf, type CellStyle, type StyleName } from '../../budget/sheet';

/** GB 2312, which tells every program that the font is a Chinese one. */
const CHINESE_CHARSET = 134;
const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const BOX: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** `#RRGGBB` as opaque ARGB. */
export function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

function fontOf({ font }: CellStyle): Partial<Font> {
  const color = font.color === undefined ? {} : { color: argb(font.color) };
  return { name: font.name, size: font.size, bold: font.bold ?? false, charset: CHINESE_CHARSET, ...color };
}

function alignmentOf(style: CellStyle): Partial<Alignment> {
  return {
    horizontal: style.horizontal,
    vertical: style.vertical,
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.indent === undefined ? {} : { indent: style.indent }),
  };
}

function fillOf(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(color) };
}

function toExcelStyle(style: CellStyle, numberFormat: string | undefined): Partial<Style> {
  return {
    font: fontOf(style),
    alignment: alignmentOf(style),
    ...(style.border === 'thin' ? { border: BOX } : {}),
    ...(style.fill === undefined ? {} : { fill: fillOf(style.fill) }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(style.unlocked === true ? { protection: { locked: false } } : {}),
  };
}

/** Gives out one shared style object per look, so that a file holds each look once. */
export interface StyleSheet {
  /** `asText` adds the text format (@), under which typing again keeps a text a text. */
  style(name: StyleName | undefined, asText: boolean): Partial<Style> | undefined;
}

/** A style sheet for one workbook. */
export function styleSheet(): StyleSheet {
  const known = new Map<string, Partial<Style>>();
  return {
    style(name, asText) {
      if (name === undefined) return asText ? remember('@', () => ({ numFmt: '@' })) : undefined;
      const look: CellStyle = styleOf(name);
      const numberFormat = asText ? '@' : look.numberFormat;
      return remember(`${name}/${numberFormat ?? ''}`, () => toExcelStyle(look, numberFormat));
    },
  };

  function remember(key: string, make: () => Partial<Style>): Partial<Style> {
    const style = known.get(key) ?? make();
    known.set(key, style);
    return style;
  }
}

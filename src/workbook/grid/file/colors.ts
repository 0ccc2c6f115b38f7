import { child, numberOf, type Element } from './element';

/** The colours that old files name by number (索引色), 8 to 63; 0 to 7 repeat the first eight. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF' +
  '800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF' +
  '000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99' +
  '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';
const AUTOMATIC = new Map([
  [64, '#000000'],
  [65, '#FFFFFF'],
  [81, '#000000'],
]);
const OFFICE_THEME = [
  ...['#FFFFFF', '#000000', '#EEECE1', '#1F497D', '#4F81BD', '#C0504D', '#9BBB59', '#8064A2'],
  ...['#4BACC6', '#F79646', '#0000FF', '#800080'],
];

/** Turns a colour of the file format into `#RRGGBB`; undefined where none is named. */
export type ColorReader = (color: Element | undefined) => string | undefined;

function indexedColor(index: number): string | undefined {
  const at = (index < 8 ? index : index - 8) * 6;
  const found = INDEXED.slice(at, at + 6);
  return AUTOMATIC.get(index) ?? (found.length === 6 ? `#${found}` : undefined);
}

function rgbColor(text: string): string | undefined {
  return /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(text) ? `#${text.slice(-6).toUpperCase()}` : undefined;
}

/** The theme's colours in the order in which cells number them: the first two pairs are swapped there. */
function themeColors(theme: Element | undefined): readonly string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  if (scheme === undefined) return OFFICE_THEME;
  const colors = scheme.children.map((one, index) => {
    const [named] = one.children;
    const value = named?.name === 'sysClr' ? named.attributes.lastClr : named?.attributes.val;
    return rgbColor(value ?? '') ?? OFFICE_THEME[index] ?? '#000000';
  });
  const [dark1, light1, dark2, light2, ...rest] = colors;
  return [light1, dark1, light2, dark2, ...rest].map((color) => color ?? '#000000');
}

/** A lightness from 0 to 1, tinted: −1 is black, +1 is white. */
function tintedLightness(lightness: number, tint: number): number {
  return tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
}

/** Moves a colour towards black or white as the file format says: by its lightness, hue and saturation kept. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const before = (highest + lowest) / 2;
  const after = tintedLightness(before, tint);
  const spreadBefore = 1 - Math.abs(2 * before - 1);
  const ratio = spreadBefore === 0 ? 0 : (1 - Math.abs(2 * after - 1)) / spreadBefore;
  const moved = channels.map((channel) => after + (channel - before) * ratio);
  const byte = (channel: number): string =>
    Math.floor(Math.min(1, Math.max(0, channel)) * 255 + 0.5)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  return `#${moved.map(byte).join('')}`;
}

/** A reader for the colours of one workbook. */
export function colorReader(theme: Element | undefined, styles: Element | undefined): ColorReader {
  const themed = themeColors(theme);
  const palette = child(child(styles, 'colors'), 'indexedColors')?.children.map((one) =>
    rgbColor(one.attributes.rgb ?? ''),
  );
  return (color) => {
    if (color === undefined) return undefined;
    const index = numberOf(color, 'indexed');
    const themeIndex = numberOf(color, 'theme');
    const base =
      rgbColor(color.attributes.rgb ?? '') ??
      (themeIndex === undefined ? undefined : themed[themeIndex]) ??
      (index === undefined ? undefined : (palette?.[index] ?? indexedColor(index)));
    const tint = numberOf(color, 'tint') ?? 0;
    return base === undefined || tint === 0 ? base : tinted(base, tint);
  };
}

/** A font as far as the sizes of columns go. */
export interface MeasuringFont {
  readonly name: string;
  readonly size: number;
}

/** The part of a Latin letter's height that a digit takes in width, as Calibri has it. */
const LATIN_DIGIT = 0.507;

/** The pixels that one digit takes in a font: files measure columns by it (列宽单位). Chinese fonts take half their height. */
export function digitPixels({ name, size }: MeasuringFont): number {
  const pixels = (size * 4) / 3;
  const isLatin =
    /^[\p{ASCII}]*$/u.test(name) && !/^(?:SimSun|SimHei|NSimSun|FangSong|KaiTi|DengXian)/i.test(name);
  return Math.max(1, Math.floor(isLatin ? pixels * LATIN_DIGIT + 0.5 : pixels / 2 + 0.7));
}

/** A width or height without the noise of binary fractions. */
export function tidy(size: number): number {
  return Math.floor(size * 10_000 + 0.5) / 10_000;
}

/** Pixels of a column as wide as so many digits. */
export function columnPixels(characters: number, font: MeasuringFont): number {
  return tidy(characters * digitPixels(font));
}

/** The width in digits of a column of so many pixels. */
export function columnCharacters(pixels: number, font: MeasuringFont): number {
  return tidy(pixels / digitPixels(font));
}

/** Points of a length in pixels. */
export function pointsOfPixels(pixels: number): number {
  return tidy((pixels * 3) / 4);
}

/** Line kinds of the file format in the order of the grid's codes (BorderStyleTypes), from 0. */
export const LINES = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;

/** Horizontal alignments of the file format in the order of the grid's codes (HorizontalAlign), from 0. */
export const HORIZONTAL = [
  'general',
  'left',
  'center',
  'right',
  'justify',
  'justify',
  'distributed',
] as const;

/** Vertical alignments of the file format in the order of the grid's codes (VerticalAlign), from 0. */
export const VERTICAL = ['bottom', 'top', 'center', 'bottom'] as const;

/** Raised and lowered letters of the file format in the order of the grid's codes (BaselineOffset), from 0. */
export const BASELINE = ['baseline', 'baseline', 'subscript', 'superscript'] as const;

/** Underlines of the grid (TextDecoration) that the file format tells apart. */
export const UNDERLINE = { double: 10, single: 12 } as const;

/** The file format's number for text that stands upright, letter under letter. */
export const STACKED = 255;

/** The grid turns clockwise; the file format counts up to 90 anticlockwise and from 91 clockwise. */
export function angleOfRotation(rotation: number): number {
  return rotation <= 90 ? -rotation : rotation - 90;
}

/** The file format's number of an angle in degrees, clockwise. */
export function rotationOfAngle(angle: number): number {
  const whole = Math.trunc(Math.max(-90, Math.min(90, angle)));
  return whole <= 0 ? -whole : 90 + whole;
}

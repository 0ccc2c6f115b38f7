import type { Point, Shape } from './raster';

const GREEN = '#0E6B4A';
const PALE = '#E8F3EE';
const AMBER = '#C77700';
const WHITE = '#FFFFFF';

const line = (color: string, width: number, ...points: Point[]): Shape => ({
  kind: 'line',
  points,
  width,
  color,
});
const box = (color: string, from: Point, to: Point, radius = 0.06): Shape => ({
  kind: 'box',
  from,
  to,
  radius,
  color,
});

/** A table with a header and two rows of two cells. */
const table: readonly Shape[] = [
  box(GREEN, [0.08, 0.1], [0.8, 0.82]),
  box(PALE, [0.14, 0.32], [0.41, 0.51], 0.02),
  box(PALE, [0.47, 0.32], [0.74, 0.51], 0.02),
  box(PALE, [0.14, 0.57], [0.41, 0.76], 0.02),
  box(PALE, [0.47, 0.57], [0.74, 0.76], 0.02),
];

/** A badge in the lower right corner, ringed in white so that it stands off the table. */
const badge = (color: string): readonly Shape[] => [
  line(WHITE, 0.56, [0.72, 0.72], [0.72, 0.72]),
  line(color, 0.48, [0.72, 0.72], [0.72, 0.72]),
];

const tick = line(WHITE, 0.08, [0.61, 0.73], [0.69, 0.81], [0.84, 0.64]);
const plus = [line(WHITE, 0.08, [0.72, 0.6], [0.72, 0.84]), line(WHITE, 0.08, [0.6, 0.72], [0.84, 0.72])];

function arc(centre: Point, radius: number, from: number, to: number): Point[] {
  return Array.from({ length: 25 }, (_, index): Point => {
    const angle = ((from + ((to - from) * index) / 24) * Math.PI) / 180;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

/** The icons of the product by name: shapes on a canvas of 1 × 1. */
export const ICONS: Readonly<Record<string, readonly Shape[]>> = {
  app: [...table, ...badge(AMBER), tick],
  make: [...table, ...badge(AMBER), ...plus],
  check: [...table, ...badge(GREEN), tick],
  draft: [
    box(GREEN, [0.16, 0.06], [0.84, 0.94]),
    box(PALE, [0.22, 0.12], [0.78, 0.88], 0.02),
    ...[0.28, 0.43, 0.58].map((y) => line(GREEN, 0.07, [0.33, y], [0.67, y])),
    line(AMBER, 0.07, [0.33, 0.73], [0.53, 0.73]),
  ],
  previous: [
    line(GREEN, 0.13, [0.5, 0.86], [0.5, 0.18]),
    line(GREEN, 0.13, [0.2, 0.46], [0.5, 0.16], [0.8, 0.46]),
  ],
  next: [
    line(GREEN, 0.13, [0.5, 0.14], [0.5, 0.82]),
    line(GREEN, 0.13, [0.2, 0.54], [0.5, 0.84], [0.8, 0.54]),
  ],
  restore: [
    line(GREEN, 0.12, ...arc([0.54, 0.56], 0.32, -150, 130)),
    line(GREEN, 0.12, [0.14, 0.2], [0.25, 0.42], [0.48, 0.33]),
  ],
  explain: [
    ...table,
    ...badge(AMBER),
    line(WHITE, 0.08, [0.72, 0.59], [0.72, 0.74]),
    line(WHITE, 0.09, [0.72, 0.85], [0.72, 0.85]),
  ],
};

/** Every size in pixels that Excel asks for. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

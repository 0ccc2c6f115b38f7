import { zlibSync } from 'fflate';

/** A point on a canvas of 1 × 1, the origin at the top left. */
export type Point = readonly [x: number, y: number];

/** A shape in one colour: a stroked line with round ends, or a filled rectangle with rounded corners. */
export type Shape =
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly width: number;
      readonly color: string;
    }
  | {
      readonly kind: 'box';
      readonly from: Point;
      readonly to: Point;
      readonly radius: number;
      readonly color: string;
    };

/** Samples in each direction within a pixel: edges come out smooth. */
const SAMPLES = 5;

function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function covers(shape: Shape, [x, y]: Point): boolean {
  if (shape.kind === 'line') {
    const { points, width } = shape;
    return points.slice(1).some((end, index) => {
      const start = points[index];
      return start !== undefined && distanceToSegment([x, y], start, end) <= width / 2;
    });
  }
  const { from, to, radius } = shape;
  const nearest: Point = [
    Math.max(from[0] + radius, Math.min(to[0] - radius, x)),
    Math.max(from[1] + radius, Math.min(to[1] - radius, y)),
  ];
  return Math.hypot(x - nearest[0], y - nearest[1]) <= radius;
}

function channels(color: string): readonly [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
}

/** One pixel: the colour of the last shape at each sample, averaged, with its opacity. */
function pixel(shapes: readonly Shape[], column: number, row: number, size: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let index = 0; index < SAMPLES * SAMPLES; index += 1) {
    const at: Point = [
      (column + ((index % SAMPLES) + 0.5) / SAMPLES) / size,
      (row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES) / size,
    ];
    const top = shapes.findLast((shape) => covers(shape, at));
    if (!top) continue;
    covered += 1;
    channels(top.color).forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const average = sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered)));
  return [...average, Math.round((255 * covered) / (SAMPLES * SAMPLES))];
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 8 bits a channel, colour with opacity. */
const RGBA = [8, 6, 0, 0, 0];

/** Draws shapes, the last on top, as a square PNG with a transparent ground. */
export function drawPng(shapes: readonly Shape[], size: number): Uint8Array {
  const lines = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (__, column) => pixel(shapes, column, row, size)).flat(),
  ]);
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, size);
  new DataView(header.buffer).setUint32(4, size);
  header.set(RGBA, 8);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(Uint8Array.from(lines.flat()), { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawPng } from './icons/raster';
import { ICON_SIZES, ICONS } from './icons/shapes';

const FOLDER = path.join(import.meta.dirname, '..', 'assets', 'icons');

/** Draws every icon of the product in every size into assets/icons. */
function main(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, shapes] of Object.entries(ICONS)) {
    for (const size of ICON_SIZES) {
      writeFileSync(path.join(FOLDER, `${name}-${String(size)}.png`), drawPng(shapes, size));
    }
  }
}

main();

import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Overview } from '../../jobs/overview';
import { PAPER, Picture, pictureHeight, PICTURE_WIDTH, type PictureWords } from './picture';

/** Dots for each px: sharp in print. */
const SCALE = 4;
const MARGIN = 8;

/** The picture as an SVG text, in the colours of paper. */
export function pictureSvg(overview: Overview, words: PictureWords, label: string): string {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<Picture overview={overview} words={words} palette={PAPER} label={label} />));
  const svg = holder.querySelector('svg');
  if (!svg) throw new Error('pictureSvg: nothing was drawn');
  svg.setAttribute('width', String(PICTURE_WIDTH));
  svg.setAttribute('height', String(pictureHeight(overview)));
  const text = new XMLSerializer().serializeToString(svg);
  root.unmount();
  return text;
}

/** The picture as a PNG on white, for Word. */
export async function picturePng(overview: Overview, words: PictureWords, label: string): Promise<Blob> {
  const svg = new Blob([pictureSvg(overview, words, label)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = (PICTURE_WIDTH + 2 * MARGIN) * SCALE;
    canvas.height = (pictureHeight(overview) + 2 * MARGIN) * SCALE;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('picturePng: no canvas');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.scale(SCALE, SCALE);
    context.drawImage(image, MARGIN, MARGIN, PICTURE_WIDTH, pictureHeight(overview));
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('picturePng: no picture'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

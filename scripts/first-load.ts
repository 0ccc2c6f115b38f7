import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script or page of the build, with its size in bytes. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
  /** Whether the pane needs it before it shows anything. */
  readonly isFirst: boolean;
}

/** The most that the pane may need before it shows anything, in KB of gzip, office.js apart. */
export const FIRST_LOAD_LIMIT = 150;

/** Every script and page of a build, the largest first. The first load is the page and the scripts and styles it names. */
export function builtFiles(folder: string): readonly BuiltFile[] {
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, file = '']) => file);
  const first = new Set(['taskpane.html', ...named]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.(?:js|css|html)$/.test(name) && !name.startsWith('office/'))
    .map((name) => {
      const content = readFileSync(path.join(folder, name));
      return { name, bytes: content.length, gzip: gzipSync(content).length, isFirst: first.has(name) };
    })
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.gzip - a.gzip);
}

/** The first load of the pane in KB of gzip (`pane.gzipKB`). */
export function firstLoadKB(files: readonly BuiltFile[]): number {
  return files.filter(({ isFirst }) => isFirst).reduce((sum, { gzip }) => sum + gzip, 0) / 1_000;
}

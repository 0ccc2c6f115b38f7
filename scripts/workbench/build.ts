import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';

const root = path.resolve(import.meta.dirname, '../..');

/** One of the two pages: over its own grid alone, or over office.js and the stand-in Excel. */
export type PageKind = 'workbench' | 'office';

/** Where the built page of a kind lies. */
export function builtFolder(kind: PageKind): string {
  return path.join(root, 'dist', kind === 'workbench' ? 'workbench' : 'workbench-office');
}

/** What the page is made of; whatever else changes does not matter to it. */
const SOURCES = ['src', 'workbench', 'host', 'assets/sample', 'assets/icons', 'package-lock.json'];

async function filesBelow(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** A short text that changes whenever a source does. */
async function fingerprint(): Promise<string> {
  const files = (await Promise.all(SOURCES.map((source) => filesBelow(path.join(root, source))))).flat();
  const parts = await Promise.all(
    files.sort().map(async (file) => {
      const content = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return `${path.relative(root, file)} ${content}`;
    }),
  );
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function compile(configuration: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
}

/** Builds a page unless it is built from these very sources already. Says whether it had to. */
export async function buildPage(kind: PageKind): Promise<boolean> {
  const stampFile = path.join(root, '.cache', `${kind}.stamp`);
  const stamp = await fingerprint();
  const index = path.join(builtFolder(kind), 'index.html');
  const [before, built] = await Promise.all([
    readFile(stampFile, 'utf8').catch(() => ''),
    stat(index).catch(() => null),
  ]);
  if (before === stamp && built !== null) return false;
  const file = new URL('../../workbench/webpack.config.js', import.meta.url).href;
  const module = (await import(file)) as { default: (env: { page: PageKind }) => webpack.Configuration };
  await compile(module.default({ page: kind }));
  await writeFile(stampFile, stamp);
  return true;
}

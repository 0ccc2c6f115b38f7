import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the built page lies. */
export const builtFolder = path.join(root, 'dist', 'workbench');

/** What the page is made of; whatever else changes does not matter to it. */
const SOURCES = ['src', 'workbench', 'assets/sample', 'assets/icons', 'package-lock.json'];

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

/** Builds the page unless it is built from these very sources already. Says whether it had to. */
export async function buildPage(): Promise<boolean> {
  const stampFile = path.join(root, '.cache', 'workbench.stamp');
  const stamp = await fingerprint();
  const index = path.join(builtFolder, 'index.html');
  const [before, built] = await Promise.all([
    readFile(stampFile, 'utf8').catch(() => ''),
    stat(index).catch(() => null),
  ]);
  if (before === stamp && built !== null) return false;
  const file = new URL('../../workbench/webpack.config.js', import.meta.url).href;
  const module = (await import(file)) as { default: webpack.Configuration };
  await compile(module.default);
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
}

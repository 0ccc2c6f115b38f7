import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Compiler, type Configuration } from 'webpack';
import { builtFiles, firstLoadKB } from '../scripts/first-load';

type Configure = (environment: unknown, options: { readonly mode: string }) => Configuration;

/** How the add-in is built for release. */
export async function addInConfiguration(): Promise<Configuration> {
  const file = pathToFileURL(path.join(import.meta.dirname, '..', 'webpack.config.js')).href;
  const { default: configure } = (await import(file)) as { readonly default: Configure };
  return configure({}, { mode: 'production' });
}

/** Runs a build to its end; rejects with what went wrong. */
export async function compile(compiler: Compiler): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
}

/** The first load of the pane, office.js apart: a release build of its own, so that an old dist/ is not measured. */
export async function benchPane(): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pane-'));
  try {
    const configuration = await addInConfiguration();
    await compile(webpack({ ...configuration, output: { ...configuration.output, path: folder } }));
    return { 'pane.gzipKB': Number(firstLoadKB(builtFiles(folder)).toPrecision(4)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

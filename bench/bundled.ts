import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const LONGEST_MS = 300_000;

/**
 * Runs a program of this folder as users get the product: bundled for release, in a process of its own. Run straight from
 * its source, every function would be wrapped to keep its name, which no user pays for. What it is compared with is in
 * the same bundle.
 */
export async function runBundled<T>(entry: string, input: unknown): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const outfile = path.join(folder, 'bench.cjs');
  try {
    await build({
      entryPoints: [path.join(import.meta.dirname, entry)],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      // Only test helpers that read files ask where they lie; none of them runs here.
      logOverride: { 'empty-import-meta': 'silent' },
      outfile,
    });
    const run = spawnSync(process.execPath, [outfile], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      timeout: LONGEST_MS,
      maxBuffer: 2 ** 26,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (run.status !== 0) throw new Error(`runBundled: ${entry} ended with ${String(run.status)}`);
    return JSON.parse(run.stdout) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

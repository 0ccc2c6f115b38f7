import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import webpack, { type Configuration } from 'webpack';
import type { Backend } from '../../host/bridge/backend';
import { runConformance } from '../../host/conformance/run';
import { SCENARIO } from '../../host/conformance/scenario';
import { differences, type Transcript } from '../../host/conformance/transcript';
import { bundleName, clientFolder } from '../../host/contract/read';
import { installHost } from '../../host/page/install';
import { SAMPLE_DEPARTMENT, sampleDetailBytes, sampleInfo } from '../support/sample';
import { openHost } from './open';

const materials = {
  department: SAMPLE_DEPARTMENT,
  year: 2024,
  detail: sampleDetailBytes(),
  info: sampleInfo(),
};

const committed = JSON.parse(
  readFileSync(new URL('../fixtures/conformance/stand-in.json', import.meta.url), 'utf8'),
) as Transcript;

/** What of a run was not as it must be, and where it differs from the committed transcript. */
function faultsIn(transcript: Transcript): readonly unknown[] {
  const failed = transcript.steps.flatMap(({ step, claims, error }) => [
    ...claims.filter(({ holds }) => !holds).map(({ claim }) => `${step}：${claim}`),
    ...(error === undefined ? [] : [`${step}: ${error}`]),
  ]);
  return [...failed, ...differences(committed, transcript)].slice(0, 20);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Builds the conformance page's script as the development build does. */
async function buildPage(): Promise<string> {
  const file = pathToFileURL(path.join(import.meta.dirname, '../../webpack.config.js')).href;
  const { default: configure } = (await import(file)) as {
    default: (environment: unknown, options: { mode: string }) => Configuration;
  };
  const { entry, output, plugins, ...config } = configure({}, { mode: 'development' });
  expect(plugins).toBeDefined();
  const { conformance = '' } = entry as Record<string, string>;
  const compiler = webpack({
    ...config,
    devtool: false,
    entry: { conformance },
    output: { ...output, path: scratch },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem =
        error ?? (stats?.hasErrors() === true ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
  return pathToFileURL(path.join(scratch, 'conformance.js')).href;
}

async function until<T>(look: () => T | null): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the scenario that can be played in a real Excel', () => {
  it('shows all that it must, in Node, and answers what the committed transcript says', async () => {
    const host = await openHost();
    host.install();
    const transcript = await runConformance(materials);
    expect(transcript.steps.map(({ step }) => step)).toEqual(SCENARIO.map(({ name }) => name));
    const hint = 'if this is meant: npx tsx scripts/record-transcript.ts';
    expect(faultsIn(transcript), hint).toEqual([]);
  });

  it('answers the same on its own page, in jsdom', async () => {
    const bundle = await readFile(path.join(clientFolder(), bundleName), 'utf8');
    const scripts = [pathToFileURL(path.join(clientFolder(), 'office.debug.js')).href, await buildPage()];
    const tags = scripts.map((script) => `<script defer src="${script}"></script>`).join('');
    let backend: Backend | undefined;
    const page = new JSDOM(
      `<!doctype html><html><head>${tags}</head><body><div id="root"></div></body></html>`,
      {
        url: 'https://localhost/conformance.html',
        runScripts: 'dangerously',
        resources: 'usable',
        beforeParse: (window) => {
          // jsdom has none; every browser does.
          Object.assign(window, { TextEncoder, TextDecoder, Uint8Array });
          backend = installHost(window, bundle);
        },
      },
    );
    const { document } = page.window;
    const button = await until(() => document.querySelector<HTMLButtonElement>('#start'));
    button.click();
    const box = await until(() => document.querySelector<HTMLTextAreaElement>('#transcript'));
    const lines = [...document.querySelectorAll('#verdicts li')].map((line) => line.textContent);
    page.window.close();
    backend?.close();
    expect(lines.filter((line) => !line.startsWith('通过 · '))).toEqual([]);
    expect(lines.length).toBeGreaterThan(8);
    expect(faultsIn(JSON.parse(box.value) as Transcript)).toEqual([]);
    expect(backend?.gaps).toEqual([]);
  });
});

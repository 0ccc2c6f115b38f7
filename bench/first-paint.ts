import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import type { Browser } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import { serveFolder } from '../scripts/workbench/server';
import { launchBrowser } from '../tests/support/browser';
import { short } from './measure';
import { addInConfiguration, compile } from './pane';

const RUNS = 9;

/** The plain pane with the settings of the add-in's release build. */
function plainConfiguration(addIn: Configuration): Configuration {
  return {
    ...addIn,
    entry: { taskpane: './bench/template-pane/main.tsx' },
    plugins: [
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        templateContent: '<!doctype html><html lang="zh-CN"><body><div id="app"></div></body></html>',
      }),
    ],
  };
}

/** Milliseconds until a page of its own, with nothing kept from before, paints its first content. */
async function firstContentfulPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 720 } });
  const page = await context.newPage();
  // Microsoft's script is not what is compared, and is not to be had here.
  await page.route(/office\.js/, (route) => route.abort());
  await page.goto(url);
  const read = (): Promise<number> =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  let paint = await read();
  while (paint === 0) {
    await page.waitForTimeout(50);
    paint = await read();
  }
  await context.close();
  return paint;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** The first paint of the pane against that of a plain pane of React and Fluent UI, built alike, measured in turns. */
export async function benchFirstPaint(): Promise<Record<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'paint-'));
  const [ours, plain] = [path.join(folder, 'pane'), path.join(folder, 'plain')];
  const addIn = await addInConfiguration();
  await compile(webpack({ ...addIn, output: { ...addIn.output, path: ours } }));
  const configuration = plainConfiguration(addIn);
  await compile(webpack({ ...configuration, output: { ...addIn.output, path: plain } }));
  const served = await serveFolder(folder, 0);
  const browser = await launchBrowser();
  try {
    const times: Record<'pane' | 'plain', number[]> = { pane: [], plain: [] };
    for (let run = 0; run < RUNS; run += 1) {
      for (const which of ['pane', 'plain'] as const) {
        times[which].push(await firstContentfulPaint(browser, `${served.url}${which}/taskpane.html`));
      }
    }
    const [pane, beside] = [middle(times.pane), middle(times.plain)];
    return {
      'pane.firstPaint.ms': Math.round(pane),
      'pane.plainFirstPaint.ms': Math.round(beside),
      'pane.vsPlain': short(pane / beside),
    };
  } finally {
    await browser.close();
    await served.stop();
    rmSync(folder, { recursive: true });
  }
}

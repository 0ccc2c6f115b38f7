import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import type { Backend } from '../../host/bridge/backend';
import { bundleName, clientFolder } from '../../host/contract/read';
import { installHost } from '../../host/page/install';

let page: JSDOM | undefined;
let backend: Backend | undefined;

afterEach(() => {
  backend?.close();
  page?.window.close();
});

describe('a page with the genuine client', () => {
  it('works in jsdom with nothing but the host put in first', async () => {
    const bundle = await readFile(join(clientFolder(), bundleName), 'utf8');
    const script = pathToFileURL(join(clientFolder(), 'office.debug.js')).href;
    const html = `<!doctype html><html lang="zh-CN"><head><script src="${script}"></script></head><body></body></html>`;
    page = new JSDOM(html, {
      url: 'https://localhost/taskpane.html',
      runScripts: 'dangerously',
      resources: 'usable',
      pretendToBeVisual: true,
      beforeParse: (window) => {
        backend = installHost(window, bundle);
      },
    });
    const { window } = page;
    await new Promise<void>((resolve) => {
      window.addEventListener('load', () => resolve());
    });
    const client = window as unknown as { Office: typeof Office; Excel: typeof Excel };
    const info = await client.Office.onReady();
    expect([info.host, info.platform]).toEqual(['Excel', 'PC']);
    await client.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      cell.values = [['网页']];
      cell.load('values,address');
      await context.sync();
      expect(JSON.stringify([cell.address, cell.values])).toBe('["Sheet1!B2",[["网页"]]]');
    });
    expect(backend?.gaps).toEqual([]);
    expect(backend?.record.batches).toHaveLength(1);
  });
});

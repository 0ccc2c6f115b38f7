import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A request, or a break of the page's policy, that a page which stays at home never makes. */
export interface Trespass {
  readonly what: 'request' | 'policy';
  readonly detail: string;
}

/** The workbench as somebody at the desk uses it: mouse, keyboard, clipboard and files (工作台). */
export interface Desk {
  readonly page: Page;
  /** Everything that left the page's own address or that its policy forbade, so far. */
  readonly trespasses: readonly Trespass[];
  /** Errors that nobody in the page caught, so far. */
  readonly errors: readonly string[];
  /** Goes to a sheet by its tab. */
  sheet(name: string): Promise<void>;
  /** The names on the tabs. */
  sheets(): Promise<string[]>;
  /** Selects cells of the sheet in front by typing their address into the name box. */
  select(address: string): Promise<void>;
  /** The address that the name box shows. */
  selected(): Promise<string>;
  /** The rows of a range as copying puts them on the clipboard, row by row. */
  copy(address: string): Promise<string[][]>;
  /** Types into a cell of the sheet in front. */
  type(address: string, text: string): Promise<void>;
  /** Pastes from the clipboard at a cell: as plain text, and as HTML where given. */
  paste(address: string, text: string, html?: string): Promise<void>;
  /** Waits until the pane says a text, and gives the whole sentence. */
  said(text: string | RegExp): Promise<string>;
  /** Presses a button of the ribbon. */
  press(name: string): Promise<void>;
  /** Saves by the ribbon and gives the file's name and bytes. */
  save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  close(): Promise<void>;
}

function isOwn(address: string, origin: string): boolean {
  return address.startsWith(origin) || address.startsWith('data:') || address.startsWith('blob:');
}

async function watch(context: BrowserContext, page: Page, url: string): Promise<[Trespass[], string[]]> {
  const trespasses: Trespass[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!isOwn(request.url(), url)) trespasses.push({ what: 'request', detail: request.url() });
  });
  page.on('pageerror', (error) => {
    errors.push(error.message);
  });
  await context.exposeFunction('reportTrespass', (detail: string) => {
    trespasses.push({ what: 'policy', detail });
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportTrespass') as (detail: string) => void;
      report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return [trespasses, errors];
}

/** Opens the page in a window of its own, with nothing kept from before. */
export async function openDesk(
  browser: Browser,
  url: string,
  size: { readonly width: number; readonly height: number } = { width: 1366, height: 768 },
): Promise<Desk> {
  const context = await browser.newContext({ viewport: size, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const [trespasses, errors] = await watch(context, page, url);
  await page.goto(url);

  const nameBox = page.locator('[data-u-comp=defined-name] input');
  const tabs = page.getByRole('tablist', { name: 'Sheet tabs' }).getByRole('tab');
  const ribbon = page.getByRole('toolbar', { name: '预算公开' });

  const pane = page.getByRole('complementary', { name: '预算公开面板' });

  const select = async (address: string): Promise<void> => {
    await nameBox.fill(address);
    await nameBox.press('Enter');
    // The grid takes the keyboard back a moment after the name box has let it go.
    await page.waitForFunction(() => document.activeElement?.tagName === 'DIV');
    await page.waitForTimeout(150);
  };

  return {
    page,
    trespasses,
    errors,
    select,
    sheet: async (name) => {
      const tab = page.getByRole('tab', { name, exact: true });
      await tab.click();
      await page.waitForFunction((chosen) => chosen.ariaSelected === 'true', await tab.elementHandle());
      await page.waitForTimeout(300);
    },
    sheets: () => tabs.allTextContents(),
    selected: () => nameBox.inputValue(),
    copy: async (address) => {
      await select(address);
      await page.evaluate(() => navigator.clipboard.writeText(''));
      // The grid hands over what is copied some time after the keys are pressed, and not at all while it is busy.
      for (let turn = 0; turn < 20; turn += 1) {
        await page.keyboard.press('Control+c');
        await page.waitForTimeout(300);
        const text = await page.evaluate(() => navigator.clipboard.readText());
        if (text !== '') return text.split('\n').map((row) => row.split('\t'));
      }
      throw new Error(`nothing was copied from ${address}`);
    },
    type: async (address, text) => {
      await select(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
    },
    paste: async (address, text, html) => {
      await page.evaluate(
        async ([plain, rich]) => {
          const parts: Record<string, Blob> = { 'text/plain': new Blob([plain!], { type: 'text/plain' }) };
          if (rich !== undefined) parts['text/html'] = new Blob([rich], { type: 'text/html' });
          await navigator.clipboard.write([new ClipboardItem(parts)]);
        },
        html === undefined ? [text] : [text, html],
      );
      await select(address);
      await page.keyboard.press('Control+v');
      await page.waitForTimeout(500);
    },
    said: async (text) => {
      const sentence = pane.getByRole('status').filter({ hasText: text }).first();
      await sentence.waitFor({ state: 'attached' });
      return (await sentence.textContent()) ?? '';
    },
    press: (name) => ribbon.getByRole('button', { name, exact: true }).click(),
    save: async () => {
      const download = page.waitForEvent('download');
      await ribbon.getByRole('button', { name: '保存', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
      const file = await download;
      return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
    },
    close: () => context.close(),
  };
}

import type { CDPSession, Page } from 'playwright-core';

/** Waits this long for a page that is slow, in milliseconds. */
const PATIENCE = 180_000;

/** A rectangle of the grid's drawing, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What opening a file cost, in milliseconds. */
export interface Opening {
  /** From choosing the file until its first sheet stands on the screen. */
  readonly ms: number;
  /** The longest stretch in which the page answered nothing. */
  readonly longestTask: number;
}

/** Prepares a page before it is loaded: what the tools that run this bench add to functions, and the long tasks. */
export async function prepare(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript({
    content:
      'globalThis.__name = (named) => named; globalThis.longTasks = [];' +
      'new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))' +
      ".observe({ entryTypes: ['longtask'] });",
  });
}

/** Milliseconds from asking for the address until a user can choose how to begin. */
export async function firstScreen(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page
    .getByRole('button', { name: /样例部门/ })
    .first()
    .waitFor();
  return performance.now() - start;
}

/** Opens a file from the first screen. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<Opening> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^打开文件/ }).click();
  const chosen = await chooser;
  await page.evaluate(() => {
    Reflect.set(window, 'longTasks', []);
  });
  const start = performance.now();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await chosen.setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  await page.locator('[data-u-comp=defined-name] input').waitFor();
  await page.getByRole('tab', { name: '01表', exact: true }).waitFor();
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  const ms = performance.now() - start;
  await page.waitForTimeout(3_000);
  const tasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as readonly number[]);
  return { ms, longestTask: Math.max(0, ...tasks) };
}

/**
 * Types a figure into a cell and gives the milliseconds from Enter until the drawing of another cell that depends on it
 * has changed on the screen.
 */
export async function editToVisible(page: Page, cell: string, figure: string, seen: Area): Promise<number> {
  const nameBox = page.locator('[data-u-comp=defined-name] input');
  await nameBox.fill(cell);
  await nameBox.press('Enter');
  await page.waitForTimeout(700);
  await page.keyboard.type(figure);
  await page.evaluate(({ left, top, width, height }) => {
    const canvas = [...document.querySelectorAll('canvas')].sort((a, b) => b.width - a.width)[0];
    const drawing = canvas?.getContext('2d');
    const picture = (): string => {
      const scale = window.devicePixelRatio;
      const data = drawing?.getImageData(left * scale, top * scale, width * scale, height * scale).data;
      return data?.join(',') ?? '';
    };
    const before = picture();
    const changed = new Promise<number>((done) => {
      window.addEventListener(
        'keydown',
        () => {
          const start = performance.now();
          const look = (): void => {
            if (picture() === before) requestAnimationFrame(look);
            else done(performance.now() - start);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    Reflect.set(window, 'changed', changed);
  }, seen);
  await page.keyboard.press('Enter');
  return page.evaluate(() => Reflect.get(window, 'changed') as Promise<number>);
}

/** Megabytes of scripts' memory in use, after collecting what nobody holds. */
export async function heapMB(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

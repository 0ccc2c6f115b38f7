import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const CACHE = path.resolve(import.meta.dirname, '../../.cache/browser');
const SYSTEM_BROWSER = '/usr/bin/chromium';

/** Nothing but what a test asks for goes over the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
];

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/**
 * Says where fonts are: those of the system, and the few that come with the browser. Without any font at all the
 * browser ends as soon as the grid measures a text.
 */
async function useFonts(): Promise<void> {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(CACHE, 'fonts')];
  const lines = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  const file = path.join(CACHE, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><fontconfig>${lines}<cachedir>${CACHE}/font-cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = file;
}

/** The browser that npm brings, unpacked into the project's cache. It reads its surroundings when it is imported. */
async function packedBrowser(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  process.env.TMPDIR = CACHE;
  const { default: packed } = await import('@sparticuz/chromium');
  const file = await packed.executablePath();
  await useFonts();
  return file;
}

/** The browser to test with: CHROME_PATH, else that of the system, else the one that npm brings. */
export async function unpackBrowser(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return chosen;
  return (await exists(SYSTEM_BROWSER)) ? SYSTEM_BROWSER : packedBrowser();
}

/** Starts the browser. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  return chromium.launch({ executablePath, args: FLAGS });
}

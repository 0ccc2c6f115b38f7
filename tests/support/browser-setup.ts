import { buildPage } from '../../scripts/workbench/build';
import { unpackBrowser } from './browser';

/** Before any browser test: the browser is unpacked once, and the page is built from the sources as they are. */
export async function setup(): Promise<void> {
  await unpackBrowser();
  await buildPage();
}

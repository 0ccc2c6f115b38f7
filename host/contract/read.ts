import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseContract, type Contract } from './contract';

/** The folder of the installed client (`node_modules/@microsoft/office-js/dist`). */
export function clientFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The file of the installed client that holds Excel's proxy objects. */
export const bundleName = 'excel-win32-16.01.debug.js';

let contract: Promise<Contract> | undefined;

/** The contract of the installed client, read once per process. */
export function readContract(): Promise<Contract> {
  contract ??= readFile(join(clientFolder(), bundleName), 'utf8').then(parseContract);
  return contract;
}

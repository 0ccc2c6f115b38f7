import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtFiles, FIRST_LOAD_LIMIT, firstLoadKB } from './first-load';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(`${dist}taskpane.html`)) {
  console.error('There is no dist/taskpane.html: run npm run build first.');
  process.exit(2);
}
const files = builtFiles(dist);
const inKB = (bytes: number): string => (bytes / 1_000).toFixed(1).padStart(9);
console.log(`${'KB'.padStart(9)} ${'gzip KB'.padStart(9)}  file`);
for (const { name, bytes, gzip, isFirst } of files) {
  console.log(`${inKB(bytes)} ${inKB(gzip)}  ${name}${isFirst ? '  (first load)' : ''}`);
}
const first = firstLoadKB(files);
console.log(`\nFirst load of the pane: ${first.toFixed(1)} KB gzip of at most ${String(FIRST_LOAD_LIMIT)}.`);
process.exitCode = first <= FIRST_LOAD_LIMIT ? 0 : 1;

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runConformance } from '../host/conformance/run';
import { createHost } from '../host/node/host';
import type { InfoValues } from '../src/budget/info';

const sample = new URL('../assets/sample/', import.meta.url);
const target = new URL('../tests/fixtures/conformance/stand-in.json', import.meta.url);
const host = await createHost();
host.install();
const transcript = await runConformance({
  department: '中共新乡市牧野区委办公室',
  year: 2024,
  detail: readFileSync(new URL('henan-2024-detail.csv', sample)),
  info: JSON.parse(readFileSync(new URL('henan-2024-info.json', sample), 'utf8')) as InfoValues,
});
const { gaps } = host;
host.dispose();
if (gaps.length > 0) throw new Error(gaps.join('\n'));
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, `${JSON.stringify({ ...transcript, milliseconds: {} }, null, 1)}\n`);

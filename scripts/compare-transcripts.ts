import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differences, type Plain, type Transcript } from '../host/conformance/transcript';

const committed = fileURLToPath(new URL('../tests/fixtures/conformance/stand-in.json', import.meta.url));
const [theirs, ours = committed] = process.argv.slice(2);
if (theirs === undefined) {
  console.error('npx tsx scripts/compare-transcripts.ts transcript.json [other.json]');
  process.exit(2);
}
const read = (file: string): Transcript => JSON.parse(readFileSync(file, 'utf8')) as Transcript;
const [left, right] = [read(ours), read(theirs)];
const nameOf = ({ host, sets }: Transcript): string =>
  `${host.application} ${host.platform} ${host.version} (ExcelApi ${sets['ExcelApi'] ?? '?'})`;
const worded = (value: Plain | undefined): string => (value === undefined ? 'absent' : JSON.stringify(value));
const found = differences(left, right);
console.log(`- ${nameOf(left)}\n+ ${nameOf(right)}`);
for (const { path, left: before, right: after } of found) {
  console.log(`\n${path}\n- ${worded(before)}\n+ ${worded(after)}`);
}
console.log(`\n${String(found.length)} differences`);
process.exitCode = found.length === 0 ? 0 : 1;

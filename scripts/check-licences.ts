import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judge, type Lock } from './licences/judge';
import { exceptions } from './licences/policy';

const root = path.resolve(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
const decisions = readFileSync(path.join(root, 'docs/decisions.md'), 'utf8');

const { faults, shipped, development } = judge(lock, decisions);
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`Licences: ${faults.length} to settle before anything is shipped.`);
  process.exitCode = 1;
} else {
  console.log(
    `Licences: ${shipped} runtime packages and ${development} development packages are in order; ` +
      `kept in spite of their licence, for development only: ${[...exceptions.keys()].join(', ')}.`,
  );
}

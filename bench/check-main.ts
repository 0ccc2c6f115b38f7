import { readFileSync } from 'node:fs';
import type { SheetSnapshot } from '../src/budget/sheet';
import { benchCheck } from './check';

/** Measures the check on the sheets that come in as JSON, and hands the figures out as JSON. */
const golden = JSON.parse(readFileSync(0, 'utf8')) as readonly SheetSnapshot[];
process.stdout.write(JSON.stringify(benchCheck(golden)));

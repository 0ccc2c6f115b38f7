import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InfoValues } from '../../src/budget/info';

const folder = path.join(import.meta.dirname, '../../assets/sample');

/** Bytes of the sample department's detail. */
export function sampleDetailBytes(): Uint8Array {
  return readFileSync(path.join(folder, 'henan-2024-detail.csv'));
}

/** The sample department's answers. */
export function sampleInfo(): InfoValues {
  return JSON.parse(readFileSync(path.join(folder, 'henan-2024-info.json'), 'utf8')) as InfoValues;
}

export const SAMPLE_DEPARTMENT = '中共新乡市牧野区委办公室';

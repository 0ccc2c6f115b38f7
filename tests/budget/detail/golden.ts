import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogueFor, type Catalogue } from '../../../src/budget/codes';
import { readDetail, type DetailReading } from '../../../src/budget/detail';
import { readCsv } from '../../../src/workbook/xlsx';

/** The catalogue of a year that has one. */
export function catalogueOf(year: number): Catalogue {
  const result = catalogueFor(year);
  if (!result.ok) throw new Error(result.message);
  return result.catalogue;
}

const file = path.join(import.meta.dirname, '../../../assets/sample/henan-2024-detail.csv');

/** The sample department's detail of 2024, as shipped. */
export function goldenDetail(): DetailReading {
  return readDetail(readCsv(readFileSync(file), '明细.csv'), { catalogue: catalogueOf(2024) });
}

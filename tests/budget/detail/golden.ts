import { catalogueFor, type Catalogue } from '../../../src/budget/codes';
import { readDetail, type DetailReading } from '../../../src/budget/detail';
import { readCsv } from '../../../src/workbook/xlsx';
import { sampleDetailBytes } from '../../support/sample';

/** The catalogue of a year that has one. */
export function catalogueOf(year: number): Catalogue {
  const result = catalogueFor(year);
  if (!result.ok) throw new Error(result.message);
  return result.catalogue;
}

/** The sample department's detail of 2024, as shipped. */
export function goldenDetail(): DetailReading {
  return readDetail(readCsv(sampleDetailBytes(), '明细.csv'), { catalogue: catalogueOf(2024) });
}

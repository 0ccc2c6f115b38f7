import { emptyTableCases, transfersCases } from './closing';
import { dutiesCases, staffCases, unitsCases } from './frame';
import type { WordingGroup } from './case';
import { assetsCases, operatingCases, performanceCases, procurementCases } from './other-matters';
import { basicCases, generalCases, governmentFundCases, stateCapitalCases } from './spending';
import { threePublicCases } from './three-public';
import { fiscalCases, incomeCases, outlayCases, totalsCases } from './totals';

export type { WordingCase, WordingGroup } from './case';

/** Every situation of every section with its exact words, in the order of the text. */
export const CATALOGUE: readonly WordingGroup[] = [
  dutiesCases,
  unitsCases,
  staffCases,
  totalsCases,
  incomeCases,
  outlayCases,
  fiscalCases,
  generalCases,
  basicCases,
  governmentFundCases,
  stateCapitalCases,
  threePublicCases,
  operatingCases,
  procurementCases,
  performanceCases,
  assetsCases,
  transfersCases,
  emptyTableCases,
];

import { capital, wan } from './amounts';
import { change, changeWords, sentence, share } from './change';
import { codeCheck, codeName, codePathNames, codeSearch, economicMap } from './codes';
import { figure } from './figures';
import type { FunctionId } from './ids';
import { exactSum, rollUpCodes, sumCheck } from './sums';

/** All functions of the namespace BUDGET by their ids. */
export const FUNCTIONS = {
  CODENAME: codeName,
  CODEPATH: codePathNames,
  CODECHECK: codeCheck,
  CODESEARCH: codeSearch,
  ECONMAP: economicMap,
  EXACTSUM: exactSum,
  SUMCHECK: sumCheck,
  ROLLUP: rollUpCodes,
  SHARE: share,
  CHANGE: change,
  CHANGETEXT: changeWords,
  SENTENCE: sentence,
  WAN: wan,
  CAPITAL: capital,
  FIGURE: figure,
} as const satisfies Readonly<Record<FunctionId, unknown>>;

/** The ids of all functions of the namespace BUDGET; apart from the functions, so that a page can name them unloaded. */
export const FUNCTION_IDS = [
  'CODENAME',
  'CODEPATH',
  'CODECHECK',
  'CODESEARCH',
  'ECONMAP',
  'EXACTSUM',
  'SUMCHECK',
  'ROLLUP',
  'SHARE',
  'CHANGE',
  'CHANGETEXT',
  'SENTENCE',
  'WAN',
  'CAPITAL',
  'FIGURE',
] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];

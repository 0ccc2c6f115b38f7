import type { FindingRule } from '../rule';
import { decimals, displaced, headerLeft, operator, spilled } from './cells';
import { aboveProject, foreignIndicators, indicatorYear, noIndicators, sameExplanation } from './content';

export { indicatorsIn, type Indicator } from './indicators';

/** Rules on the tables of goals and indicators (绩效目标表). */
export const PERFORMANCE_RULES: readonly FindingRule[] = [
  aboveProject,
  indicatorYear,
  foreignIndicators,
  headerLeft,
  sameExplanation,
  spilled,
  operator,
  noIndicators,
  displaced,
  decimals,
];

import type { FindingRule } from '../rule';
import { missingPrior, missingReason, purchaseCount, vehiclesForRunning } from './answers';
import { deadline, publishedBefore, publishedLate } from './dates';

/** Rules on what 填报信息 must hold beside the tables, and on the two 20-day chains (完整、及时). */
export const COMPLETE_RULES: readonly FindingRule[] = [
  missingReason,
  missingPrior,
  purchaseCount,
  vehiclesForRunning,
  publishedBefore,
  publishedLate,
  deadline,
];

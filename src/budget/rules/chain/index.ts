import type { FindingRule } from '../rule';
import { changedProjects } from './projects';
import { publishedFigures } from './published';

/** This year's book against last year's (与上年公开的部门预算的衔接). */
export const CHAIN_RULES: readonly FindingRule[] = [publishedFigures, changedProjects];

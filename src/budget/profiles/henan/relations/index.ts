import type { Rule } from '../../../rules/rule';
import { incomeRelations } from './income';
import { outlayRelations } from './outlay';
import { projectRelations } from './projects';

/** The relations between the twelve tables. */
export const HENAN_RELATIONS: readonly Rule[] = [...incomeRelations, ...outlayRelations, ...projectRelations];

import type { Rule } from '../../rules/rule';

/** The relations between the twelve tables. */
export const HENAN_RELATIONS: readonly Rule[] = [];

import { DETAIL_RULES } from '../detail';
import { INFO_RULES } from '../info';
import type { Profile } from '../profiles/profile';
import { TEXT_RULES } from '../proofread';
import { CHAIN_RULES } from './chain';
import { CODE_RULES } from './codes';
import { COMPLETE_RULES } from './complete';
import { CONTROL_RULES } from './controls';
import { PROJECTION_RULES } from './detail';
import { FORMAT_RULES } from './format';
import { LABEL_RULES } from './labels';
import { LEFTOVER_RULES } from './leftover';
import { NOTE_RULES } from './notes';
import { PERFORMANCE_RULES } from './performance';
import type { Rule, RuleDeclaration, RuleFamily } from './rule';
import { SECRECY_RULES } from './secrecy';
import { STRUCTURE_RULES } from './structure';
import { SUM_RULES } from './sums';
import { WORDING_RULES } from './wording';

/** Every rule that looks at the tables of a book, for a profile. */
export function rulesFor(profile: Profile): readonly Rule[] {
  return [
    ...SUM_RULES,
    ...profile.relations,
    ...CONTROL_RULES,
    ...CHAIN_RULES,
    ...PROJECTION_RULES,
    ...CODE_RULES,
    ...STRUCTURE_RULES,
    ...LABEL_RULES,
    ...NOTE_RULES,
    ...FORMAT_RULES,
    ...PERFORMANCE_RULES,
    ...COMPLETE_RULES,
    ...LEFTOVER_RULES,
    ...SECRECY_RULES,
    ...WORDING_RULES,
  ];
}

type ReadingRule = Pick<RuleDeclaration, 'id' | 'level' | 'basis' | 'message'>;

/** Rules that are judged while a helper sheet is read. */
function readingRules(rules: Readonly<Record<string, ReadingRule>>, family: RuleFamily): RuleDeclaration[] {
  return Object.values(rules).map((rule) => ({
    ...rule,
    family,
    years: '2018年起',
    jurisdictions: ['通用'],
  }));
}

/** What every rule says of itself: tables, helper sheets and text alike. */
export function declaredRules(profile: Profile): readonly RuleDeclaration[] {
  return [
    ...rulesFor(profile),
    ...readingRules(DETAIL_RULES, 'detail'),
    ...readingRules(INFO_RULES, 'info'),
    ...TEXT_RULES,
  ];
}

import type { Profile } from '../profiles/profile';
import { TEXT_RULES } from '../proofread';
import type { Rule, RuleDeclaration } from './rule';
import { SUM_RULES } from './sums';

/** Every rule that looks at the tables of a book, for a profile. */
export function rulesFor(profile: Profile): readonly Rule[] {
  return [...SUM_RULES, ...profile.relations];
}

/** What every rule says of itself, tables and text alike. */
export function declaredRules(profile: Profile): readonly RuleDeclaration[] {
  return [...rulesFor(profile), ...TEXT_RULES];
}

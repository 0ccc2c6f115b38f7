import { rulesJson, rulesText } from '../budget/report';
import { declaredRules } from '../budget/rules/all';
import { requireProfile } from './profile';

/** The catalogue of rules, for people or as JSON. */
export function listRules(profileId: string, format: 'text' | 'json'): string {
  const rules = declaredRules(requireProfile(profileId));
  return format === 'json' ? `${JSON.stringify(rulesJson(rules), null, 2)}\n` : rulesText(rules);
}

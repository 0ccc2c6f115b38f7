import type { CheckResult } from '../rules/check';
import type { Finding, NotChecked } from '../rules/finding';
import type { RuleDeclaration } from '../rules/rule';

/** The shape of `check --format json` and `proof --format json`. */
export interface CheckJson {
  readonly tables: CheckResult['tables'];
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly counts: CheckResult['counts'];
}

/** The result of a check as `--format json` prints it. */
export function checkJson(result: CheckResult): CheckJson {
  const { tables, missing, findings, notChecked, counts } = result;
  return { tables, missing, findings, notChecked, counts };
}

/** The declarations of rules as `rules --format json` prints them. */
export function rulesJson(rules: readonly RuleDeclaration[]): { readonly rules: readonly object[] } {
  return {
    rules: rules.map(({ id, level, basis, years, jurisdictions, message }) => ({
      id,
      level,
      basis,
      years,
      jurisdictions,
      message,
    })),
  };
}

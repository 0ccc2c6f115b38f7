import type { Proof } from '../proofread';
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
  /** What was read of the text, where one was given: an addition to the contract. */
  readonly reading?: TextReading;
}

/** How far a text was understood (文字读取情况). */
export interface TextReading {
  /** Statements that were read and recomputed. */
  readonly statements: number;
  /** Sums of money without a named item. */
  readonly unread: Proof['unread'];
  /** Every year mentioned, and whether it fits. */
  readonly years: Proof['years'];
}

/** How far proofreading understood a text. */
export function readingOf({ statements, unread, years }: Proof): TextReading {
  return { statements: statements.length, unread, years };
}

/** What the contract promises of a finding: what the pane alone needs is left out. */
function promised(finding: Finding): Finding {
  const { suspect, related, identity: _, ...printed } = finding;
  return {
    ...printed,
    ...(suspect
      ? { suspect: { sheet: suspect.sheet, cell: suspect.cell, suggestion: suspect.suggestion } }
      : {}),
    ...(related ? { related: related.map(promised) } : {}),
  };
}

/** The result of a check as `--format json` prints it. */
export function checkJson(result: CheckResult, reading?: TextReading): CheckJson {
  const { tables, missing, findings, notChecked, counts } = result;
  return {
    tables,
    missing,
    findings: findings.map(promised),
    notChecked,
    counts,
    ...(reading ? { reading } : {}),
  };
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

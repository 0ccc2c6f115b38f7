import { headOf, INSPECTION_HEADS } from '../../budget/rules/heads';
import type { CheckResult } from '../../budget/rules/check';
import type { Finding, Level } from '../../budget/rules/finding';
import {
  explanationOf,
  isSettled,
  placeOfFinding,
  type Explanation,
  type Waiver,
} from '../../budget/waivers';

/** By what findings are put together: table, level, or the five heads of an inspection. */
export const GROUPINGS = ['table', 'level', 'head'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a finding counts as: its level, or `settled` once an explanation stands for it. */
export const STANDINGS = ['error', 'warning', 'hint', 'settled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A finding as it is listed. */
export interface ListedFinding {
  readonly kind: 'finding';
  /** Rule and place, numbered where they repeat: the same when the list is made again. */
  readonly key: string;
  readonly finding: Finding;
  readonly explanation: Explanation | undefined;
  readonly standing: Standing;
}

/** The head of a group. `table` and `head` groups carry their name, the level group its standing. */
export interface ListedGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly by: Grouping;
  /** Name of the group: a sheet or table, 及时 …, or a standing. '' for findings about the whole set. */
  readonly name: string;
  readonly count: number;
}

export type ListedRow = ListedFinding | ListedGroup;

/** The findings of a check in their groups. */
export interface FindingList {
  readonly rows: readonly ListedRow[];
  /** The findings shown, in order. */
  readonly findings: readonly ListedFinding[];
  /** All findings by what they count as, whatever is shown. */
  readonly counts: Readonly<Record<Standing, number>>;
}

/** Which findings are to be shown, and how. */
export interface ListRequest {
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Standing>;
}

function tableNameOf(finding: Finding, tables: CheckResult['tables']): string {
  if (finding.sheet === undefined) return '';
  const table = tables.find(({ sheet }) => sheet === finding.sheet);
  return table ? `${table.id} ${table.title}` : finding.sheet;
}

function groupNameOf(one: ListedFinding, grouping: Grouping, tables: CheckResult['tables']): string {
  switch (grouping) {
    case 'table':
      return tableNameOf(one.finding, tables);
    case 'level':
      return one.standing;
    case 'head':
      return headOf(one.finding.rule);
  }
}

/** Names of groups in the order in which they are to stand; others follow as they come. */
function knownOrder(grouping: Grouping, tables: CheckResult['tables']): readonly string[] {
  switch (grouping) {
    case 'table':
      return ['', ...tables.map(({ id, title }) => `${id} ${title}`)];
    case 'level':
      return STANDINGS;
    case 'head':
      return INSPECTION_HEADS;
  }
}

function countsOf(all: readonly ListedFinding[]): Record<Standing, number> {
  const counts: Record<Level | 'settled', number> = { error: 0, warning: 0, hint: 0, settled: 0 };
  for (const { standing } of all) counts[standing] += 1;
  return counts;
}

/** Each finding with the explanation that stands for it. */
export function standingsOf(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule} ${placeOfFinding(finding)}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const explanation = explanationOf(finding, waivers);
    const standing = isSettled(finding, explanation) ? 'settled' : finding.level;
    return { kind: 'finding', key: `${name} ${String(count)}`, finding, explanation, standing };
  });
}

/** The findings of a check, put into groups; one that was explained stays in the list and counts as settled. */
export function listFindings(
  result: Pick<CheckResult, 'findings' | 'tables'>,
  waivers: readonly Waiver[],
  { grouping, shown }: ListRequest,
): FindingList {
  const all = standingsOf(result.findings, waivers);
  const groups = new Map<string, ListedFinding[]>(
    knownOrder(grouping, result.tables).map((name) => [name, []] as const),
  );
  for (const one of all) {
    if (!shown.has(one.standing)) continue;
    const name = groupNameOf(one, grouping, result.tables);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  const filled = [...groups].filter(([, members]) => members.length > 0);
  return {
    rows: filled.flatMap(([name, members]) => [
      { kind: 'group' as const, key: `group ${name}`, by: grouping, name, count: members.length },
      ...members,
    ]),
    findings: filled.flatMap(([, members]) => members),
    counts: countsOf(all),
  };
}

/** A reason why something was not checked, with the rules that give it. */
export interface UncheckedReason {
  readonly reason: string;
  readonly rules: readonly string[];
}

/** What could not be checked, each reason once. */
export function uncheckedReasons({
  notChecked,
}: Pick<CheckResult, 'notChecked'>): readonly UncheckedReason[] {
  const rules = new Map<string, Set<string>>();
  for (const { rule, reason } of notChecked) rules.set(reason, (rules.get(reason) ?? new Set()).add(rule));
  return [...rules].map(([reason, ids]) => ({ reason, rules: [...ids] }));
}

import type { Finding, Level, Suspect } from './finding';
import { unitMagnitude, unitScale } from './format/unit-scale';
import { coveredCells, shiftedColumns } from './structure/shifted-columns';

type Explains = (failure: Finding) => boolean;

const placeOf = ({ sheet, cell }: { readonly sheet?: string; readonly cell?: string }): string =>
  `${sheet ?? ''}!${cell ?? ''}`;

/** Failures through the cells that a finding lists. */
function throughCells(cells: readonly { readonly sheet?: string; readonly cell?: string }[]): Explains {
  const listed = new Set(cells.map(placeOf));
  return (failure) => failure.operands.some((one) => listed.has(placeOf(one)));
}

/** Failures between the sheets that a finding lists and any other. */
function acrossSheets(finding: Finding): Explains {
  const listed = new Set(finding.operands.map(({ sheet }) => sheet));
  const isListed = ({ sheet }: { readonly sheet?: string }): boolean => listed.has(sheet);
  return (failure) => failure.operands.some(isListed) && !failure.operands.every(isListed);
}

/** The failures of sums and relations that have a finding of another kind for their cause. */
function explanationOf(finding: Finding): Explains | null {
  switch (finding.rule) {
    case shiftedColumns.id:
      return throughCells(coveredCells(finding));
    case unitScale.id:
      return throughCells(finding.operands);
    case unitMagnitude.id:
      return acrossSheets(finding);
    default:
      return null;
  }
}

/** The only cell of a cause, where the failures point to it or it is all there is: it says what it should hold. */
function suspectAmong({ operands, expected }: Finding, failures: readonly Finding[]): Suspect | undefined {
  const [only, ...more] = operands;
  if (!only || more.length > 0) return undefined;
  const pointed = failures
    .flatMap(({ suspect }) => suspect ?? [])
    .find((one) => placeOf(one) === placeOf(only));
  if (pointed || only.sheet === undefined || only.cell === undefined || expected === undefined)
    return pointed;
  return { sheet: only.sheet, cell: only.cell, suggestion: `这一格按万元应为 ${expected}`, value: expected };
}

/** A cause is as grave as the worst of what it explains. */
function gravest(findings: readonly Finding[]): Level {
  const levels = new Set(findings.map(({ level }) => level));
  if (levels.has('error')) return 'error';
  return levels.has('warning') ? 'warning' : 'hint';
}

/**
 * Puts failures of sums and relations under the finding that explains them: amounts in the wrong column, or in 元 where
 * 万元 is declared, have no cause of their own (同一根因只报一条). Takes the findings of the other rules and those of
 * equations; gives all of them, folded.
 */
export function foldUnderCauses(others: readonly Finding[], equations: readonly Finding[]): Finding[] {
  const causes = others.flatMap((finding) => {
    const explains = explanationOf(finding);
    return explains ? [{ finding, explains }] : [];
  });
  const folded = new Map<Finding, Finding[]>();
  const rest = equations.filter((failure) => {
    const cause = causes.find(({ explains }) => explains(failure))?.finding;
    if (!cause) return true;
    folded.set(cause, [...(folded.get(cause) ?? []), failure]);
    return false;
  });
  return [
    ...others.map((finding) => {
      const failures = folded.get(finding);
      if (!failures) return finding;
      const flat = failures.flatMap(({ related, ...failure }) => [failure, ...(related ?? [])]);
      const level = gravest([finding, ...failures]);
      const suspect = finding.suspect ?? suspectAmong(finding, failures);
      return {
        ...finding,
        level,
        ...(suspect ? { suspect } : {}),
        related: [...(finding.related ?? []), ...flat],
      };
    }),
    ...rest,
  ];
}

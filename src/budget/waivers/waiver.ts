import type { Finding } from '../rules/finding';

/** An explanation that the accountant gave for a finding (出错说明), as it is kept in the workbook. */
export interface Waiver {
  readonly rule: string;
  /** Sheet and cell, or the quoted words of a text; '' for a finding about the whole book. */
  readonly place: string;
  /** What the cell stood for in its table; it finds the explanation again after rows or columns have moved. */
  readonly identity?: string;
  /** The values that the finding was about, in their order. */
  readonly values: readonly string[];
  readonly text: string;
  /** Who explained it (说明人). */
  readonly by?: string;
  /** The day it was written, as 2027-02-01. */
  readonly on: string;
}

/** An explanation beside a finding: `current` while the values are the explained ones, else `outdated`. */
export interface Explanation {
  readonly state: 'current' | 'outdated';
  readonly waiver: Waiver;
}

/** Where a finding stands, in one string. */
export function placeOfFinding({ sheet, cell, text }: Finding): string {
  if (text) return text.quote;
  return sheet === undefined ? '' : `${sheet}!${cell ?? ''}`;
}

interface Subject {
  readonly rule: string;
  readonly place: string;
  readonly identity?: string | undefined;
}

function subjectOf(finding: Finding): Subject {
  return { rule: finding.rule, place: placeOfFinding(finding), identity: finding.identity };
}

/** The same thing where both sides know what their cells stand for, else the same cell. */
function isSameSubject(a: Subject, b: Subject): boolean {
  if (a.rule !== b.rule) return false;
  const isKnown = a.identity !== undefined && b.identity !== undefined;
  return isKnown ? a.identity === b.identity : a.place === b.place;
}

/** Whether two findings are of the same rule about the same thing, whatever their values. */
export function isSameProblem(a: Finding, b: Finding): boolean {
  return isSameSubject(subjectOf(a), subjectOf(b));
}

/** The values that a finding is about: what was found, what was expected, and every operand. */
export function valuesOfFinding({ actual, expected, operands }: Finding): readonly string[] {
  return [actual ?? '', expected ?? '', ...operands.map(({ label, value }) => `${label}=${value}`)];
}

/** Addresses in words: they change when rows and columns move, and the values do not. */
const ADDRESS = /(?<![A-Za-z0-9])[A-Z]{1,3}[1-9]\d*(?![A-Za-z0-9])|第 ?\d+ ?[行列栏]/gu;

function isSameValues(a: readonly string[], b: readonly string[]): boolean {
  const bare = (value: string | undefined): string => (value ?? '').replace(ADDRESS, '');
  return a.length === b.length && a.every((value, index) => bare(value) === bare(b[index]));
}

function concerns(waiver: Waiver, finding: Finding): boolean {
  return isSameSubject(waiver, subjectOf(finding));
}

/** The explanation that was given for a finding; undefined when there is none. One that fits its values goes first. */
export function explanationOf(finding: Finding, waivers: readonly Waiver[]): Explanation | undefined {
  const about = waivers.filter((waiver) => concerns(waiver, finding));
  const values = valuesOfFinding(finding);
  const current = about.find((waiver) => isSameValues(waiver.values, values));
  if (current) return { state: 'current', waiver: current };
  const last = about.at(-1);
  return last && { state: 'outdated', waiver: last };
}

/**
 * Whether an explanation settles a finding. A 逻辑性 error must be put right; its explanation is kept beside it, but it
 * goes on counting. An explanation of other values settles nothing.
 */
export function isSettled(finding: Finding, explanation: Explanation | undefined): boolean {
  return explanation?.state === 'current' && finding.level !== 'error';
}

/** The explanations with a new one for a finding; it takes the place of any earlier one. */
export function withWaiver(
  waivers: readonly Waiver[],
  finding: Finding,
  words: Pick<Waiver, 'text' | 'by' | 'on'>,
): readonly Waiver[] {
  const waiver: Waiver = {
    rule: finding.rule,
    place: placeOfFinding(finding),
    ...(finding.identity === undefined ? {} : { identity: finding.identity }),
    values: valuesOfFinding(finding),
    ...words,
  };
  return [...withoutWaiver(waivers, finding), waiver];
}

/** The explanations without those for a finding. */
export function withoutWaiver(waivers: readonly Waiver[], finding: Finding): readonly Waiver[] {
  return waivers.filter((waiver) => !concerns(waiver, finding));
}

/**
 * Explanations kept by their cell alone, as earlier versions did, learn what their cell stands for, as long as the
 * finding there still has the explained values. Gives the same list where there is nothing to learn.
 */
export function withIdentities(waivers: readonly Waiver[], findings: readonly Finding[]): readonly Waiver[] {
  if (waivers.every(({ identity }) => identity !== undefined)) return waivers;
  const known = waivers.map((waiver) => {
    if (waiver.identity !== undefined) return waiver;
    const identity = findings.find(
      (finding) => concerns(waiver, finding) && isSameValues(waiver.values, valuesOfFinding(finding)),
    )?.identity;
    return identity === undefined ? waiver : { ...waiver, identity };
  });
  return known.some((waiver, index) => waiver !== waivers[index]) ? known : waivers;
}

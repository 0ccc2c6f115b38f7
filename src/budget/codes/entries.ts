import { codeRows, type CodeRow, extraNames } from './dataset';
import { foldName } from './fold-name';
import { levelOf, parentsOf } from './levels';
import type { OfficialEntry } from './official-list';
import type { CodeEntry, CodeKind, CodeLevel, OtherName } from './types';

/** The row in force in a year, if any. */
export function rowInForce(rows: readonly CodeRow[], year: number): CodeRow | undefined {
  return rows.find((row) => row.from <= year && year <= row.to);
}

/**
 * Other names of a code beside `name`. Around an approximate change of name (one year to either side) both names
 * count as usual: nobody can say which one that year's book prints.
 */
function otherNamesOf(kind: CodeKind, code: string, name: string, year: number): readonly OtherName[] {
  const names: OtherName[] = [];
  const seen = new Set([foldName(name)]);
  const add = (other: OtherName) => {
    const key = foldName(other.name);
    if (seen.has(key)) return;
    seen.add(key);
    names.push(other);
  };
  extraNames()
    .get(`${kind}:${code}`)
    ?.filter((other) => other.relation === 'alias')
    .forEach(add);
  for (const row of codeRows(kind).get(code) ?? []) {
    const slack = row.approximate ? 1 : 0;
    if (row.from - slack <= year && year <= row.to + slack) add({ name: row.name, relation: 'alias' });
    else add({ name: row.name, relation: row.to < year ? 'old' : 'later' });
  }
  extraNames().get(`${kind}:${code}`)?.forEach(add);
  return names;
}

/** The built-in entry of a row in a fiscal year. */
export function entryOfRow(kind: CodeKind, level: CodeLevel, row: CodeRow, year: number): CodeEntry {
  return {
    code: row.code,
    kind,
    name: row.name,
    level,
    parents: parentsOf(row.code),
    confidence: row.confidence,
    doubtful: row.doubtful,
    ...(Number.isFinite(row.from) ? { validFrom: row.from } : {}),
    ...(Number.isFinite(row.to) ? { validTo: row.to } : {}),
    approximateYears: row.approximate,
    otherNames: otherNamesOf(kind, row.code, row.name, year),
    source: row.source,
  };
}

/** The entry of a line of the department's own list. */
export function entryOfOfficial(entry: OfficialEntry, year: number): CodeEntry {
  return {
    ...entry,
    parents: parentsOf(entry.code),
    confidence: 'official',
    doubtful: false,
    approximateYears: false,
    otherNames: otherNamesOf(entry.kind, entry.code, entry.name, year),
    source: '已载入的科目表',
  };
}

/** Built-in entries of one classification in force in a year, by code, in the order of the codes. */
export function builtInEntries(kind: CodeKind, year: number): ReadonlyMap<string, CodeEntry> {
  const entries = new Map<string, CodeEntry>();
  for (const [code, rows] of codeRows(kind)) {
    const row = rowInForce(rows, year);
    const level = levelOf(code, kind);
    if (row && level) entries.set(code, entryOfRow(kind, level, row, year));
  }
  return entries;
}

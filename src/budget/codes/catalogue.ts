import { builtInEntries, entryOfOfficial } from './entries';
import { foldClassName, foldName } from './fold-name';
import { type GovMapping, mappingVerdict, type MappingVerdict, mapsTo } from './mapping';
import { codeMessages } from './messages';
import type { OfficialList } from './official-list';
import {
  CODE_KINDS,
  type CodeEntry,
  type CodeKind,
  type CodeLevel,
  FIRST_CATALOGUE_YEAR,
  LAST_CATALOGUE_YEAR,
  type UnitNature,
} from './types';

/** 某一预算年度的科目表. Immutable; asking for the same year again gives the same object. */
export interface Catalogue {
  /** The fiscal year asked for. */
  readonly year: number;
  /** The year whose rows are used: `year`, or the last one that the built-in catalogue has. */
  readonly catalogueYear: number;
  /** The entry in force, or undefined where the catalogue does not know the code. */
  find(kind: CodeKind, code: string): CodeEntry | undefined;
  /** All entries in force, by code. */
  entries(kind: CodeKind): ReadonlyMap<string, CodeEntry>;
  /** Entries in force whose name is this one after folding (类: with or without the ending 支出). */
  byName(kind: CodeKind, name: string): readonly CodeEntry[];
  /** Whether the department's own list decides about codes of this kind and level. */
  isOfficial(kind: CodeKind, level: CodeLevel): boolean;
  /** Government codes for a department code; see `mapsTo` in mapping.ts. */
  mapsTo(deptCode: string, nature?: UnitNature): readonly GovMapping[];
  /** Whether a pair of economic codes is an allowed mapping. */
  mappingVerdict(deptCode: string, govCode: string): MappingVerdict;
}

/** A catalogue, with a notice where the year has none of its own; or why there is none. */
export type CatalogueResult =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly notice?: string }
  | { readonly ok: false; readonly message: string };

type Entries = ReadonlyMap<string, CodeEntry>;

const builtIn = new Map<string, Entries>();

function builtInOnce(kind: CodeKind, year: number): Entries {
  const key = `${kind}:${String(year)}`;
  const known = builtIn.get(key) ?? builtInEntries(kind, year);
  builtIn.set(key, known);
  return known;
}

/** Levels for which a list decides: those it has lines of. An export of 项 alone leaves 类 and 款 to us. */
function officialLevels(list: OfficialList | undefined, kind: CodeKind): ReadonlySet<CodeLevel> {
  return new Set((list?.entries ?? []).filter((entry) => entry.kind === kind).map((entry) => entry.level));
}

function merged(
  kind: CodeKind,
  year: number,
  list: OfficialList | undefined,
  levels: ReadonlySet<CodeLevel>,
): Entries {
  const ours = builtInOnce(kind, year);
  if (!list || levels.size === 0) return ours;
  const kept = [...ours.values()].filter((entry) => !levels.has(entry.level));
  const theirs = list.entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => entryOfOfficial(entry, year));
  const all = [...kept, ...theirs].sort((a, b) => (a.code < b.code ? -1 : 1));
  return new Map(all.map((entry) => [entry.code, entry]));
}

function nameIndex(entries: Entries): ReadonlyMap<string, readonly CodeEntry[]> {
  const index = new Map<string, CodeEntry[]>();
  for (const entry of entries.values()) {
    const key = entry.level === '类' ? foldClassName(entry.name) : foldName(entry.name);
    const known = index.get(key);
    if (known) known.push(entry);
    else index.set(key, [entry]);
  }
  return index;
}

function createCatalogue(year: number, list: OfficialList | undefined): Catalogue {
  const catalogueYear = Math.min(year, LAST_CATALOGUE_YEAR);
  const levels = new Map(CODE_KINDS.map((kind) => [kind, officialLevels(list, kind)]));
  const entriesByKind = new Map<CodeKind, Entries>();
  const namesByKind = new Map<CodeKind, ReadonlyMap<string, readonly CodeEntry[]>>();
  const entries = (kind: CodeKind): Entries => {
    const known =
      entriesByKind.get(kind) ?? merged(kind, catalogueYear, list, levels.get(kind) ?? new Set<CodeLevel>());
    entriesByKind.set(kind, known);
    return known;
  };
  return {
    year,
    catalogueYear,
    entries,
    find: (kind, code) => entries(kind).get(code),
    byName: (kind, name) => {
      const index = namesByKind.get(kind) ?? nameIndex(entries(kind));
      namesByKind.set(kind, index);
      const exact = index.get(foldName(name)) ?? [];
      const classes = (index.get(foldClassName(name)) ?? []).filter((entry) => entry.level === '类');
      return [...new Set([...classes, ...exact])];
    },
    isOfficial: (kind, level) => levels.get(kind)?.has(level) ?? false,
    mapsTo: (deptCode, nature) => mapsTo(deptCode, catalogueYear, nature),
    mappingVerdict: (deptCode, govCode) => mappingVerdict(deptCode, govCode, catalogueYear),
  };
}

const catalogues = new Map<number, Catalogue>();

/**
 * The catalogue of a fiscal year. Years before 2018 (the first year of the present economic classifications) are
 * refused; years after the last built-in one use it, with a notice. A list of the department's own wins for the
 * kinds and levels that it holds.
 */
export function catalogueFor(
  year: number,
  options: { readonly official?: OfficialList } = {},
): CatalogueResult {
  if (!Number.isInteger(year) || year < 1949 || year > 2999) {
    return { ok: false, message: codeMessages.notAYear(year) };
  }
  if (year < FIRST_CATALOGUE_YEAR) return { ok: false, message: codeMessages.yearTooEarly(year) };
  const { official } = options;
  const catalogue = official
    ? createCatalogue(year, official)
    : (catalogues.get(year) ?? createCatalogue(year, undefined));
  if (!official) catalogues.set(year, catalogue);
  const complete = catalogue.isOfficial('functional', '项') && catalogue.isOfficial('deptEconomic', '款');
  return year > LAST_CATALOGUE_YEAR && !complete
    ? { ok: true, catalogue, notice: codeMessages.yearAfterLast(year) }
    : { ok: true, catalogue };
}

/**
 * Whether an entry may carry a finding of level `error`: only what a public document of 2018 or later prints, or
 * the department's own list says. Everything else is `weak`: at most a warning or a hint.
 */
export function evidence(entry: CodeEntry): 'firm' | 'weak' {
  return !entry.doubtful && (entry.confidence === 'sourced' || entry.confidence === 'official')
    ? 'firm'
    : 'weak';
}

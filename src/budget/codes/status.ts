import type { Catalogue } from './catalogue';
import { codeRows, type CodeRow, movedRows, type MovedRow } from './dataset';
import { entryOfRow } from './entries';
import { kindOfCode, levelOf, parentsOf } from './levels';
import { codeMessages } from './messages';
import type { CodeEntry, CodeKind, CodeLevel, Confidence, OtherName } from './types';

/** 在用 · 在用而改过名称 · 已取消 · 未收录. */
export type StatusWord = 'valid' | 'renamed' | 'abolished' | 'unknown';

/** What the catalogue of a year says about a code. Fields that do not apply are absent. */
export interface CodeStatus {
  readonly code: string;
  readonly kind?: CodeKind;
  readonly name?: string;
  readonly level?: CodeLevel;
  readonly parents: readonly string[];
  /**
   * `renamed`: in force, under another name than in an earlier catalogue year. `unknown` covers codes that begin
   * later; it never means wrong.
   */
  readonly status: StatusWord;
  readonly confidence?: Confidence;
  readonly doubtful?: boolean;
  /** Government economic codes that a department economic code maps to, for any unit. */
  readonly mapsTo: readonly string[];
  readonly otherNames: readonly OtherName[];
  readonly validFrom?: number;
  readonly validTo?: number;
  /** Where the content of an abolished code went. */
  readonly movedTo?: readonly string[];
  /** A Chinese sentence for every status but `valid`. */
  readonly explanation?: string;
}

/** The move that explains why a code is gone: its own, or that of a level above. */
function moveOf(kind: CodeKind, code: string, year: number): MovedRow | undefined {
  const moves = movedRows().filter((row) => row.kind === kind && row.year <= year);
  return [code, ...[...parentsOf(code)].reverse()]
    .map((own) => moves.find((row) => row.codes.includes(own)))
    .find((move) => move !== undefined);
}

function destination(catalogue: Catalogue, move: MovedRow): string {
  const names = move.toCodes.map((code) => {
    const name = catalogue.find(move.toKind, code)?.name;
    return name === undefined ? code : `${code}（${name}）`;
  });
  return names.length > 4
    ? `${names.slice(0, 2).join('、')}等 ${String(names.length)} 个科目`
    : names.join('、');
}

function gone(catalogue: Catalogue, kind: CodeKind, level: CodeLevel, code: string): CodeStatus | null {
  const year = catalogue.catalogueYear;
  const last = (codeRows(kind).get(code) ?? []).filter((row) => row.to < year).at(-1);
  const move = moveOf(kind, code, year);
  const own = move?.codes.indexOf(code) ?? -1;
  if (!last && own < 0) return null;
  const entry = last && entryOfRow(kind, level, last, last.to);
  const name = last?.name ?? move?.names.split('、')[own] ?? move?.names ?? '';
  const lastYear = last?.to ?? (move?.year ?? year + 1) - 1;
  const approximate = last?.approximate ?? move?.approximate ?? false;
  const ended = codeMessages.statusAbolished(code, name, lastYear, approximate);
  return {
    code,
    kind,
    name,
    level,
    parents: parentsOf(code),
    status: 'abolished',
    confidence: entry?.confidence ?? 'recalled',
    doubtful: entry?.doubtful ?? false,
    mapsTo: [],
    otherNames: entry?.otherNames ?? [],
    ...(entry?.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
    validTo: lastYear,
    ...(move ? { movedTo: move.toCodes } : {}),
    explanation: move ? ended + codeMessages.statusMoved(destination(catalogue, move)) : ended,
  };
}

function present(catalogue: Catalogue, entry: CodeEntry): CodeStatus {
  const former = (codeRows(entry.kind).get(entry.code) ?? []).filter(
    (row: CodeRow) => row.to < catalogue.catalogueYear && row.name !== entry.name,
  );
  const { code, kind, name, level, parents, confidence, doubtful, otherNames } = entry;
  return {
    code,
    kind,
    name,
    level,
    parents,
    status: former.length > 0 ? 'renamed' : 'valid',
    confidence,
    doubtful,
    mapsTo: kind === 'deptEconomic' ? [...new Set(catalogue.mapsTo(code).map((gov) => gov.code))] : [],
    otherNames,
    ...(entry.validFrom === undefined ? {} : { validFrom: entry.validFrom }),
    ...(entry.validTo === undefined ? {} : { validTo: entry.validTo }),
    ...(former.length > 0
      ? {
          explanation: codeMessages.statusRenamed(
            code,
            name,
            former.map((row) => `“${row.name}”`).join('、'),
          ),
        }
      : {}),
  };
}

/**
 * The state of a code in a catalogue's year. `code` is digits only (see `normalizeCode`); anything else, and codes
 * that nobody has recorded, are `unknown`.
 */
export function codeStatus(catalogue: Catalogue, code: string, kind = kindOfCode(code)): CodeStatus {
  const level = kind && levelOf(code, kind);
  const blank = { code, parents: [], status: 'unknown', mapsTo: [], otherNames: [] } as const;
  if (!kind || !level || !/^\d+$/u.test(code)) {
    return { ...blank, explanation: codeMessages.statusMalformed(code) };
  }
  const entry = catalogue.find(kind, code);
  if (entry) return present(catalogue, entry);
  const unknown = { ...blank, kind, level, parents: parentsOf(code) };
  const past = gone(catalogue, kind, level, code);
  if (past) return past;
  const later = (codeRows(kind).get(code) ?? []).find((row) => row.from > catalogue.catalogueYear);
  if (later) {
    return {
      ...unknown,
      validFrom: later.from,
      explanation: codeMessages.statusBegins(code, later.from, later.name),
    };
  }
  const explain = catalogue.isOfficial(kind, level)
    ? codeMessages.statusNotInOfficial
    : codeMessages.statusUnknown;
  return { ...unknown, explanation: explain(code) };
}

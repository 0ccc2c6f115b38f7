import {
  areInitials,
  catalogueFor,
  codePath,
  codeStatus,
  KIND_LABELS,
  LAST_CATALOGUE_YEAR,
  searchByInitials,
  searchCodes,
  type Catalogue,
  type CodeEntry,
  type CodeKind,
  type OfficialList,
} from '../budget/codes';
import type { Change, SheetSnapshot } from '../budget/sheet';
import { formulaAt, valueAt } from '../budget/sheet';
import type { Place } from '../workbook/program';
import { CONFIDENCE_NAMES, STATUS_NAMES } from './code';
import { JobError } from './error';

/** What to look for. */
export interface CodeSearch {
  /** Digits of a code, words of a name, or pinyin initials. */
  readonly text: string;
  /** Fiscal year; the last catalogue year unless given. */
  readonly year?: number;
  readonly kinds?: readonly CodeKind[];
  readonly official?: OfficialList;
  readonly limit?: number;
}

/** One code found, with all that is said about it. */
export interface FoundCode {
  readonly code: string;
  readonly name: string;
  readonly kind: CodeKind;
  /** 支出功能分类科目 · 项级. */
  readonly kindName: string;
  /** Names from the 类 down to the code. */
  readonly path: readonly string[];
  /** 有效, 已停用 … */
  readonly status: string;
  readonly explanation?: string;
  /** How well it is attested, in words. */
  readonly evidence: string;
  /** Government economic codes that it maps to. */
  readonly mapsTo: readonly { readonly code: string; readonly name: string }[];
}

/** What a search found. `total` counts beyond the limit. */
export interface CodesFound {
  readonly codes: readonly FoundCode[];
  readonly total: number;
  /** The year of the catalogue, and what is to be known about it. */
  readonly year: number;
  readonly notice?: string;
}

const DEFAULT_LIMIT = 30;
const ALL = 10_000;

function catalogueOf({ year, official }: CodeSearch): {
  readonly catalogue: Catalogue;
  readonly notice?: string;
} {
  const result = catalogueFor(year ?? LAST_CATALOGUE_YEAR, official ? { official } : {});
  if (!result.ok) throw new JobError(result.message);
  return result;
}

function describe(catalogue: Catalogue, { code, kind, name, level, confidence }: CodeEntry): FoundCode {
  const status = codeStatus(catalogue, code, kind);
  return {
    code,
    name,
    kind,
    kindName: `${KIND_LABELS[kind]} · ${level}级`,
    path: codePath(catalogue, code) ?? [name],
    status: STATUS_NAMES[status.status],
    ...(status.explanation === undefined ? {} : { explanation: status.explanation }),
    evidence: CONFIDENCE_NAMES[confidence],
    mapsTo: status.mapsTo.map((gov) => ({ code: gov, name: catalogue.find('govEconomic', gov)?.name ?? '' })),
  };
}

/** A code that is not in force but once was, or whose content has gone elsewhere: still worth an answer. */
function formerCode(catalogue: Catalogue, text: string): FoundCode[] {
  const digits = text.normalize('NFKC').replace(/\s+/g, '');
  if (!/^\d{3,7}$/.test(digits)) return [];
  const status = codeStatus(catalogue, digits);
  if (status.status !== 'abolished' || status.kind === undefined) return [];
  return [
    {
      code: digits,
      name: status.name ?? '',
      kind: status.kind,
      kindName: `${KIND_LABELS[status.kind]}${status.level === undefined ? '' : ` · ${status.level}级`}`,
      path: [status.name ?? digits],
      status: STATUS_NAMES[status.status],
      ...(status.explanation === undefined ? {} : { explanation: status.explanation }),
      evidence: status.confidence ? CONFIDENCE_NAMES[status.confidence] : '',
      mapsTo: [],
    },
  ];
}

/**
 * Looks codes up by number, name or pinyin initials in the catalogue of a fiscal year; the department's own list wins.
 * @throws JobError for a year without a catalogue
 */
export function findCodes(search: CodeSearch): CodesFound {
  const { catalogue, notice } = catalogueOf(search);
  const { text, limit = DEFAULT_LIMIT } = search;
  const options = { ...(search.kinds ? { kinds: search.kinds } : {}), limit: ALL };
  const byName = searchCodes(catalogue, text, options);
  const found =
    byName.length === 0 && areInitials(text) ? searchByInitials(catalogue, text, options) : byName;
  const codes = found.slice(0, limit).map((entry) => describe(catalogue, entry));
  const former = found.length === 0 ? formerCode(catalogue, text) : [];
  return {
    codes: [...codes, ...former],
    total: found.length + former.length,
    year: catalogue.year,
    ...(notice === undefined ? {} : { notice }),
  };
}

/** What the user is asked before a cell is overwritten: what stands there; null when the cell is blank. */
export function cellBefore(sheets: readonly SheetSnapshot[], { sheet, row, column }: Place): string | null {
  const found = sheets.find(({ name }) => name === sheet);
  const content = found ? (formulaAt(found, row, column) ?? valueAt(found, row, column)) : null;
  return content === null || content === '' ? null : String(content);
}

/** The change that writes a code, as text, into a cell, and its name beside it where that is asked for. */
export function insertCode(place: Place, code: string, name?: string): Change {
  const { sheet, row, column } = place;
  return {
    kind: 'setCells',
    sheet,
    cells: [
      { row, column, value: code },
      ...(name === undefined ? [] : [{ row, column: column + 1, value: name }]),
    ],
  };
}

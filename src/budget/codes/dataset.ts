import deptEconomicData from './data/dept-economic.json';
import functionalData from './data/functional.json';
import govEconomicData from './data/gov-economic.json';
import mappingData from './data/economic-mapping.json';
import namesData from './data/names.json';
import sourcesData from './data/sources.json';
import type { CodeKind, Confidence, OtherName } from './types';

/** One row of a catalogue file: a code under one name for a range of fiscal years. */
export interface CodeRow {
  readonly code: string;
  readonly name: string;
  readonly confidence: Confidence;
  /** Open ends: the row was in force before the first, and is in force after the last catalogue year. */
  readonly from: number;
  readonly to: number;
  readonly doubtful: boolean;
  readonly approximate: boolean;
  readonly source: string;
}

/** One line of the economic mapping, 部门 → 政府. */
export interface MappingRow {
  readonly dept: string;
  readonly gov: string;
  /** 机关, 事业单位, or independent of the unit's nature. */
  readonly units: '机关' | '事业单位' | '不分';
  readonly sourced: boolean;
  readonly from: number;
  readonly to: number;
  readonly doubtful: boolean;
  readonly approximate: boolean;
  readonly source: string;
}

/** Where the content of abolished codes went. */
export interface MovedRow {
  readonly kind: CodeKind;
  readonly codes: readonly string[];
  /** The former names, joined by 、 in the order of the codes. */
  readonly names: string;
  readonly toKind: CodeKind;
  readonly toCodes: readonly string[];
  /** First fiscal year of the new place. */
  readonly year: number;
  readonly approximate: boolean;
  readonly source: string;
}

/** Rows by code, in the order of the years. */
export type RowsByCode = ReadonlyMap<string, readonly CodeRow[]>;

const CONFIDENCE: Readonly<Record<string, Confidence>> = {
  S: 'sourced',
  H: 'sourced-2009',
  N: 'sourced-name',
  R: 'recalled',
};

const UNITS: Readonly<Record<string, MappingRow['units']>> = { A: '机关', P: '事业单位', '*': '不分' };

const FILES: Readonly<Record<CodeKind, { readonly rows: readonly (readonly string[])[] }>> = {
  functional: functionalData,
  deptEconomic: deptEconomicData,
  govEconomic: govEconomicData,
};

const yearOr = (text: string, open: number): number => (text === '' ? open : Number(text));
const sourceLabel = (index: string): string => sourcesData.rows[Number(index)]?.[0] ?? '';
const codeList = (text: string): readonly string[] => text.split('+');

function asKind(text: string): CodeKind {
  return text === 'deptEconomic' || text === 'govEconomic' ? text : 'functional';
}

/** Runs a loader on first use and keeps its result: start-up pays for nothing it does not look up. */
function once<T>(load: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: load() }).value;
}

function loadRows(kind: CodeKind): RowsByCode {
  const rows = new Map<string, CodeRow[]>();
  for (const [code = '', name = '', confidence = '', from = '', to = '', flags = '', source = ''] of FILES[
    kind
  ].rows) {
    const row: CodeRow = {
      code,
      name,
      confidence: CONFIDENCE[confidence] ?? 'recalled',
      from: yearOr(from, -Infinity),
      to: yearOr(to, Infinity),
      doubtful: flags.includes('?'),
      approximate: flags.includes('~'),
      source: sourceLabel(source),
    };
    const known = rows.get(code);
    if (known) known.push(row);
    else rows.set(code, [row]);
  }
  return rows;
}

const loaders: Readonly<Record<CodeKind, () => RowsByCode>> = {
  functional: once(() => loadRows('functional')),
  deptEconomic: once(() => loadRows('deptEconomic')),
  govEconomic: once(() => loadRows('govEconomic')),
};

/** Every row of a classification over all years, by code. */
export function codeRows(kind: CodeKind): RowsByCode {
  return loaders[kind]();
}

/** The economic mapping by department code, 款 to 款 (财政部《政府预算和部门预算支出经济分类科目对照表》). */
export const mappingRows: () => ReadonlyMap<string, readonly MappingRow[]> = once(() => {
  const rows = new Map<string, MappingRow[]>();
  for (const [
    dept = '',
    gov = '',
    units = '',
    confidence = '',
    from = '',
    to = '',
    flags = '',
    source = '',
  ] of mappingData.rows) {
    const row: MappingRow = {
      dept,
      gov,
      units: UNITS[units] ?? '不分',
      sourced: confidence === 'S',
      from: yearOr(from, -Infinity),
      to: yearOr(to, Infinity),
      doubtful: flags.includes('?'),
      approximate: flags.includes('~'),
      source: sourceLabel(source),
    };
    const known = rows.get(dept);
    if (known) known.push(row);
    else rows.set(dept, [row]);
  }
  return rows;
});

/** Names met beside the yearly rows, keyed `kind:code`: names older than the first catalogue, usual variants. */
export const extraNames: () => ReadonlyMap<string, readonly OtherName[]> = once(() => {
  const names = new Map<string, OtherName[]>();
  for (const [kind = '', code = '', name = '', relation = ''] of namesData.other) {
    const other: OtherName = { name, relation: relation === 'old' ? 'old' : 'alias' };
    const key = `${kind}:${code}`;
    const known = names.get(key);
    if (known) known.push(other);
    else names.set(key, [other]);
  }
  return names;
});

/** Moves of content between codes. */
export const movedRows: () => readonly MovedRow[] = once(() =>
  namesData.moved.map(
    ([kind = '', codes = '', names = '', toKind = '', toCodes = '', year = '', flags = '', source = '']) => ({
      kind: asKind(kind),
      codes: codeList(codes),
      names,
      toKind: asKind(toKind),
      toCodes: codeList(toCodes),
      year: Number(year),
      approximate: flags.includes('~'),
      source: sourceLabel(source),
    }),
  ),
);

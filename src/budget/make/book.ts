import { catalogueFor, type OfficialList } from '../codes';
import {
  balanceToWan,
  CONTROL_FILTERS,
  DETAIL_SHEET_NAME,
  layoutDetail,
  type AdjustedLine,
  type BalanceControl,
  type DetailLine,
} from '../detail';
import { CONTROL_FIGURES, INFO_SHEET_NAME, layoutInfo, type InfoValues, type UnitValue } from '../info';
import { parseAmount } from '../money';
import type { SheetPlan } from '../sheet';
import { layoutTable, type LaidOutTable, type Table } from '../tables';
import { catalogueNames, contentOf } from './content';
import { layoutCodeSheet } from './code-sheet';
import { layoutContents } from './contents';
import { makeMessages } from './messages';
import { priorValues, type PriorBook } from './prior';
import { emptyTables, factSources, unitOperating } from './sources';

/** What of a profile a new book needs. */
export interface MakeProfile {
  readonly name: string;
  readonly firstYear: number;
  readonly tables: readonly Table[];
}

/** The book to make. */
export interface MakeOptions {
  readonly year: number;
  readonly department: string;
  readonly detail?: readonly DetailLine[];
  readonly prior?: PriorBook;
  /** The department's own list of codes, which wins. */
  readonly official?: OfficialList;
  /** Answers already known; they win over what last year offers. */
  readonly info?: InfoValues;
}

/** A made book: its sheets in order, and what the user should know; or why there is none. */
export type MadeBook =
  | {
      readonly ok: true;
      readonly plans: readonly SheetPlan[];
      readonly notices: readonly string[];
      readonly tables: readonly LaidOutTable[];
      /** Detail lines moved by 0.01 to meet the approved totals. */
      readonly adjusted: readonly AdjustedLine[];
    }
  | { readonly ok: false; readonly message: string };

/** The approved totals that a detail can be balanced to. */
function balanceControls(info: InfoValues | undefined): BalanceControl[] {
  return CONTROL_FIGURES.flatMap(({ item, fact }) => {
    const takes = fact === null ? undefined : CONTROL_FILTERS[fact];
    const read = parseAmount(info?.controls?.[item]);
    return takes && 'amount' in read ? [{ name: item, amount: read.amount, takes }] : [];
  });
}

/** The units of a detail in their order, with what is already known about each. */
function unitsOf(detail: readonly DetailLine[], known: readonly UnitValue[]): UnitValue[] {
  const units = new Map(detail.map((line) => [`${line.unitCode}|${line.unitName}`, line] as const));
  if (units.size === 0) return [...known];
  return [...units.values()].map(({ unitCode, unitName }) => {
    const same = known.find((one) => (one.code !== '' && one.code === unitCode) || one.name === unitName);
    return { ...same, code: unitCode, name: unitName };
  });
}

function mergedInfo(
  base: InfoValues,
  own: InfoValues | undefined,
  options: MakeOptions,
  isRounded: boolean,
): InfoValues {
  const { year, department, detail } = options;
  return {
    fields: {
      ...(isRounded ? { 数据口径: '由元换算' } : {}),
      ...base.fields,
      ...own?.fields,
      预算年度: String(year),
      部门全称: department,
    },
    controls: { ...own?.controls },
    prior: { ...base.prior, ...own?.prior },
    priorReasons: { ...base.priorReasons, ...own?.priorReasons },
    reasons: { ...own?.reasons },
    units: unitsOf(detail ?? [], own?.units ?? base.units ?? []),
    emptyReasons: { ...own?.emptyReasons },
  };
}

const HELPERS = [
  { sheet: INFO_SHEET_NAME, purpose: '说明文字要用而各表没有的数和话：上年数、增减原因、采购、资产等' },
  { sheet: DETAIL_SHEET_NAME, purpose: '一行一笔的预算明细，各表由此汇总' },
];

/**
 * Plans a new book: 目录, 填报信息, 明细 and the tables of a profile, filled from a detail where there is one and empty
 * otherwise. Amounts of last year become prior-year figures only. Years without a catalogue of their own use the last
 * one, with a notice; years before the first are refused.
 */
export function makeBook(profile: MakeProfile, options: MakeOptions): MadeBook {
  const department = options.department.trim();
  const { year } = options;
  const { official } = options;
  const catalogue = catalogueFor(year, official ? { official } : {});
  if (!catalogue.ok) return { ok: false, message: catalogue.message };
  if (year < profile.firstYear)
    return { ok: false, message: makeMessages.tooEarly(profile.name, profile.firstYear, year) };
  if (department === '') return { ok: false, message: makeMessages.noDepartment };
  const given = options.detail ?? [];
  const balanced = balanceToWan(given, given.length > 0 ? balanceControls(options.info) : []);
  const names = catalogueNames(catalogue.catalogue);
  const codes = layoutCodeSheet(catalogue.catalogue);
  const tables = profile.tables.map((table) =>
    layoutTable(table, contentOf(table, balanced.lines, names, department), {
      year,
      department,
      codes: codes.places,
    }),
  );
  const prior = options.prior ? priorValues(options.prior, year) : { values: {}, notices: [] };
  const info = mergedInfo(prior.values, options.info, { ...options, department }, balanced.roundedCount > 0);
  const facts = factSources(tables);
  const operating = unitOperating(tables);
  const form = layoutInfo(info, {
    year,
    facts,
    emptyTables: emptyTables(tables, facts),
    ...(operating ? { unitOperating: operating } : {}),
  });
  return {
    ok: true,
    plans: [
      layoutContents(HELPERS, tables, { year, department }),
      form,
      layoutDetail(balanced.lines, { year, department, codes: codes.places }),
      ...tables.map((one) => one.plan),
      codes.plan,
    ],
    notices: [
      ...(catalogue.notice === undefined ? [] : [catalogue.notice]),
      ...(balanced.roundedCount > 0 ? [makeMessages.rounded(balanced.roundedCount, given.length)] : []),
      ...balanced.adjusted.map(makeMessages.adjusted),
      ...balanced.unmet.map(makeMessages.unmet),
      ...prior.notices,
    ],
    tables,
    adjusted: balanced.adjusted,
  };
}

import type { AmountCell, RecognisedRow, RecognisedTable } from '../../tables';
import { columnPaths, blocksOf } from '../../tables';
import { a1 } from '../../sheet';
import type { RuleDeclaration } from '../rule';

/** One amount in an equation: where it stands, so that it can be named when the equation fails. */
export interface Term {
  readonly sign: 1 | -1;
  readonly cell: AmountCell;
  /** Words of its own, or the place in a table that names it. Plain data: equations come by the thousand. */
  readonly source: string | TermSource;
}

/** The row and column of a table that name an amount. */
export interface TermSource {
  readonly table: RecognisedTable;
  readonly row: RecognisedRow;
  readonly columnKey: string;
}

/** What a side of an equation is called: words, the name of an amount, or words made up only when needed. */
export type SideName = string | Term | (() => string);

/** Σ left = Σ right, or Σ left ≤ Σ right, over printed amounts. */
export interface Equation {
  readonly rule: RuleDeclaration;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly comparison: '=' | '<=';
  readonly leftName: SideName;
  readonly rightName: SideName;
  /** A difference that is right as well, with the reason to state instead of a finding. */
  readonly alsoRight?: { readonly terms: readonly Term[]; readonly statement: string };
}

/**
 * What an amount column is called in a message: 小计 with the heading over it, and so any label that the table has
 * twice: 上年结转结余（一般公共预算）.
 */
export function columnLabel(table: RecognisedTable, columnKey: string): string {
  const paths = blocksOf(table.table).flatMap((block) => columnPaths(block.columns));
  const words = paths
    .find(({ column }) => column.key === columnKey)
    ?.levels.map(([label]) => label ?? '')
    .filter((label) => label !== '收入' && label !== '支出');
  const own = words?.at(-1);
  const over = words?.at(-2);
  if (own === undefined) return columnKey;
  if (over === undefined) return own;
  if (own === '小计') return `${over}小计`;
  if (own.startsWith('其中')) return `${over}中的${own.replace(/^其中[：:]?/, '')}`;
  const isTwice = paths.some(
    ({ column, levels }) => column.key !== columnKey && levels.some(([label]) => label === own),
  );
  return isTwice ? `${over}（${own}）` : own;
}

/** What a row is called in a message: its label, its name with its code, or 合计. */
export function rowLabel(row: RecognisedRow): string {
  if (row.kind === 'total') return '合计行';
  const { label, unitName, deptName, projectName, projectUnit } = row.texts;
  const name = (label ?? unitName ?? deptName ?? projectName ?? '').trim();
  if (row.kind === 'unit' || row.kind === 'group')
    return `单位行“${[name, projectUnit].filter(Boolean).join(' ')}”`;
  const code = /^[\d|]+$/.test(row.key) ? row.key.replace('|', '/') : '';
  return code === '' ? `“${name}”` : `“${code} ${name}”`;
}

/** A term naming table, row and column. */
export function term(
  table: RecognisedTable,
  row: RecognisedRow,
  columnKey: string,
  sign: 1 | -1 = 1,
): Term | null {
  const cell = row.cells[columnKey];
  if (!cell) return null;
  return { sign, cell, source: { table, row, columnKey } };
}

/** What an amount is called in a message: 03表“2013101 行政运行”的基本支出小计. */
export function termLabel({ source }: Term): string {
  if (typeof source === 'string') return source;
  const { table, row, columnKey } = source;
  const column = columnLabel(table, columnKey);
  const id = table.table.id;
  return `${id}表${row.kind === 'total' && id === '08' ? '' : rowLabel(row)}${column === '金额' ? '' : `的${column}`}`;
}

/** The words of a side. */
export function sideName(name: SideName): string {
  if (typeof name === 'string') return name;
  return typeof name === 'function' ? name() : termLabel(name);
}

/** The terms of one column in several rows; rows without that column are left out. */
export function termsOfRows(
  table: RecognisedTable,
  rows: readonly RecognisedRow[],
  columnKey: string,
): Term[] {
  const terms: Term[] = [];
  for (const row of rows) {
    const one = term(table, row, columnKey);
    if (one) terms.push(one);
  }
  return terms;
}

/** The terms of several columns in one row; columns that are not there are left out. */
export function termsOfColumns(
  table: RecognisedTable,
  row: RecognisedRow,
  columnKeys: readonly string[],
): Term[] {
  const terms: Term[] = [];
  for (const key of columnKeys) {
    const one = term(table, row, key);
    if (one) terms.push(one);
  }
  return terms;
}

/** Sheet and address of a term's cell. */
export function termPlace(one: Term): { readonly sheet: string; readonly cell: string } {
  return { sheet: one.cell.sheet, cell: a1(one.cell.row, one.cell.column) };
}

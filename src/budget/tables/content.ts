import type { Amount } from '../money';

/** What a row of a coded block is (行的种类); `line` is a fixed line, `entry` a pair, project, indicator or the like. */
export type RowKind =
  'total' | 'group' | 'unit' | 'class' | 'subclass' | 'item' | 'entry' | 'continuation' | 'line';

/** One row of data before it has a place on a sheet. Amounts of declared sums are left out: they are computed. */
export interface ContentRow {
  readonly kind: RowKind;
  /** Line key of a fixed block, identity of a coded row otherwise. */
  readonly key: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly amounts: ReadonlyMap<string, Amount>;
}

/** The data of a table by block key. A block without rows is laid out blank. */
export type TableContent = ReadonlyMap<string, readonly ContentRow[]>;

export const EMPTY_CONTENT: TableContent = new Map();

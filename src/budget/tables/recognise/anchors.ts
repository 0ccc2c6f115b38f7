import { foldLabel, textAt, type SheetSnapshot } from '../../sheet';
import type { Table } from '../table';
import type { PlacedText } from './recognised';

/** Where a table begins on a sheet, told by its title or its number (预算03表). */
export interface Anchor {
  readonly table: Table;
  readonly row: number;
  readonly title: PlacedText | null;
}

const NUMBER = /(?:预算|公开)(\d{1,2})表/;
/** A title and the number of the same table stand within a few rows. */
const SAME_TABLE_ROWS = 5;

interface TitleIndex {
  readonly titles: readonly { readonly folded: string; readonly table: Table }[];
  readonly byId: ReadonlyMap<string, Table>;
}

const indexes = new WeakMap<readonly Table[], TitleIndex>();

function titleIndex(tables: readonly Table[]): TitleIndex {
  const known = indexes.get(tables);
  if (known) return known;
  const titles = tables
    .flatMap((table) =>
      [table.title, ...table.titleAliases].map((title) => ({ folded: foldLabel(title), table })),
    )
    .sort((a, b) => b.folded.length - a.folded.length);
  const index = { titles, byId: new Map(tables.map((table) => [table.id, table] as const)) };
  indexes.set(tables, index);
  return index;
}

/** The table whose title a text is, whatever year or department stands before it. */
export function tableOfTitle(text: string, tables: readonly Table[]): Table | null {
  const folded = foldLabel(text)
    .replace(/[;；,.。]$/, '')
    .replace(/^(附表|表)?\(?[一二三四五六七八九十\d]{1,3}\)?[、:：.]?(?!\d{0,3}年)/, '');
  const bare = folded.replace(/^.*?\d{4}年度?/, '');
  const { titles } = titleIndex(tables);
  const exact = titles.find((one) => one.folded === bare || one.folded === folded);
  if (exact) return exact.table;
  const suffix = titles.find((one) => folded.endsWith(one.folded));
  const before = suffix && folded.slice(0, folded.length - suffix.folded.length);
  return suffix && before !== undefined && !/[预支收基项三表]/.test(before) ? suffix.table : null;
}

function anchorOfRow(sheet: SheetSnapshot, row: number, tables: readonly Table[]): Anchor | null {
  const width = sheet.values[row]?.length ?? 0;
  let numbered: Anchor | null = null;
  for (let column = 0; column < width; column += 1) {
    const text = textAt(sheet, row, column);
    if (text.length < 3 || text.length > 60 || !text.includes('表')) continue;
    const table = tableOfTitle(text, tables);
    if (table) return { table, row, title: { row, column, text } };
    const number = NUMBER.exec(foldLabel(text))?.[1]?.padStart(2, '0');
    const byNumber = number === undefined ? undefined : titleIndex(tables).byId.get(number);
    if (byNumber) numbered = { table: byNumber, row, title: null };
  }
  return numbered;
}

/** All places of a sheet where a table begins, top to bottom; a title and its number count once. */
export function findAnchors(sheet: SheetSnapshot, tables: readonly Table[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (let row = 0; row < sheet.values.length; row += 1) {
    const anchor = anchorOfRow(sheet, row, tables);
    if (!anchor) continue;
    const last = anchors.at(-1);
    const continues =
      last && row - last.row <= SAME_TABLE_ROWS && (last.table === anchor.table || anchor.title === null);
    if (!continues) anchors.push(anchor);
    else if (!last.title && anchor.title) anchors[anchors.length - 1] = { ...anchor, row: last.row };
  }
  return anchors;
}

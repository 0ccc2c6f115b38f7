import { readBook } from '../book';
import type { Profile } from '../profiles/profile';
import type { CellScalar, SheetSnapshot } from '../sheet';
import { type Fact, factOf, isFactName } from './facts';

/** A named figure out of a range, or why there is none. */
export type RangeFigure =
  | { readonly kind: 'found'; readonly fact: Fact }
  /** No table of the profile has a figure of that name; `known` are the names of the tables that were recognised. */
  | { readonly kind: 'unknownName'; readonly known: readonly string[] }
  /** The figure belongs to a table that was not recognised in the range. */
  | { readonly kind: 'noTable'; readonly table: string }
  /** The table is there; the row or column is missing or its cell holds no amount. */
  | { readonly kind: 'noAmount'; readonly table: string };

/** The values of a range as a sheet without formats: what is stored is what is printed. */
function sheetOfRange(values: readonly (readonly CellScalar[])[]): SheetSnapshot {
  return {
    name: '区域',
    visibility: 'visible',
    values,
    formulas: [],
    texts: values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Reads a table out of the values of a range and finds a named figure (指标) in it, in the table's unit. */
export function figureOfRange(
  values: readonly (readonly CellScalar[])[],
  name: string,
  profile: Profile,
): RangeFigure {
  const book = readBook([sheetOfRange(values)], profile);
  const fact = factOf(book, name);
  if (fact) return { kind: 'found', fact };
  if (!isFactName(profile.tables, name)) {
    const known = [...book.tables.values()].flatMap(({ table }) => Object.keys(table.facts));
    return { kind: 'unknownName', known };
  }
  const table = profile.tables.find((one) => name in one.facts);
  const title = table?.title ?? '';
  return table && book.tables.has(table.id)
    ? { kind: 'noAmount', table: title }
    : { kind: 'noTable', table: title };
}

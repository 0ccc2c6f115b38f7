import type { Book } from '../book';
import type { Amount } from '../money';
import { a1 } from '../sheet';
import { isUsable, rowOf, type AmountCell, type Table } from '../tables';

/** A cell behind a figure, as people write it. */
export interface FactCell {
  readonly sheet: string;
  readonly cell: string;
}

/** A named figure of a book with the cells behind it (指标). The amount is the printed one, in the table's unit. */
export interface Fact {
  readonly name: string;
  readonly amount: Amount;
  readonly cells: readonly FactCell[];
}

/** The place of a cell for people and reports. */
export function cellReference(cell: AmountCell): FactCell {
  return { sheet: cell.sheet, cell: a1(cell.row, cell.column) };
}

const tablesOfFacts = new WeakMap<readonly Table[], ReadonlyMap<string, Table>>();

function tableOfFact(tables: readonly Table[], name: string): Table | undefined {
  const known = tablesOfFacts.get(tables);
  const index =
    known ??
    new Map(tables.flatMap((table) => Object.keys(table.facts).map((fact) => [fact, table] as const)));
  if (!known) tablesOfFacts.set(tables, index);
  return index.get(name);
}

/** The cell of a declared fact; undefined when its table, row or column is not in the book. */
export function factCell(book: Book, name: string): AmountCell | undefined {
  const table = tableOfFact(book.profile.tables, name);
  const place = table?.facts[name];
  if (!table || !place) return undefined;
  return rowOf(book.tables.get(table.id)?.blocks[place.block], place.row)?.cells[place.column];
}

/** The named figure of a book; undefined when it is not there or its cell holds no usable amount. */
export function factOf(book: Book, name: string): Fact | undefined {
  const cell = factCell(book, name);
  return cell && isUsable(cell) ? { name, amount: cell.printed, cells: [cellReference(cell)] } : undefined;
}

/** All named figures that a book yields, by name. */
export function allFacts(book: Book): ReadonlyMap<string, Fact> {
  const names = book.profile.tables.flatMap((table) => Object.keys(table.facts));
  return new Map(
    names.flatMap((name) => {
      const fact = factOf(book, name);
      return fact ? [[name, fact] as const] : [];
    }),
  );
}

/** Whether a declared fact name exists at all in a profile; templates are checked against it. */
export function isFactName(tables: readonly Table[], name: string): boolean {
  return tableOfFact(tables, name) !== undefined;
}

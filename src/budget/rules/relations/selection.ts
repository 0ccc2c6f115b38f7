import { blockOf, type Book } from '../../book';
import type { RecognisedRow } from '../../tables';
import { term, type Term } from '../equations';

/** Amounts to be compared, by key: '' for a single figure, a code, a pair, a project … otherwise. */
export type Selection = ReadonlyMap<string, Selected>;

/** Amounts under one key, with what to call them in a message; named only when a message needs it. */
export interface Selected {
  readonly name: () => string;
  readonly terms: readonly Term[];
}

/** Picks amounts from a book; a text says what is missing when they cannot be picked. */
export type Selector = (book: Book) => Selection | string;

function missingTable(id: string): string {
  return `没有找到${id}表`;
}

/** One cell: block, row and column by key. */
export function cellAt(
  tableId: string,
  blockKey: string,
  rowKey: string,
  column: string,
  name?: string,
): Selector {
  return (book) => {
    const table = book.tables.get(tableId);
    const row = blockOf(book, tableId, blockKey)?.rows.find((one) => one.key === rowKey);
    if (!table) return missingTable(tableId);
    const found = row && term(table, row, column);
    if (!found) return `${tableId}表（${table.sheet}）没有找到${name ?? '所需的行或栏'}`;
    return new Map([['', { name: name === undefined ? found.label : () => name, terms: [found] }]]);
  };
}

/** The figure that a declared fact names. */
export function fact(name: string): Selector {
  return (book) => {
    const table = book.profile.tables.find((one) => name in one.facts);
    const place = table?.facts[name];
    if (!table || !place) throw new RangeError(`fact: the profile declares no ${name}`);
    return cellAt(table.id, place.block, place.row, place.column)(book);
  };
}

interface RowsOptions {
  readonly block?: string;
  readonly where?: (row: RecognisedRow) => boolean;
  /** Key of the comparison; '' adds all rows to one figure. */
  readonly by: (row: RecognisedRow) => string;
  readonly name: (key: string) => string;
}

/** Rows of a table added up by key, in one or more columns. */
export function rows(tableId: string, columns: readonly string[], options: RowsOptions): Selector {
  return (book) => {
    const table = book.tables.get(tableId);
    const block = blockOf(book, tableId, options.block);
    if (!table || !block) return missingTable(tableId);
    const absent = columns.find((column) => block.columns[column] === undefined);
    if (absent !== undefined) return `${tableId}表（${table.sheet}）缺少栏目`;
    const selection = new Map<string, { name: () => string; terms: Term[] }>();
    for (const row of block.rows) {
      if (options.where && !options.where(row)) continue;
      const key = options.by(row);
      const known = selection.get(key) ?? { name: () => options.name(key), terms: [] };
      selection.set(key, known);
      for (const column of columns) {
        const found = term(table, row, column);
        if (found) known.terms.push(found);
      }
    }
    return selection;
  };
}

/** Every amount of the rows, by row and column, so that tables can be compared cell by cell. */
export function cells(
  tableId: string,
  columns: readonly string[],
  where: (row: RecognisedRow) => boolean,
): Selector {
  return (book) => {
    const table = book.tables.get(tableId);
    const block = blockOf(book, tableId);
    if (!table || !block) return missingTable(tableId);
    const selection = new Map<string, { name: () => string; terms: Term[] }>();
    for (const row of block.rows.filter(where)) {
      for (const column of columns) {
        const found = term(table, row, column);
        if (found)
          selection.set(`${row.unit ?? ''}|${row.key}|${column}`, { name: found.label, terms: [found] });
      }
    }
    return selection;
  };
}

/** Several columns of one row, each under its own key. */
export function columnsOfRow(
  tableId: string,
  rowKey: string,
  columns: readonly string[],
  blockKey?: string,
): Selector {
  return (book) => {
    const table = book.tables.get(tableId);
    const row = blockOf(book, tableId, blockKey)?.rows.find((one) => one.key === rowKey);
    if (!table) return missingTable(tableId);
    if (!row) return `${tableId}表（${table.sheet}）没有找到合计行`;
    return new Map(
      columns.flatMap((column) => {
        const found = term(table, row, column);
        return found ? [[column, { name: found.label, terms: [found] }] as const] : [];
      }),
    );
  };
}

/** Several lines of a fixed block, each under its own key. */
export function lines(tableId: string, blockKey: string, keys: readonly string[], column: string): Selector {
  return rows(tableId, [column], {
    block: blockKey,
    where: (row) => keys.includes(row.key),
    by: (row) => row.key,
    name: (key) => `${tableId}表“${key}”行`,
  });
}

/** Class lines of a fixed block by class code. */
export function classLinesOf(tableId: string, blockKey: string, column: string): Selector {
  return rows(tableId, [column], {
    block: blockKey,
    where: (row) => row.line?.classCode !== undefined,
    by: (row) => row.line?.classCode ?? '',
    name: (key) => `${tableId}表 ${key} 类`,
  });
}

/** Item rows of functional codes added up by class. */
export function itemsByClass(tableId: string, column: string): Selector {
  return rows(tableId, [column], {
    where: (row) => row.kind === 'item',
    by: (row) => row.key.slice(0, 3),
    name: (key) => `${tableId}表 ${key} 类各科目之和`,
  });
}

/** Sum of several selections of single figures, or of selections with the same keys. */
export function plus(...selectors: readonly Selector[]): Selector {
  return (book) => {
    const sum = new Map<string, { name: () => string; terms: Term[] }>();
    for (const select of selectors) {
      const selection = select(book);
      if (typeof selection === 'string') return selection;
      for (const [key, { name, terms }] of selection) {
        const known = sum.get(key);
        sum.set(
          key,
          known
            ? { name: () => `${known.name()}＋${name()}`, terms: [...known.terms, ...terms] }
            : { name, terms: [...terms] },
        );
      }
    }
    return sum;
  };
}

/** A selection under another name, for the message. */
export function named(name: string | ((key: string) => string), select: Selector): Selector {
  return (book) => {
    const selection = select(book);
    if (typeof selection === 'string') return selection;
    return new Map(
      [...selection].map(([key, one]) => [
        key,
        { terms: one.terms, name: () => (typeof name === 'string' ? name : name(key)) },
      ]),
    );
  };
}

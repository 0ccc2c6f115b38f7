import { blockOf, type Book } from '../../book';
import { blocksOf, type RecognisedRow } from '../../tables';
import { columnLabel, rowLabel, sideName, term, type SideName, type Term } from '../equations';

/** Amounts to be compared, by key: '' for a single figure, a code, a pair, a project … otherwise. */
export interface Selection {
  readonly figures: ReadonlyMap<string, Selected>;
  /** What a figure under this key is called where it is not there. */
  readonly nameOf: (key: string) => string;
}

/** Amounts under one key, with what to call them in a message; named only when a message needs it. */
export interface Selected {
  readonly name: SideName;
  readonly terms: readonly Term[];
}

/** Picks amounts from a book; a text says what is missing when they cannot be picked. */
export type Selector = (book: Book) => Selection | string;

/** A table, or the part of it in question, that is not in the book. */
export function missing(book: Book, id: string): string {
  const table = book.tables.get(id);
  return table ? `${id}表（工作表“${table.sheet}”）没有找到有关的部分` : `没有找到${id}表`;
}

/** An empty table: its amounts are 0. */
function nothingIn(id: string): Selection {
  return nothing(`${id}表的合计`);
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
    const block = blockOf(book, tableId, blockKey);
    if (!table || !block) return missing(book, tableId);
    if (block.rows.length === 0) return nothingIn(tableId);
    const row = block.rows.find((one) => one.key === rowKey);
    const found = row && term(table, row, column);
    if (!found) return `${tableId}表（工作表“${table.sheet}”）没有找到${name ?? '所需的行或栏'}`;
    const own = name ?? found;
    return { figures: new Map([['', { name: own, terms: [found] }]]), nameOf: () => sideName(own) };
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
    if (!table || !block) return missing(book, tableId);
    const absent = columns.find((column) => block.columns[column] === undefined);
    if (absent !== undefined) return `${tableId}表（工作表“${table.sheet}”）缺少栏目`;
    const selection = new Map<string, { name: SideName; terms: Term[] }>();
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
    return { figures: selection, nameOf: options.name };
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
    const block = blockOf(book, tableId, blockKey);
    if (!table || !block) return missing(book, tableId);
    if (block.rows.length === 0) return nothingIn(tableId);
    const row = block.rows.find((one) => one.key === rowKey);
    if (!row) return `${tableId}表（工作表“${table.sheet}”）没有找到合计行`;
    const figures = columns.flatMap((column) => {
      const found = term(table, row, column);
      return found ? [[column, { name: found, terms: [found] }] as const] : [];
    });
    return {
      figures: new Map(figures),
      nameOf: (key) => `${tableId}表${rowLabel(row)}的${columnLabel(table, key)}`,
    };
  };
}

/** Several lines of a fixed block, each under its own key. */
export function lines(tableId: string, blockKey: string, keys: readonly string[], column: string): Selector {
  return (book) => {
    const declared = book.profile.tables.find(({ id }) => id === tableId);
    const block = declared && blocksOf(declared).find(({ key }) => key === blockKey);
    const labels = new Map(
      block?.kind === 'fixed' ? block.lines.map(({ key, label }) => [key, label] as const) : [],
    );
    return rows(tableId, [column], {
      block: blockKey,
      where: (row) => keys.includes(row.key),
      by: (row) => row.key,
      name: (key) => `${tableId}表“${labels.get(key) ?? key}”`,
    })(book);
  };
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
    const sum = new Map<string, { name: SideName; terms: Term[] }>();
    const names: ((key: string) => string)[] = [];
    for (const select of selectors) {
      const selection = select(book);
      if (typeof selection === 'string') return selection;
      names.push(selection.nameOf);
      for (const [key, { name, terms }] of selection.figures) {
        const known = sum.get(key);
        sum.set(
          key,
          known
            ? { name: () => `${sideName(known.name)}＋${sideName(name)}`, terms: [...known.terms, ...terms] }
            : { name, terms: [...terms] },
        );
      }
    }
    return { figures: sum, nameOf: (key) => names.map((nameOf) => nameOf(key)).join('＋') };
  };
}

/** A selection under another name, for the message. */
export function named(name: string, select: Selector): Selector {
  return (book) => {
    const selection = select(book);
    if (typeof selection === 'string') return selection;
    const figures = [...selection.figures].map(([key, { terms }]) => [key, { terms, name }] as const);
    return { figures: new Map(figures), nameOf: () => name };
  };
}

/** All figures of a selection added up to one. */
export function together(name: string, select: Selector): Selector {
  return (book) => {
    const selection = select(book);
    if (typeof selection === 'string') return selection;
    const terms = [...selection.figures.values()].flatMap((one) => one.terms);
    return { figures: new Map([['', { name, terms }]]), nameOf: () => name };
  };
}

/** No money at all, for what a book shows by leaving it out. */
export function nothing(name: string): Selection {
  return { figures: new Map(), nameOf: () => name };
}

import { amountCells, type Book } from '../../src/budget/book';
import { formatAmount, fromStoredNumber, roundTo, toStoredNumber, type Amount } from '../../src/budget/money';
import type { CheckResult } from '../../src/budget/rules/check';
import type { Finding } from '../../src/budget/rules/finding';
import { a1, type SheetSnapshot } from '../../src/budget/sheet';
import type { AmountCell, RecognisedBlock, RecognisedTable } from '../../src/budget/tables';

/** Sheet and address: 03支出总体!F7. */
export function placeOf(cell: AmountCell): string {
  return `${cell.sheet}!${a1(cell.row, cell.column)}`;
}

/** The amount cells of a book that hold something, zeros of formulas included. */
export function filledCells(book: Book): AmountCell[] {
  return [...amountCells(book)].filter((cell) => cell.state !== 'blank');
}

function mapValues<V, W>(record: Readonly<Record<string, V>>, map: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** The book with another amount typed into one of its cells: much faster than reading it again. */
export function withAmount(book: Book, cell: AmountCell, amount: Amount): Book {
  const typed: AmountCell = {
    ...cell,
    state: 'amount',
    printed: amount,
    stored: amount,
    raw: toStoredNumber(amount),
    formula: null,
  };
  const blockWith = (block: RecognisedBlock): RecognisedBlock => ({
    ...block,
    rows: block.rows.map((row) =>
      row.row === cell.row && Object.values(row.cells).includes(cell)
        ? { ...row, cells: mapValues(row.cells, (one) => (one === cell ? typed : one)) }
        : row,
    ),
  });
  const tableWith = (table: RecognisedTable): RecognisedTable =>
    table.sheet === cell.sheet ? { ...table, blocks: mapValues(table.blocks, blockWith) } : table;
  return { ...book, tables: new Map([...book.tables].map(([id, table]) => [id, tableWith(table)] as const)) };
}

/** Findings and, after each, those folded under it. */
export function unfolded(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((one) => [one, ...unfolded(one.related ?? [])]);
}

/** Whether a finding of the level, folded or not, has the cell among its operands. */
export function namesCell(result: CheckResult, cell: AmountCell, level: Finding['level']): boolean {
  const address = a1(cell.row, cell.column);
  return unfolded(result.findings).some(
    (one) =>
      one.level === level &&
      one.operands.some((operand) => operand.sheet === cell.sheet && operand.cell === address),
  );
}

/** The sheet as it is after a conversion from 元: every amount rounded to two decimals on its own, no formulas. */
export function roundedSheet(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? toStoredNumber(roundTo(fromStoredNumber(value), 2)) : value,
    ),
  );
  return {
    ...sheet,
    values,
    formulas: [],
    texts: values.map((row, at) =>
      row.map((value, column) =>
        typeof value === 'number' ? formatAmount(fromStoredNumber(value)) : (sheet.texts[at]?.[column] ?? ''),
      ),
    ),
  };
}

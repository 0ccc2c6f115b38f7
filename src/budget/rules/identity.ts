import type { Book } from '../book';
import { parseA1, type CellPosition } from '../sheet';
import type { RecognisedBlock, RecognisedRow, RecognisedTable } from '../tables';
import type { Finding } from './finding';

const SEPARATOR = '/';

/** What a row is, wherever it stands: its kind, its unit and its code, line or project. */
function nameOfRow(row: RecognisedRow): string {
  const unitCode = (row.texts['unitCode'] ?? '').trim();
  return [row.kind, row.unit ?? '', unitCode, row.key].join('|');
}

/** The name of a row among those of its block; rows of one name are told apart by their order. */
function identityOfRow(rows: readonly RecognisedRow[], row: RecognisedRow): string {
  const name = nameOfRow(row);
  const before = rows.filter((one) => one.row < row.row && nameOfRow(one) === name).length;
  return before === 0 ? name : `${name}#${String(before + 1)}`;
}

/** The declared column at a sheet column; null beside them. */
function columnAt({ columns }: RecognisedBlock, column: number): string | null {
  return Object.keys(columns).find((key) => columns[key] === column) ?? null;
}

function identityIn({ table, blocks }: RecognisedTable, { row, column }: CellPosition): string | null {
  for (const [name, block] of Object.entries(blocks)) {
    const key = columnAt(block, column);
    const rows = [...block.rows, ...block.unknownRows];
    const found = key === null ? undefined : rows.find((one) => one.row === row);
    if (found && key !== null) return [table.id, name, identityOfRow(rows, found), key].join(SEPARATOR);
  }
  return null;
}

/**
 * What a cell stands for in its table: table, block, row by unit and code, column as declared. It stays the same when
 * rows are inserted or deleted, columns moved or the sheet renamed. Null for a cell that is in no row of a table.
 */
export function identityOfCell(book: Book, sheet: string, cell: string): string | null {
  const at = parseA1(cell);
  if (!at) return null;
  for (const table of book.tables.values()) {
    if (table.sheet !== sheet || at.row < table.top || at.row > table.bottom) continue;
    const found = identityIn(table, at);
    if (found !== null) return found;
  }
  return null;
}

/** The finding with what its cell stands for, so that an explanation of it is found again after rows have moved. */
export function withIdentity(finding: Finding, book: Book): Finding {
  if (finding.text || finding.sheet === undefined || finding.cell === undefined) return finding;
  const identity = identityOfCell(book, finding.sheet, finding.cell);
  return identity === null ? finding : { ...finding, identity };
}

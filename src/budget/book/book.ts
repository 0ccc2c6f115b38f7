import type { Catalogue } from '../codes';
import type { DetailReading } from '../detail';
import type { Info } from '../info';
import type { SheetSnapshot } from '../sheet';
import type { RecognisedBlock, RecognisedTable, Table } from '../tables';
import type { Profile } from '../profiles/profile';

/** A sheet that looks like a table but could not be read as one. */
export interface UnreadableSheet {
  readonly sheet: string;
  readonly problem: 'ambiguousHeader' | 'noHeader';
  readonly candidates: readonly Table[];
}

/** All recognised tables of one department and year, each value with its cell (部门预算). */
export interface Book {
  readonly profile: Profile;
  /** Fiscal year; null when neither 填报信息 nor any title tells. */
  readonly year: number | null;
  readonly department: string | null;
  readonly catalogue: Catalogue;
  readonly catalogueNotice: string | null;
  readonly tables: ReadonlyMap<string, RecognisedTable>;
  /** Tables found again after their first place. */
  readonly repeated: readonly RecognisedTable[];
  readonly unreadable: readonly UnreadableSheet[];
  /** 填报信息, where the workbook has it. */
  readonly info: Info | null;
  /** 明细, where the workbook has one with lines. */
  readonly detail: DetailReading | null;
  readonly sheets: readonly SheetSnapshot[];
}

/** A block of a recognised table; undefined when the table or the block is not there. */
export function blockOf(book: Book, tableId: string, blockKey?: string): RecognisedBlock | undefined {
  const table = book.tables.get(tableId);
  return blockKey === undefined ? Object.values(table?.blocks ?? {})[0] : table?.blocks[blockKey];
}

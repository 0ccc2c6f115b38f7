import type { CellPosition } from '../../sheet';
import type { ColumnPath } from '../columns';
import type { RowKind } from '../content';
import type { Block, Line, Table } from '../table';
import type { AmountCell } from './amount-cell';

/** A text on a sheet with its place. */
export interface PlacedText extends CellPosition {
  readonly text: string;
}

/** One row of a recognised table. */
export interface RecognisedRow {
  readonly kind: RowKind;
  /** Line key, code, pair of codes, project …: what the row is, unique within its unit. */
  readonly key: string;
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, AmountCell>>;
  /** The declared line of a fixed row. */
  readonly line?: Line;
  /** Key of the unit row above, where rows stand under units. */
  readonly unit?: string;
}

/** A block found on a sheet, with the sheet column of each declared column that is there. */
export interface RecognisedBlock {
  readonly block: Block;
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly RecognisedRow[];
  /** Rows with amounts whose label is none of the declared lines. */
  readonly unknownRows: readonly RecognisedRow[];
}

/** A declared table found in a workbook (识别出的表). */
export interface RecognisedTable {
  readonly table: Table;
  readonly sheet: string;
  /** First and last sheet row that belong to it. */
  readonly top: number;
  readonly bottom: number;
  /** First row under the header. */
  readonly bodyTop: number;
  readonly title: PlacedText | null;
  readonly captions: readonly PlacedText[];
  readonly notes: readonly PlacedText[];
  readonly blocks: Readonly<Record<string, RecognisedBlock>>;
  readonly missingColumns: readonly ColumnPath[];
  /** The header labels were out of place, so columns were taken in declared order. */
  readonly isHeaderByPosition: boolean;
}

/** The row of a block by key; the first where a key repeats. */
export function rowOf(block: RecognisedBlock | undefined, key: string): RecognisedRow | undefined {
  return block?.rows.find((row) => row.key === key);
}

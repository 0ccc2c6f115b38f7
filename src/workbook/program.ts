import type { CellPosition, CellRange } from '../budget/sheet';
import type { WorkbookSeam } from './seam';

/** A cell of a sheet. */
export interface Place extends CellPosition {
  readonly sheet: string;
}

/** Cells whose content somebody or something has changed. */
export interface Edit {
  readonly sheet: string;
  /** `null` when rows or columns moved, or when it is not known which cells. */
  readonly range: CellRange | null;
  /** `here`: typed in this window. `coauthor`: by somebody else in the same workbook. `program`: written by ourselves. */
  readonly by: 'here' | 'coauthor' | 'program';
}

/** A finished file to be handed to the user. */
export interface OutgoingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What became of a file: `offered` to the browser's download, which no program can see the end of, or `opened` as a new
 * workbook beside this one. There is no `saved`: success is never reported from a click.
 */
export type Handed = 'offered' | 'opened';

/** Ends a subscription. */
export type Stop = () => void;

/** The program that a workbook is open in (宿主程序): Excel, or the workbench. All that the pane needs of it. */
export interface HostProgram {
  readonly kind: 'excel' | 'workbench';
  readonly workbook: WorkbookSeam;
  /** Brings a cell to the front and selects it. */
  show(place: Place): Promise<void>;
  /** The cell that the user is at. */
  selected(): Promise<Place>;
  /** Tells of edits, joined and late rather than one by one. */
  onEdited(listener: (edits: readonly Edit[]) => void): Promise<Stop>;
  /** Tells when the user has moved to another cell. */
  onSelected(listener: (place: Place) => void): Promise<Stop>;
  /** Hands a file to the user by the way that this program has. */
  hand(file: OutgoingFile): Promise<Handed>;
}

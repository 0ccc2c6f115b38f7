import type { CellScalar, Change, Mark, SheetPlan, SheetSnapshot } from '../budget/sheet';

/** A spreadsheet, wherever it lives: Excel, an .xlsx file, the workbench's own grid. */
export interface WorkbookSeam {
  /** Every worksheet as it stands, hidden ones included. */
  read(): Promise<SheetSnapshot[]>;
  /**
   * Carries out the changes in order and returns what takes them back: wholly, or not at all. A WorkbookError says
   * what was in the way; where even taking back was not possible, it carries the journal for a later `restore`.
   */
  apply(changes: readonly Change[]): Promise<Journal>;
  /**
   * 恢复: takes back what a journal tells. Where someone has typed since, nothing is touched and the cells are
   * returned, unless `force` says to go on. What is already as it was stays so, hence a failed restore can be repeated.
   */
  restore(journal: Journal, options?: { readonly force?: boolean }): Promise<readonly Conflict[]>;
}

/** Something that a restore would lose (冲突). */
export interface Conflict {
  /** `typed`: the cell no longer holds what was written. `used`: a formula there needs what would go away. */
  readonly kind: 'typed' | 'used';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What is there now, as it would be typed. */
  readonly found: CellScalar;
}

/** A cell's content at one moment. A formula has its equals sign; the value is then its result. */
export interface CellContent {
  readonly value: CellScalar;
  readonly formula: string | null;
}

/** One overwritten cell. Where the content is no longer `after`, someone has typed there since. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
  /** How the cell looked before a style was set, in the adapter's own words. */
  readonly lookBefore?: string;
}

/** One change as it happened, with what is needed to take it back. */
export type JournalEntry =
  | { readonly kind: 'sheetAdded'; readonly sheet: SheetPlan }
  | {
      readonly kind: 'sheetParked';
      readonly sheet: string;
      readonly parkedAs: string;
      readonly visibility: SheetSnapshot['visibility'];
    }
  | { readonly kind: 'cellsSet'; readonly sheet: string; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'marked'; readonly marks: readonly Mark[] }
  | { readonly kind: 'unmarked'; readonly marks: readonly Mark[] }
  | {
      readonly kind: 'remembered';
      readonly key: string;
      readonly before: string | null;
      readonly after: string;
    };

/** What one `apply` did (改动记录), in order; 恢复 goes through it backwards. */
export type Journal = readonly JournalEntry[];

/** Why a workbook cannot be read or written. */
export type WorkbookErrorCode =
  | 'empty'
  | 'notWorkbook'
  | 'oldFormat'
  | 'wpsFormat'
  | 'webPage'
  | 'xmlTable'
  | 'textTable'
  | 'otherWorkbook'
  | 'otherDocument'
  | 'archive'
  | 'noWorkbookInside'
  | 'password'
  | 'damaged'
  | 'tooLarge'
  | 'textUnreadable'
  | 'sheetName'
  | 'textTooLong'
  | 'notANumber'
  | 'sheetExists'
  | 'sheetMissing'
  | 'sheetHidden'
  | 'cellEdit'
  | 'protectedSheet'
  | 'protectedWorkbook'
  | 'throttled'
  | 'oldExcel'
  | 'marksUnreadable'
  | 'halfDone'
  | 'noDownload'
  | 'failed';

/** A workbook that cannot be read or written; the message is one Chinese line with the next step. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  /** Only with `halfDone`: what is still to be taken back. */
  readonly journal: Journal | undefined;

  constructor(
    code: WorkbookErrorCode,
    message: string,
    options?: ErrorOptions & { readonly journal?: Journal },
  ) {
    super(message, options);
    this.name = 'WorkbookError';
    this.code = code;
    this.journal = options?.journal;
  }
}

/** True for the errors above, whose message is fit to be shown as it is. */
export function isWorkbookError(error: unknown): error is WorkbookError {
  return error instanceof WorkbookError;
}

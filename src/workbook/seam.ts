import type { CellScalar, Change, Mark, SheetPlan, SheetSnapshot } from '../budget/sheet';

/** A spreadsheet, wherever it lives: Excel, an .xlsx file, the workbench's own grid. */
export interface WorkbookSeam {
  /** Every worksheet as it stands, hidden ones included. */
  read(): Promise<SheetSnapshot[]>;
  /** Carries out the changes in order and returns what takes them back. */
  apply(changes: readonly Change[]): Promise<Journal>;
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
  | 'notANumber';

/** A workbook that cannot be read or written; the message is one Chinese line with the next step. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorkbookError';
    this.code = code;
  }
}

/** True for the errors above, whose message is fit to be shown as it is. */
export function isWorkbookError(error: unknown): error is WorkbookError {
  return error instanceof WorkbookError;
}

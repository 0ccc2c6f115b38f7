import type { IWorkbookData } from '@univerjs/core';

/** A workbook on the desk (打开的工作簿). */
export interface OpenBook {
  /** Its name without an ending, as it is offered for saving. */
  readonly name: string;
  readonly data: IWorkbookData;
  /** What its file had that this grid cannot keep, one line each. */
  readonly lost: readonly string[];
}

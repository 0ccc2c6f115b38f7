import { WordingError } from '../budget/narrative/wording-error';
import { isDocumentError } from '../document/error';
import { isWorkbookError } from '../workbook/seam';

/** Why a job cannot be done with what it was given; the message is one Chinese line with the next step. */
export class JobError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JobError';
  }
}

/** The message of an error that is fit to be shown as it is; null for anything unforeseen. */
export function userMessage(error: unknown): string | null {
  const isForeseen =
    error instanceof JobError ||
    error instanceof WordingError ||
    isWorkbookError(error) ||
    isDocumentError(error);
  return isForeseen ? error.message : null;
}

import { isWorkbookError, WorkbookError, type Journal } from '../seam';

/** Any error of the grid as one that can be shown; our own pass as they are. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (isWorkbookError(error)) return error;
  return new WorkbookError(
    'failed',
    '表格没有完成这次操作，没有改动。请再点一次；如果还是不行，请先保存文件，刷新页面后再试。',
    { cause: error },
  );
}

/** Formulas are still being calculated after a long time. */
export function stillCalculating(): WorkbookError {
  return new WorkbookError('throttled', '表里的公式还没有算完。请等十几秒，再点一次；公式很多时会久一些。');
}

/** Something was written, and taking it back did not succeed either. */
export function halfDone(journal: Journal, cause: unknown): WorkbookError {
  return new WorkbookError(
    'halfDone',
    '操作中断，可能只写了一部分，还没有能够自动退回。请点“恢复”，工作簿会回到操作之前；如果还是不行，请不要保存，刷新页面重新打开文件。',
    { cause, journal },
  );
}

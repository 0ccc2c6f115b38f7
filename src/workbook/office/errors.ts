import { isWorkbookError, WorkbookError, type Journal, type WorkbookErrorCode } from '../seam';

/** What each refusal of Excel means to a user, and the way on. */
const MESSAGES = {
  cellEdit: '有一个单元格正在编辑，Excel 暂时不让改动。请先按回车键结束编辑，再点一次。',
  protectedSheet: '有工作表受保护，改不了。请在“审阅”里点“撤消工作表保护”，再点一次；完成后可以重新保护。',
  protectedWorkbook:
    '工作簿的结构受保护，不能增加或删除工作表。请在“审阅”里点“保护工作簿”取消保护，再点一次；完成后可以重新保护。',
  throttled: 'Excel 正忙，没有接受这次操作。请等十几秒，再点一次。',
  tooLarge: '这个工作簿的数据太多，Excel 一次收发不了。请把无关的大工作表另存到别的文件，再点一次。',
  oldExcel:
    '这个 Excel 版本太旧，缺少需要的接口（ExcelApi 1.9）。请使用 Excel 2021 或更新的版本，或者改用命令行处理 .xlsx 文件。',
  failed: 'Excel 没有完成这次操作。请再点一次；如果还是不行，请保存并重新打开工作簿后再试。',
} as const satisfies Partial<Record<WorkbookErrorCode, string>>;

type HostCode = keyof typeof MESSAGES;

const CODES: Readonly<Record<string, HostCode>> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  AccessDenied: 'protectedSheet',
  ActivityLimitReached: 'throttled',
  TooManyRequests: 'throttled',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  ApiNotFound: 'oldExcel',
  ApiNotAvailable: 'oldExcel',
};

/** The code that Excel gave an error; '' for an error of our own. */
export function hostCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Refusals of a whole request. */
const WHOLE = new Set(['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded']);

/** Whether Excel turned a request away before doing any of it: such an error names no place in the request. */
export function isTurnedAway(error: unknown): boolean {
  if (!WHOLE.has(hostCode(error)) || !(error instanceof Error) || !('debugInfo' in error)) return false;
  const { debugInfo } = error;
  return typeof debugInfo === 'object' && debugInfo !== null && !('errorLocation' in debugInfo);
}

/** An error that a refusal of Excel becomes. */
export function refused(code: HostCode, cause?: unknown): WorkbookError {
  return new WorkbookError(code, MESSAGES[code], cause === undefined ? undefined : { cause });
}

/** Any error of Excel as one that can be shown; our own pass as they are. */
export function toWorkbookError(error: unknown): WorkbookError {
  return isWorkbookError(error) ? error : refused(CODES[hostCode(error)] ?? 'failed', error);
}

/** Our own marks cannot be told from others, so they cannot be taken away. */
export function marksUnreadable(cause: unknown): WorkbookError {
  return new WorkbookError(
    'marksUnreadable',
    'Excel 没有告诉标记在哪里，没有改动。请重新打开工作簿再点一次；也可以在“开始→条件格式→管理规则”里删除公式含“预算公开”的规则。',
    { cause },
  );
}

/** Something was written, and taking it back did not succeed either. */
export function halfDone(journal: Journal, cause: unknown): WorkbookError {
  const reason = toWorkbookError(cause).message;
  return new WorkbookError(
    'halfDone',
    `操作中断，可能只写了一部分，还没有能够自动退回。原因：${reason}排除后请点“恢复”，工作簿会回到操作之前。`,
    { cause, journal },
  );
}

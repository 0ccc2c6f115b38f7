import { WorkbookError, type WorkbookErrorCode } from '../seam';

const SAVE_AS = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再来一次';

/** What each unusable file is told, after its name (读取失败的提示). */
export const READ_MESSAGES = {
  empty: '是空文件（0 字节），可能没有保存或没有下载完整：请找到原文件，重新保存或下载后再来一次',
  oldFormat: `是 Excel 97-2003 的旧格式（.xls），这里读不了：${SAVE_AS}`,
  wpsFormat:
    '是 WPS 表格自己的格式（.et），这里读不了：请用 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再来一次',
  webPage: `其实是网页（HTML），只是扩展名像表格，多为系统导出的文件：${SAVE_AS}`,
  xmlTable: `其实是 XML 文件，不是 .xlsx 工作簿：${SAVE_AS}`,
  textTable: `是文本文件（如 CSV），不是 .xlsx 工作簿：${SAVE_AS}`,
  otherWorkbook: `是另一种表格格式（.xlsb 或 .ods 等），这里读不了：${SAVE_AS}`,
  password:
    '有打开密码，读不了：请用 Excel 或 WPS 打开，去掉打开密码，另存为“Excel 工作簿（.xlsx）”，再来一次',
  damaged: `已损坏或没有下载完整，读不出来：请重新下载或导出；如果 Excel 或 WPS 能修复打开，请另存为“Excel 工作簿（.xlsx）”，再来一次`,
  noWorkbookInside: `是压缩包，里面没有工作簿，不是 .xlsx 文件：请选择部门预算的表格文件；若扩展名被改过，${SAVE_AS}`,
  archive: '是压缩包，不是工作簿：请先解压，再选择里面的 .xlsx 文件',
  notWorkbook: `不是表格文件，认不出是什么格式：请选择部门预算的 .xlsx 文件；若确是表格，${SAVE_AS}`,
} as const satisfies Partial<Record<WorkbookErrorCode, string>>;

/** Builds the error for a file that cannot be used, the file's name first. */
export function readError(code: keyof typeof READ_MESSAGES, name: string, cause?: unknown): WorkbookError {
  return new WorkbookError(
    code,
    `“${name}”${READ_MESSAGES[code]}。`,
    cause === undefined ? undefined : { cause },
  );
}

/** A Word, PDF or picture file given where a workbook is expected. */
export function otherDocumentError(name: string, what: string): WorkbookError {
  return new WorkbookError(
    'otherDocument',
    `“${name}”是${what}，不是表格：请选择部门预算的 .xlsx 文件，再来一次。`,
  );
}

/** A file beyond the limits of `limits.ts`; `what` says which limit. */
export function tooLargeError(name: string, what: string): WorkbookError {
  return new WorkbookError(
    'tooLarge',
    `“${name}”太大（${what}），不像一个部门的预算表：请删去无关的工作表和多余的空行空列，另存为“Excel 工作簿（.xlsx）”，再来一次。`,
  );
}

/** A text table in no known encoding or with a broken structure. */
export function textUnreadableError(name: string, what: string): WorkbookError {
  return new WorkbookError(
    'textUnreadable',
    `“${name}”${what}：请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再来一次。`,
  );
}

/** Why a text cannot be used. */
export type DocumentErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'password'
  | 'oldFormat'
  | 'wpsFormat'
  | 'rtf'
  | 'pdf'
  | 'ofd'
  | 'picture'
  | 'openDocument'
  | 'webPage'
  | 'workbook'
  | 'presentation'
  | 'archive'
  | 'plainText'
  | 'word'
  | 'damaged'
  | 'unknown'
  | 'undecodable';

/** A text that cannot be read; the message is one Chinese line that names the file and says the next step. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DocumentError';
    this.code = code;
  }
}

/** True for errors whose message is fit to be shown as it is. */
export function isDocumentError(error: unknown): error is DocumentError {
  return error instanceof DocumentError;
}

const SAVE_AS = '请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再来一次';

/** What each unusable file is told, after its name. */
export const DOCUMENT_MESSAGES: Readonly<Record<DocumentErrorCode, string>> = {
  empty: '是空文件（0 字节），可能没有保存或没有下载完整：请找到原文件，重新保存或下载后再来一次',
  tooLarge: '太大，不像一份预算说明：请删去其中的图片和无关内容，另存后再来一次',
  password: `有打开密码，读不了：请先去掉打开密码；${SAVE_AS}`,
  oldFormat: `是 Word 97-2003 的旧格式（.doc），这里读不了：${SAVE_AS}`,
  wpsFormat: `是 WPS 文字自己的格式（.wps），这里读不了：${SAVE_AS}`,
  rtf: `是 RTF 文档，这里读不了：${SAVE_AS}`,
  pdf: `是 PDF 文件，这里读不了：请找到排版前的 .docx；没有的话，把文字复制到记事本，存成 .txt，再来一次`,
  ofd: `是 OFD 版式文件，这里读不了：请找到排版前的 .docx；没有的话，把文字复制到记事本，存成 .txt，再来一次`,
  picture: '是图片，图片里的文字读不了：请找到 .docx 或 .txt 的原稿，再来一次',
  openDocument: `是 OpenDocument 文档（.odt），这里读不了：${SAVE_AS}`,
  webPage: `其实是网页（HTML），不是 Word 文档：${SAVE_AS}`,
  workbook: '是表格文件，不是文字说明：请选择预算说明的 .docx 或 .txt，再来一次',
  presentation: '是演示文稿，不是文字说明：请选择预算说明的 .docx 或 .txt，再来一次',
  archive: '是压缩包，里面没有 Word 文档的内容：请先解压，再选择里面的 .docx',
  plainText: '是纯文本，不是 Word 文档：请把扩展名改为 .txt，再来一次',
  word: '是 Word 文档，扩展名却是文本：请把扩展名改为 .docx，再来一次',
  damaged: `已损坏或没有下载完整，读不出来：请重新下载；如果 Word 或 WPS 能修复打开，请另存为“Word 文档（.docx）”，再来一次`,
  unknown: `认不出是什么格式：请选择预算说明的 .docx 或 .txt；若确是文档，${SAVE_AS}`,
  undecodable: '的文字编码认不出来：请用记事本打开，另存为时把编码选为 UTF-8，再来一次',
};

/** Builds the error for a file that cannot be used, the file's name first. */
export function documentError(code: DocumentErrorCode, name: string, cause?: unknown): DocumentError {
  const message = `“${name}”${DOCUMENT_MESSAGES[code]}。`;
  return new DocumentError(code, message, cause === undefined ? undefined : { cause });
}

import type { WorkbookError } from '../seam';
import { otherDocumentError, readError } from './messages';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** The beginning of a BIFF2, 3, 4 or 5 stream: Excel 95 and older, without a container. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];
const OTHER_DOCUMENTS: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], ' PDF 文件'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], ' RTF 文档'],
  [[0x89, 0x50, 0x4e, 0x47], '图片'],
  [[0xff, 0xd8, 0xff], '图片'],
  [[0x47, 0x49, 0x46, 0x38], '图片'],
];
const ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];
const HEAD_BYTES = 4096;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The file's extension in lower case without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** True for whatever begins like a zip archive, which every .xlsx is. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return ZIP_STARTS.some((signature) => startsWith(bytes, signature));
}

/** True when an OLE2 container holds a stream of this name (names are stored as UTF-16). */
function hasStream(container: string, name: string): boolean {
  return container.includes(`${name.replace(/./g, '$&\0')}\0\0`);
}

function explainOle2(bytes: Uint8Array, name: string): WorkbookError {
  const container = new TextDecoder('latin1').decode(bytes);
  if (hasStream(container, 'EncryptedPackage')) return readError('password', name);
  if (hasStream(container, 'WordDocument')) return otherDocumentError(name, ' Word 文档');
  if (hasStream(container, 'PowerPoint Document')) return otherDocumentError(name, '演示文稿');
  const extension = extensionOf(name);
  if (extension === 'et' || extension === 'ett') return readError('wpsFormat', name);
  if (extension === 'doc' || extension === 'wps') return otherDocumentError(name, '文字文档');
  const isWorkbook = hasStream(container, 'Workbook') || hasStream(container, 'Book');
  return readError(isWorkbook || extension === 'xls' ? 'oldFormat' : 'notWorkbook', name);
}

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = isUtf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(head).trimStart().toLowerCase();
}

function explainText(bytes: Uint8Array, name: string): WorkbookError {
  const head = headText(bytes);
  if (/^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|meta|body|table|div|style)\b/.test(head)) {
    return readError('webPage', name);
  }
  if (head.startsWith('mime-version:')) return readError('webPage', name);
  if (head.startsWith('<?xml')) return readError(/<html[\s>]/.test(head) ? 'webPage' : 'xmlTable', name);
  const isText = !head.includes('\0');
  return readError(
    isText && /^(csv|tsv|txt|prn)$/.test(extensionOf(name)) ? 'textTable' : 'notWorkbook',
    name,
  );
}

/** Says what a file is that is not a zip archive, and what to do about it. */
export function explainForeignFile(bytes: Uint8Array, name: string): WorkbookError {
  if (bytes.length === 0) return readError('empty', name);
  if (startsWith(bytes, OLE2)) return explainOle2(bytes, name);
  if (BARE_BIFF.some((signature) => startsWith(bytes, signature))) return readError('oldFormat', name);
  if (ARCHIVES.some((signature) => startsWith(bytes, signature))) return readError('archive', name);
  const document = OTHER_DOCUMENTS.find(([signature]) => startsWith(bytes, signature));
  return document ? otherDocumentError(name, document[1]) : explainText(bytes, name);
}

/** Says what a zip archive is that holds no workbook, from the names of its entries. */
export function explainForeignArchive(entries: readonly string[], name: string): WorkbookError {
  const holds = (start: string) => entries.some((entry) => entry.startsWith(start));
  if (holds('word/')) return otherDocumentError(name, ' Word 文档');
  if (holds('ppt/')) return otherDocumentError(name, '演示文稿');
  if (entries.includes('xl/workbook.bin')) return readError('otherWorkbook', name);
  if (entries.includes('mimetype') && entries.includes('content.xml')) {
    return /^(odt|ott)$/.test(extensionOf(name))
      ? otherDocumentError(name, '文字文档')
      : readError('otherWorkbook', name);
  }
  return readError('noWorkbookInside', name);
}

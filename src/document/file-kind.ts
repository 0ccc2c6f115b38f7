import { type DocumentErrorCode } from './error';

const SIGNATURES: readonly (readonly [readonly number[], DocumentErrorCode])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The file's extension in lower case without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** True for whatever begins like a zip archive, which every .docx is. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) && (bytes[2] === 3 || bytes[2] === 5);
}

/** An OLE2 container: a .docx with a password, a .doc, a .wps, an .xls; told apart by the names of its streams. */
function ole2Kind(bytes: Uint8Array, name: string): DocumentErrorCode {
  const container = new TextDecoder('latin1').decode(bytes);
  const holds = (stream: string) => container.includes(`${[...stream].join('\0')}\0\0\0`);
  if (holds('EncryptedPackage')) return 'password';
  if (extensionOf(name) === 'wps' || extensionOf(name) === 'wpt') return 'wpsFormat';
  if (holds('WordDocument')) return 'oldFormat';
  if (holds('Workbook') || holds('Book')) return 'workbook';
  if (holds('PowerPoint Document')) return 'presentation';
  return extensionOf(name) === 'doc' ? 'oldFormat' : 'unknown';
}

/**
 * What a file is that is neither a zip archive nor plain text, by its first bytes; undefined when the bytes do not say.
 */
export function foreignKind(bytes: Uint8Array, name: string): DocumentErrorCode | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, OLE2)) return ole2Kind(bytes, name);
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1];
}

/** What a zip archive is that holds no Word document, by the names of its entries. */
export function archiveKind(entries: readonly string[]): DocumentErrorCode {
  const holds = (start: string) => entries.some((entry) => entry.startsWith(start));
  if (holds('xl/')) return 'workbook';
  if (holds('ppt/')) return 'presentation';
  if (entries.includes('OFD.xml')) return 'ofd';
  if (entries.includes('mimetype') && entries.includes('content.xml')) return 'openDocument';
  return 'archive';
}

/** What a text is whose beginning is given, other than prose. */
export function textKind(text: string): 'webPage' | 'plainText' {
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  return /^(<!--[\s\S]*?-->\s*)?(<\?xml[^>]*>\s*)?<(!doctype html|html|head|meta|body|table|div|p\b)/.test(
    head,
  ) || head.startsWith('mime-version:')
    ? 'webPage'
    : 'plainText';
}

import { documentError } from './error';
import { foreignKind, looksLikeZip, textKind } from './file-kind';

/** The encodings in which Chinese texts arrive. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A text read: its lines as they stand, without line ends. Line *n* of the file is `lines[n - 1]`. */
export interface TextContent {
  readonly encoding: TextEncoding;
  readonly lines: readonly string[];
}

/** A text of a budget has some tens of kilobytes. */
export const TEXT_LIMIT_BYTES = 20 * 1024 * 1024;

/** Tells UTF-16 without a mark by its zero bytes: those of ASCII characters all lie on one side. */
function utf16ByZeros(bytes: Uint8Array): TextEncoding | undefined {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function candidates(bytes: Uint8Array): readonly TextEncoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  const guessed = utf16ByZeros(bytes);
  return guessed === undefined ? ['utf-8', 'gb18030'] : [guessed];
}

/** Control characters come from decoding something that is no text. A final Ctrl+Z of old systems may stay. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\ufffd-\uffff]/;

function decode(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return NOT_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Decodes a text in the first encoding that fits it whole; undefined when none does. */
export function decodeText(
  bytes: Uint8Array,
): { readonly encoding: TextEncoding; readonly text: string } | undefined {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return { encoding, text };
  }
  return undefined;
}

/**
 * Reads a plain text (.txt) in UTF-8, UTF-16 or GB18030 (which covers GBK and GB2312).
 * @throws DocumentError with one Chinese line when it is no text or in no known encoding.
 */
export function readText(bytes: Uint8Array, name: string): TextContent {
  if (bytes.length > TEXT_LIMIT_BYTES) throw documentError('tooLarge', name);
  const foreign = foreignKind(bytes, name);
  if (foreign !== undefined) throw documentError(foreign === 'unknown' ? 'undecodable' : foreign, name);
  if (looksLikeZip(bytes)) throw documentError('word', name);
  const decoded = decodeText(bytes);
  if (decoded === undefined) throw documentError('undecodable', name);
  if (textKind(decoded.text) === 'webPage') throw documentError('webPage', name);
  return { encoding: decoded.encoding, lines: decoded.text.split(/\r\n|\r|\n|\u2028|\u2029/) };
}

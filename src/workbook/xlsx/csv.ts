import Papa from 'papaparse';
import type { SheetSnapshot } from '../../budget/sheet';
import { explainForeignFile, looksLikeZip } from './detect';
import { LIMITS } from './limits';
import { readError, textUnreadableError, tooLargeError } from './messages';

const DELIMITERS = [',', '\t', ';'];
const SAMPLE_BYTES = 4096;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a byte order mark: most characters of a table are ASCII, so every other byte is zero. */
function bareUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zerosAt = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > sample.length / 8 && even === 0) return 'utf-16le';
  return even > sample.length / 8 && odd === 0 ? 'utf-16be' : null;
}

/**
 * The text behind the bytes: UTF-16 or UTF-8 by its byte order mark, else UTF-8 when valid, else GB 18030
 * (which includes GBK, what Chinese Excel saves). Null when it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, 'utf-16be');
  const utf16 = bareUtf16(bytes);
  const text =
    utf16 === null
      ? (decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'gb18030'))
      : decodeStrictly(bytes, utf16);
  return text?.includes('\0') === true ? null : text;
}

/**
 * Reads a text table (CSV) as one worksheet. Comma, tab and semicolon are told apart by themselves; every
 * cell is a text, so leading zeros survive; an empty cell is blank.
 * @throws WorkbookError with one Chinese line when it is no readable text table.
 */
export function readCsv(bytes: Uint8Array, name: string): SheetSnapshot {
  if (bytes.length === 0) throw readError('empty', name);
  if (bytes.length > LIMITS.fileBytes) {
    throw tooLargeError(name, `超过 ${LIMITS.fileBytes / 1024 / 1024} MB`);
  }
  const text = decodeText(bytes);
  if (text === null) {
    throw looksLikeZip(bytes)
      ? textUnreadableError(name, '是压缩包或工作簿，扩展名却是文本')
      : explainBinary(bytes, name);
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS });
  const broken = errors.find((error) => error.type === 'Quotes');
  if (broken !== undefined) {
    throw textUnreadableError(name, `第 ${(broken.row ?? 0) + 1} 行的引号不成对，读不准`);
  }
  const rows = data.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  const used = rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
  return {
    name: name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, ''),
    visibility: 'visible',
    values: used.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    formulas: used.map(() => []),
    texts: used,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
  };
}

function explainBinary(bytes: Uint8Array, name: string): Error {
  const error = explainForeignFile(bytes, name);
  return error.code === 'notWorkbook' || error.code === 'textTable'
    ? textUnreadableError(name, '的文字编码认不出来')
    : error;
}

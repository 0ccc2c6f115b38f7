import { unzipSync, type UnzipFileInfo } from 'fflate';
import { documentError } from '../error';
import { archiveKind, foreignKind, looksLikeZip, textKind } from '../file-kind';
import { decodeText } from '../text-read';

/** What is read at most: a narrative has some hundred kilobytes; the limits stop archives that unpack into gigabytes. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  entries: 5000,
} as const;

const PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'] as const;

/** The parts of a .docx that its text is read from. */
export interface DocxParts {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
}

const normalised = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

function explain(bytes: Uint8Array, name: string): Error {
  const foreign = foreignKind(bytes, name);
  if (foreign !== undefined) return documentError(foreign, name);
  const decoded = decodeText(bytes);
  return documentError(decoded === undefined ? 'unknown' : textKind(decoded.text), name);
}

function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

/**
 * Unpacks the parts that are read, after the declared sizes have been found within the limits (nothing is ever
 * unpacked beyond its declared size).
 * @throws DocumentError with one Chinese line for whatever is no whole .docx.
 */
export function unpackDocx(bytes: Uint8Array, name: string): DocxParts {
  if (bytes.length > LIMITS.fileBytes) throw documentError('tooLarge', name);
  if (!looksLikeZip(bytes)) throw explain(bytes, name);
  const unzip = (filter: (file: UnzipFileInfo) => boolean) => {
    try {
      return unzipSync(bytes, { filter });
    } catch (cause) {
      throw documentError('damaged', name, cause);
    }
  };
  const isWanted = (file: UnzipFileInfo) => (PARTS as readonly string[]).includes(normalised(file.name));
  const entries: string[] = [];
  let unpacked = 0;
  unzip((file) => {
    entries.push(normalised(file.name));
    if (isWanted(file)) unpacked += file.originalSize;
    return false;
  });
  if (entries.length > LIMITS.entries || unpacked > LIMITS.unpackedBytes)
    throw documentError('tooLarge', name);
  if (!entries.includes(PARTS[0])) throw documentError(archiveKind(entries), name);
  const parts = Object.entries(unzip(isWanted)).map(
    ([entry, data]) => [normalised(entry), decodeXml(data)] as const,
  );
  const part = (wanted: string) => parts.find(([entry]) => entry === wanted)?.[1];
  const document = part(PARTS[0]);
  if (document === undefined) throw documentError('damaged', name);
  return { document, styles: part(PARTS[1]), numbering: part(PARTS[2]) };
}

import { unzipSync, type UnzipFileInfo } from 'fflate';
import { explainForeignFile, looksLikeZip } from './detect';
import { LIMITS } from './limits';
import { readError, tooLargeError } from './messages';

/** The XML parts of an .xlsx, unpacked one group at a time. */
export interface Archive {
  readonly fileName: string;
  /** Names of all entries, with forward slashes and without a leading one. */
  readonly entries: readonly string[];
  /** The texts of the named parts that exist; letter case of names does not matter. */
  read(names: readonly string[]): ReadonlyMap<string, string>;
}

function normalised(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Opens a file as a zip archive without unpacking anything yet.
 * @throws WorkbookError for whatever is not a whole zip archive within the limits.
 */
export function openArchive(bytes: Uint8Array, fileName: string): Archive {
  if (bytes.length > LIMITS.fileBytes) {
    throw tooLargeError(fileName, `超过 ${LIMITS.fileBytes / 1024 / 1024} MB`);
  }
  if (!looksLikeZip(bytes)) throw explainForeignFile(bytes, fileName);
  let unpacked = 0;
  const unzip = (wanted: (file: UnzipFileInfo) => boolean) => {
    try {
      return unzipSync(bytes, { filter: wanted });
    } catch (cause) {
      throw readError('damaged', fileName, cause);
    }
  };
  const entries: string[] = [];
  unzip((file) => {
    entries.push(normalised(file.name));
    return false;
  });
  if (entries.length > LIMITS.entries) throw tooLargeError(fileName, `内含 ${entries.length} 个文件`);

  const read = (names: readonly string[]): ReadonlyMap<string, string> => {
    const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
    const wantedName = (entry: string) => wanted.get(normalised(entry).toLowerCase());
    // The sizes are those declared in the archive's directory: fflate never unpacks beyond them.
    unzip((file) => {
      if (wantedName(file.name) !== undefined) unpacked += file.originalSize;
      return false;
    });
    if (unpacked > LIMITS.unpackedBytes) {
      throw tooLargeError(fileName, `解压后超过 ${LIMITS.unpackedBytes / 1024 / 1024} MB`);
    }
    const parts = new Map<string, string>();
    for (const [entry, data] of Object.entries(unzip((file) => wantedName(file.name) !== undefined))) {
      const name = wantedName(entry);
      if (name !== undefined) parts.set(name, decode(data));
    }
    return parts;
  };
  return { fileName, entries, read };
}

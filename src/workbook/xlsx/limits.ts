/**
 * What is read at most. A department's book has a few hundred kilobytes; these limits stop a file that
 * would unpack into gigabytes (压缩炸弹) before any memory is taken.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all parts that are read, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Entries in the archive. */
  entries: 10_000,
  /** Cells of all worksheets, counted from A1 to the last used cell of each row. */
  cells: 5_000_000,
} as const;

import { zipSync } from 'fflate';

/** Files by their names, in one .zip. Every entry has the given day and nothing of the machine. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>, day: Date): Uint8Array<ArrayBuffer> {
  const mtime = new Date(day.getFullYear(), day.getMonth(), day.getDate());
  return new Uint8Array(zipSync(files, { mtime, level: 6 }));
}

import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';
import { run } from './process';

const LIMIT_MS = 80_000;
const unoFolder = path.join(import.meta.dirname, 'uno');

/** A recalculated cell as LibreOffice shows it; `error` is LibreOffice's own error number. */
export interface OfficeCell {
  readonly text: string;
  readonly value?: number;
  readonly formula?: string;
  readonly error?: number;
}

/** Rows of cells by sheet name, from A1 to the end of the used area; null for an empty cell. */
export type OfficeBook = Readonly<Record<string, readonly (readonly (OfficeCell | null)[])[]>>;

/** What a user does by hand; rows are 1-based, a text that starts with = is a formula. */
export type OfficeEdit =
  | {
      readonly do: 'insertRows' | 'deleteRows';
      readonly sheet: string;
      readonly row: number;
      readonly count?: number;
    }
  | { readonly do: 'set'; readonly sheet: string; readonly cell: string; readonly value: number | string };

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(name: string): string[] {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name));
}

/** LibreOffice's program: the environment variable SOFFICE, else `soffice` on PATH, else null. */
export function findSoffice(): string | null {
  const named = process.env.SOFFICE;
  const candidates = named === undefined || named === '' ? inPath('soffice') : [named];
  return candidates.find(isExecutable) ?? null;
}

/** LibreOffice's program, or an error that says how to get it. */
export function requireSoffice(): string {
  const soffice = findSoffice();
  if (soffice !== null) return soffice;
  throw new Error(
    'LibreOffice is missing. Install it (apt-get install libreoffice-calc-nogui libreoffice-writer-nogui ' +
      'python3-uno) or point SOFFICE at its program.',
  );
}

/**
 * A group of tests that needs LibreOffice. Where it is missing the group is left out and the run says so
 * once (tests/support/oracle-setup.ts), except on a build server, where that set-up ends the run.
 */
export const describeWithLibreOffice: typeof describe.skip = describe.skipIf(findSoffice() === null);

/**
 * By default LibreOffice trusts the results stored in an .xlsx; the oracle would then read our own
 * numbers back. 0 means: always recalculate.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Works in a folder of its own with a fresh LibreOffice profile; both are gone afterwards. */
async function withProfile<T>(work: (folder: string, profileUrl: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
  try {
    const user = path.join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(path.join(user, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    return await work(folder, pathToFileURL(path.join(folder, 'profile')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `--convert-to` for the first sheet as comma-separated values in UTF-8, as displayed. */
export const UTF8_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76';

/**
 * Converts a file, recalculating every formula, and returns the files made.
 * `format` is LibreOffice's `--convert-to`: an extension, optionally with a filter (`csv:…` may make one
 * file per sheet).
 */
export function convert(file: string, format: string, outDir: string): Promise<string[]> {
  return withProfile(async (folder, profileUrl) => {
    const made = path.join(folder, 'made');
    const args = ['--headless', '--norestore', '--convert-to', format, '--outdir', made, path.resolve(file)];
    await run(requireSoffice(), [`-env:UserInstallation=${profileUrl}`, ...args], LIMIT_MS);
    // A failed conversion still ends with status 0.
    const names = readdirSync(folder).includes('made') ? readdirSync(made) : [];
    if (names.length === 0) throw new Error(`LibreOffice could not convert ${file} to ${format}`);
    mkdirSync(outDir, { recursive: true });
    return names.map((name) => {
      const target = path.join(outDir, name);
      renameSync(path.join(made, name), target);
      return target;
    });
  });
}

let pythonWithUno: Promise<string> | undefined;

/** A python that knows UNO: UNO_PYTHON, else the system's (a python of the user's own rarely does). */
async function findPythonWithUno(): Promise<string> {
  const named = process.env.UNO_PYTHON;
  const candidates =
    named === undefined || named === '' ? ['/usr/bin/python3', ...inPath('python3')] : [named];
  for (const python of candidates.filter(isExecutable)) {
    try {
      await run(python, ['-c', 'import uno'], LIMIT_MS);
      return python;
    } catch {
      continue;
    }
  }
  throw new Error('No python3 here knows UNO. Install python3-uno or point UNO_PYTHON at one that does.');
}

/**
 * Runs `run(desktop, args)` of a python script against a LibreOffice of its own and returns its result.
 * A bare file name is looked up in tests/support/uno.
 */
export async function runUno(script: string, args: unknown): Promise<unknown> {
  pythonWithUno ??= findPythonWithUno();
  const python = await pythonWithUno;
  return withProfile(async (_folder, profileUrl) => {
    const session = path.join(unoFolder, 'session.py');
    const found = path.resolve(unoFolder, script);
    const output = await run(
      python,
      [session, requireSoffice(), profileUrl, found, JSON.stringify(args)],
      LIMIT_MS,
    );
    return JSON.parse(output) as unknown;
  });
}

/** Opens a workbook, makes the edits in turn, recalculates, and returns all cells (and saves a copy). */
export async function editInLibreOffice(
  file: string,
  edits: readonly OfficeEdit[] = [],
  saveAs?: string,
): Promise<OfficeBook> {
  const target = saveAs === undefined ? {} : { saveAs: path.resolve(saveAs) };
  return (await runUno('edit.py', { file: path.resolve(file), edits, ...target })) as OfficeBook;
}

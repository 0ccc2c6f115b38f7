import type { Handed, OutgoingFile } from '../../workbook/program';
import { userMessage } from '../error';
import type { Publication } from '../publish';
import { remembered } from '../../workbook/memory';
import type { Session } from './session';
import { readSettings, SETTINGS_KEY } from './settings';

/** Looks at the open workbook as it would be published. Nothing is written. */
export async function preparePublicationHere(session: Session): Promise<Publication> {
  const [{ preparePublication }, { wordingWith }, { requireProfile }] = await Promise.all([
    import('../publish'),
    import('./wording'),
    import('../profile'),
  ]);
  const { profile, prior } = session.getSnapshot();
  const sheets = await session.program.workbook.read();
  const settings = readSettings(remembered(sheets).get(SETTINGS_KEY));
  const wording = wordingWith(requireProfile(profile), settings.wording);
  return preparePublication({
    sheets,
    profile,
    ...(prior ? { prior } : {}),
    ...(wording ? { wording } : {}),
    ...(settings.precision === 'auto' ? {} : { precision: settings.precision }),
  });
}

/** What became of one file of the package. */
export interface HandedFile {
  readonly name: string;
  /** Null when it could not be handed over, which `problem` explains. */
  readonly handed: Handed | null;
  readonly problem?: string;
}

async function handOver(session: Session, file: OutgoingFile): Promise<HandedFile> {
  const { name } = file;
  try {
    return { name, handed: await session.program.hand(file) };
  } catch (error) {
    const problem = userMessage(error);
    if (problem === null) throw error;
    return { name, handed: null, problem };
  }
}

/** The files of a package: both for the public, the checklist for the desk, or all of them in one .zip (发布包). */
export type PackagePart = 'document' | 'tables' | 'checklist' | 'package';

/** Writes the files of a package and hands them to the user one after the other; one that fails does not hold up the next. */
export function handPublication(
  session: Session,
  publication: Publication,
  parts: readonly PackagePart[],
): Promise<readonly HandedFile[]> {
  return session.run('publish', async () => {
    const [{ packPublication }, { zipPublication }] = await Promise.all([
      import('../publish'),
      import('../publish-zip'),
    ]);
    const files = await packPublication(publication);
    const handed: HandedFile[] = [];
    for (const part of parts) {
      const file = part === 'package' ? zipPublication(files, session.today()) : files[part];
      handed.push(await handOver(session, file));
    }
    return handed;
  });
}

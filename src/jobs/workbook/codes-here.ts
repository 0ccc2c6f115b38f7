import type { CodeKind, ListDifferences } from '../../budget/codes';
import { a1 } from '../../budget/sheet/address';
import type { Place } from '../../workbook/program';
import type { CodesFound, FoundCode } from '../code-search';
import type { InputFile } from '../input';
import { rememberCodeList, rememberedCodeList, type KeptList } from '../kept-code-list';
import type { Session } from './session';

/** What the search of codes goes by in the open workbook. */
export interface CodeDesk {
  /** Fiscal year of the workbook; undefined where it says none. */
  readonly year: number | undefined;
  readonly own: KeptList | null;
}

/** Reads which year's codes the workbook needs, and whether it keeps a list of its own. */
export async function readCodeDesk(session: Session): Promise<CodeDesk> {
  const [{ bookOf }, { requireProfile }] = await Promise.all([import('../book'), import('../profile')]);
  const sheets = await session.program.workbook.read();
  const { year } = bookOf(sheets, requireProfile(session.getSnapshot().profile));
  return { year: year ?? undefined, own: rememberedCodeList(sheets) };
}

/** Searches the codes of the workbook's year; its own list wins. Loads the catalogue when it is first asked. */
export async function searchHere(
  desk: CodeDesk,
  text: string,
  kinds?: readonly CodeKind[],
): Promise<CodesFound> {
  const { findCodes } = await import('../code-search');
  const { year, own } = desk;
  return findCodes({
    text,
    ...(year === undefined ? {} : { year }),
    ...(own ? { official: own.list } : {}),
    ...(kinds ? { kinds } : {}),
  });
}

/** A code about to be inserted, and what stands in the cell; null when it is blank. */
export interface Insertion {
  readonly place: Place;
  /** The place for people: 明细!C5. */
  readonly cell: string;
  readonly found: FoundCode;
  readonly before: string | null;
}

/** Looks where a code would go: the cell that the user is at. */
export async function planInsertion(session: Session, found: FoundCode): Promise<Insertion> {
  const { cellBefore } = await import('../code-search');
  const place = await session.program.selected();
  const cell = `${place.sheet}!${a1(place.row, place.column)}`;
  return { place, cell, found, before: cellBefore(await session.program.workbook.read(), place) };
}

/** Writes the code into its cell, as text; 恢复 takes it back. */
export function insertHere(session: Session, { place, found }: Insertion): Promise<void> {
  return session.run('insert', async () => {
    const { insertCode } = await import('../code-search');
    session.history.add(await session.program.workbook.apply([insertCode(place, found.code)]));
  });
}

/** A list just loaded, with what is to be known about it. */
export interface ListLoaded {
  readonly own: KeptList;
  readonly remarks: readonly string[];
  readonly differences: ListDifferences;
}

/** Loads the department's own list from a file and keeps it in the workbook. */
export function loadListHere(session: Session, desk: CodeDesk, file: InputFile): Promise<ListLoaded> {
  return session.run('settings', async () => {
    const [{ compareCodeList, readCodeList }, { LAST_CATALOGUE_YEAR }] = await Promise.all([
      import('../code-list'),
      import('../../budget/codes'),
    ]);
    const { list, from, remarks } = await readCodeList(file);
    await session.program.workbook.apply([rememberCodeList({ list, from })]);
    session.set({ stale: { ...session.getSnapshot().stale, reading: true, checked: true } });
    const differences = compareCodeList(list, desk.year ?? LAST_CATALOGUE_YEAR);
    return { own: { list, from }, remarks, differences };
  });
}

/** Lets the workbook forget its own list. */
export function forgetListHere(session: Session): Promise<void> {
  return session.run('settings', async () => {
    await session.program.workbook.apply([rememberCodeList(null)]);
    session.set({ stale: { ...session.getSnapshot().stale, reading: true, checked: true } });
  });
}

import type { Book } from '../../budget/book';
import { draft, type DisclosureDocument } from '../../budget/narrative';
import type { Change, SheetSnapshot } from '../../budget/sheet';
import { toSheet } from '../../document/sheet';
import type { Journal, WorkbookSeam } from '../../workbook/seam';
import { requireBook } from '../book';
import { requireProfile } from '../profile';
import { wordingWith } from './wording';
import { isAsMade, madeSheets, rememberMade } from './made';

/** The sheet that the narrative is written to. */
export const NARRATIVE_SHEET = '说明';

/** A narrative written into the open workbook. */
export interface DraftedSheet {
  readonly sheet: string;
  /** One line for every gap, with its cell. */
  readonly gaps: readonly string[];
  readonly journal: Journal;
  readonly document: DisclosureDocument;
  readonly book: Book;
}

/** The first of 说明, 说明2, … that is free, or that nobody has changed since it was written. */
function placeFor(sheets: readonly SheetSnapshot[]): { readonly name: string; readonly isAnew: boolean } {
  const made = madeSheets(sheets);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NARRATIVE_SHEET : `${NARRATIVE_SHEET}${String(number)}`;
    const there = sheets.find((sheet) => sheet.name === name);
    if (!there || isAsMade(there, made)) return { name, isAnew: there !== undefined };
  }
}

/** What a narrative is written from, beside the book. */
export interface DraftOptions {
  readonly prior?: Book | null;
  /** Own sentences by `section.sentence`. */
  readonly wording?: Readonly<Record<string, string>>;
}

/** The narrative of a book with its 填报信息; a WordingError where an own sentence cannot be used. */
export function draftBook(
  book: Book,
  { prior = null, wording: own = {} }: DraftOptions = {},
): DisclosureDocument {
  const wording = wordingWith(book.profile, own);
  return draft({
    book,
    ...(book.info ? { info: book.info } : {}),
    ...(prior ? { prior } : {}),
    ...(wording ? { wording } : {}),
  });
}

/**
 * 起草: writes the narrative of the open workbook to a sheet of its own. A draft that somebody has worked on stays, and
 * the new one gets a sheet beside it.
 */
export async function draftInWorkbook(
  workbook: WorkbookSeam,
  request: DraftOptions & { readonly profile: string },
): Promise<DraftedSheet> {
  const profile = requireProfile(request.profile);
  const sheets = await workbook.read();
  const book = requireBook(sheets, profile, '这个工作簿');
  const document = draftBook(book, request);
  const { name, isAnew } = placeFor(sheets);
  const plan = toSheet(document, name);
  const changes: Change[] = [
    ...(isAnew ? [{ kind: 'parkSheet' as const, sheet: name }] : []),
    { kind: 'addSheet', sheet: plan },
    rememberMade(madeSheets(sheets), [plan]),
  ];
  const journal = await workbook.apply(changes);
  const gaps = document.gaps.map(({ what, where }) =>
    where ? `${what}（${where.sheet}!${where.cell}）` : what,
  );
  return { sheet: name, gaps, journal, document, book };
}

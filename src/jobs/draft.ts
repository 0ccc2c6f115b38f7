import { draft, type DisclosureDocument, type LooseWording } from '../budget/narrative';
import { toDocx, toJson, toText } from '../document';
import { readPriorBook, requireBook } from './book';
import { readSheets, type InputFile } from './input';
import { requireProfile } from './profile';

/** The narrative to write. */
export interface DraftRequest {
  readonly book: InputFile;
  /** Last year's book, for figures that 填报信息 does not give. */
  readonly prior?: InputFile;
  readonly profile: string;
  /** Own wording instead of the profile's; a WordingError when it cannot be used. */
  readonly wording?: LooseWording;
  readonly format: 'docx' | 'txt' | 'json';
}

/** A written narrative, and what is still to be filled in. */
export interface DraftedFile {
  readonly content: Uint8Array | string;
  /** One line for every gap, with its cell. */
  readonly gaps: readonly string[];
}

async function render(
  document: DisclosureDocument,
  format: DraftRequest['format'],
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return toDocx(document);
    case 'txt':
      return toText(document);
    case 'json':
      return `${JSON.stringify(toJson(document), null, 2)}\n`;
  }
}

/** 起草: the narrative of a book as Word, text or JSON. */
export async function draftFile(request: DraftRequest): Promise<DraftedFile> {
  const profile = requireProfile(request.profile);
  const book = requireBook(await readSheets(request.book), profile, request.book.name);
  const prior = request.prior ? await readPriorBook(request.prior, profile, book.year) : null;
  const document = draft({
    book,
    ...(book.info ? { info: book.info } : {}),
    ...(prior ? { prior } : {}),
    ...(request.wording ? { wording: request.wording } : {}),
  });
  const gaps = document.gaps.map(({ what, where }) =>
    where ? `${what}（${where.sheet}!${where.cell}）` : what,
  );
  return { content: await render(document, request.format), gaps };
}

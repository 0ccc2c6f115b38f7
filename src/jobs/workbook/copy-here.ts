import type { DisclosureDocument } from '../../budget/narrative';
import type { Finding } from '../../budget/rules/finding';
import type { Handed } from '../../workbook/program';
import { remembered } from '../../workbook/memory';
import type { InputFile } from '../input';
import type { Drafted, Session } from './session';
import { readSettings, SETTINGS_KEY } from './settings';

/** A text for the clipboard with its HTML. */
export interface CopyContent {
  readonly text: string;
  readonly html: string;
}

/** The narrative for a website's editor, without the attached tables. */
export async function narrativeContent(document: DisclosureDocument): Promise<CopyContent> {
  const { textToHtml, toText } = await import('../../document');
  return { text: toText({ ...document, attachments: [] }), html: textToHtml(document) };
}

/** One attached table for a website's editor or a Word document. */
export async function tableContent(document: DisclosureDocument, index: number): Promise<CopyContent> {
  const { tableToHtml, tableToText } = await import('../../document');
  const table = document.attachments[index];
  if (!table) throw new RangeError(`tableContent: no table ${String(index)}`);
  return { text: tableToText(table), html: tableToHtml(table) };
}

/**
 * 起草 in the pane alone: nothing is written.
 * @throws JobError where the workbook has no budget table
 */
export function draftOpenWorkbook(session: Session): Promise<Drafted> {
  return session.run('draft', async () => {
    const [{ requireBook }, { requireProfile }, { draftBook }] = await Promise.all([
      import('../book'),
      import('../profile'),
      import('./draft'),
    ]);
    const { profile, prior } = session.getSnapshot();
    const sheets = await session.program.workbook.read();
    const book = requireBook(sheets, requireProfile(profile), '这个工作簿');
    // The settings as the workbook has them: the pane may not have read them yet.
    const { wording } = readSettings(remembered(sheets).get(SETTINGS_KEY));
    const drafted = {
      document: draftBook(book, { prior, wording }),
      book,
      sheet: null,
    };
    session.set({ drafted, stale: { ...session.getSnapshot().stale, drafted: false } });
    return drafted;
  });
}

/** Hands the narrative to the user as a Word file. */
export function handDocument(session: Session, document: DisclosureDocument): Promise<Handed> {
  return session.run('export', async () => {
    const [{ toDocx }, { DOCX_TYPE }] = await Promise.all([
      import('../../document'),
      import('../file-types'),
    ]);
    const { department, title } = document.cover;
    const name = `${`${department}${title}`.replace(/[\\/:*?"<>|\s]/g, '')}.docx`;
    const bytes = new Uint8Array(await toDocx(document));
    return session.program.hand({ name, type: DOCX_TYPE, bytes });
  });
}

/** What proofreading a text found. */
export interface ProofHere {
  readonly findings: readonly Finding[];
  /** Statements that were recomputed, and sums of money that were not understood. */
  readonly statements: number;
  readonly unread: readonly { readonly paragraph: number; readonly quote: string }[];
  /** Whether it was compared with the tables of this workbook. */
  readonly isCompared: boolean;
}

/**
 * 校对 of a text, pasted or from a file: recomputed by itself, and compared with the tables where the workbook has any.
 * @throws DocumentError when a file cannot be read
 */
export function proofHere(session: Session, text: string | InputFile): Promise<ProofHere> {
  return session.run('check', async () => {
    const [{ proofread }, { figureIndex }, { bookOf }, { requireProfile }, { readTextLines }] =
      await Promise.all([
        import('../../budget/proofread'),
        import('../../budget/facts'),
        import('../book'),
        import('../profile'),
        import('../input'),
      ]);
    const lines =
      typeof text === 'string'
        ? text.split(/\r?\n/).map((line, index) => ({ index: index + 1, text: line }))
        : readTextLines(text);
    const { profile, prior } = session.getSnapshot();
    const book = bookOf(await session.program.workbook.read(), requireProfile(profile));
    const figures = book.tables.size > 0 ? figureIndex(book, prior) : null;
    const proof = proofread(lines, {
      ...(figures ? { figures } : {}),
      ...(figures && book.year !== null ? { year: book.year } : {}),
    });
    return {
      findings: proof.findings,
      statements: proof.statements.length,
      unread: proof.unread,
      isCompared: figures !== null,
    };
  });
}

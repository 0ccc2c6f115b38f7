import type { Book } from '../../budget/book';
import { isSeen } from '../../budget/sheet';
import type { InputFile } from '../input';
import { JobError } from '../error';
import type { MakePreview, MakeSheetsRequest, MadeInWorkbook } from './make';
import type { Session } from './session';

/** Where last year's figures come from: nowhere, from the tables of this workbook, or from a file. */
export type PriorChoice =
  { readonly from: 'none' | 'here' } | { readonly from: 'file'; readonly file: InputFile };

/** What the wizard asks (生成向导). */
export interface MakeChoices {
  readonly year: number;
  readonly department: string;
  readonly prior: PriorChoice;
  /** A detail from a file instead of the sheet 明细. */
  readonly detail?: InputFile;
  /** Ids of the tables to make. */
  readonly tables: readonly string[];
}

/** What the wizard begins with: what the workbook already says. */
export interface MakeStart {
  readonly year: number;
  readonly department: string;
  /** The year of the budget that stands in this workbook; null where there is none. */
  readonly yearHere: number | null;
  readonly tables: readonly { readonly id: string; readonly title: string }[];
  readonly profiles: readonly { readonly id: string; readonly name: string }[];
}

/** A preview with where the book goes: into this workbook, or into a new one beside it. */
export interface MakePlan {
  readonly where: 'here' | 'newFile';
  /** The year of the budget that stands in this workbook; null where there is none. */
  readonly yearHere: number | null;
  readonly preview: MakePreview;
  readonly request: MakeSheetsRequest;
  /** Last year's book where one was given; the pane keeps it for the check. */
  readonly prior: Book | null;
}

/** Reads the workbook for what is already known. */
export async function startMaking(session: Session): Promise<MakeStart> {
  const [{ bookOf }, { requireProfile }, { PROFILES }, { fiscalYear }] = await Promise.all([
    import('../book'),
    import('../profile'),
    import('../../budget/profiles'),
    import('./make'),
  ]);
  const profile = requireProfile(session.getSnapshot().profile);
  const book = bookOf(await session.program.workbook.read(), profile);
  const next = fiscalYear(session.today());
  const yearHere = book.tables.size > 0 || book.info ? book.year : null;
  const name = book.department ?? '';
  return {
    year: yearHere ?? next,
    department: name.startsWith('【') ? '' : name,
    yearHere,
    tables: profile.tables.map(({ id, title }) => ({ id, title })),
    profiles: PROFILES.map(({ id, name: label }) => ({ id, name: label })),
  };
}

async function priorBook(choice: PriorChoice, session: Session, year: number): Promise<Book | null> {
  if (choice.from === 'none') return null;
  const [{ readBook }, { readPriorBook }, { requireProfile }] = await Promise.all([
    import('../../budget/book'),
    import('../book'),
    import('../profile'),
  ]);
  const profile = requireProfile(session.getSnapshot().profile);
  if (choice.from === 'file') return readPriorBook(choice.file, profile, year);
  const book = readBook(await session.program.workbook.read(), profile, { isPrior: true });
  if (book.tables.size === 0)
    throw new JobError('这个工作簿里没有认出预算表，取不到上年数。请改选“从文件”，或者选“没有”。');
  if (book.year !== null && book.year !== year - 1)
    throw new JobError(
      `这个工作簿里是 ${String(book.year)} 年的预算，不能当作 ${String(year)} 年的上年数。请改选“从文件”，或核对年度。`,
    );
  return book;
}

/**
 * Plans a book: reads last year's and the detail, and tells sheet by sheet what would come. Where this workbook holds the
 * budget of another year the book goes into a new one, so that nothing here is touched.
 * @throws JobError, WorkbookError
 */
export async function planMakingHere(session: Session, choices: MakeChoices): Promise<MakePlan> {
  const { year, department, tables } = choices;
  const [{ previewMaking }, { priorOf }, { readDetailFile }, { bookOf }, { requireProfile }] =
    await Promise.all([
      import('./make'),
      import('../make'),
      import('../detail'),
      import('../book'),
      import('../profile'),
    ]);
  const { profile } = session.getSnapshot();
  const prior = await priorBook(choices.prior, session, year);
  const detail = choices.detail ? await readDetailFile(choices.detail, year) : undefined;
  const sheets = await session.program.workbook.read();
  const here = bookOf(sheets, requireProfile(profile));
  const yearHere = here.tables.size > 0 ? here.year : null;
  const isOtherYear = yearHere !== null && yearHere !== year;
  const request: MakeSheetsRequest = {
    profile,
    year,
    department,
    tables,
    today: session.today(),
    ...(detail ? { detail } : {}),
    ...(prior ? { prior: priorOf(prior) } : {}),
  };
  const where = isOtherYear ? 'newFile' : 'here';
  return { where, yearHere, preview: previewMaking(isOtherYear ? [] : sheets, request), request, prior };
}

/** What became of a planned book. */
export interface MadeBookHere {
  /** Sheets that were made, in order. */
  readonly sheets: readonly string[];
  readonly notices: readonly string[];
  /** Null when it was made in this workbook; else what became of the new one. */
  readonly handed: 'offered' | 'opened' | null;
  readonly fileName: string;
}

async function makeFileHere(session: Session, plan: MakePlan): Promise<MadeBookHere> {
  const [{ planNewBook }, { writeXlsx }, { XLSX_TYPE }] = await Promise.all([
    import('./make'),
    import('../../workbook/xlsx'),
    import('../file-types'),
  ]);
  const { plans, notices } = planNewBook(plan.request);
  const title = `${plan.request.department ?? ''}${String(plan.request.year ?? '')}年部门预算`;
  const fileName = `${title.replace(/[\\/:*?"<>|]/g, '')}.xlsx`;
  const bytes = new Uint8Array(await writeXlsx(plans, { title }));
  const handed = await session.program.hand({ name: fileName, type: XLSX_TYPE, bytes });
  return { sheets: plans.filter(isSeen).map(({ name }) => name), notices, handed, fileName };
}

/** Carries a plan out: into this workbook in one step that 恢复 takes back, or as a new workbook. */
export function carryOutMaking(session: Session, plan: MakePlan): Promise<MadeBookHere> {
  return session.run('make', async () => {
    if (plan.where === 'newFile') return makeFileHere(session, plan);
    const { makeInWorkbook } = await import('./make');
    const made: MadeInWorkbook = await makeInWorkbook(session.program.workbook, plan.request);
    session.history.add(made.journal);
    session.set({
      stale: { reading: true, checked: true, drafted: true },
      ...(plan.prior ? { prior: plan.prior } : {}),
    });
    return { sheets: made.sheets, notices: made.notices, handed: null, fileName: '' };
  });
}

import type { Book } from '../budget/book';
import { allFacts } from '../budget/facts';
import type { InfoValues } from '../budget/info';
import { makeBook, type PriorBook } from '../budget/make';
import { isSeen, type SheetPlan } from '../budget/sheet';
import { writeXlsx } from '../workbook/xlsx';
import { readPriorBook } from './book';
import { readDetailFile } from './detail';
import { JobError } from './error';
import type { InputFile } from './input';
import { requireProfile } from './profile';

/** The book to make. */
export interface MakeRequest {
  readonly profile: string;
  readonly year: number;
  readonly department: string;
  readonly detail?: InputFile;
  /** Last year's book (.xlsx, or the tables of a .docx), for prior-year figures only. */
  readonly from?: InputFile;
  /** Answers of 填报信息 that are already known. */
  readonly info?: InfoValues;
}

/** A made workbook and what the user should know about it, line by line. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  /** The sheets that are seen; helper sheets are nobody's business. */
  readonly sheets: readonly string[];
  readonly notices: readonly string[];
}

/** The figures and answers of last year's book. */
export function priorOf(book: Book): PriorBook {
  const facts = [...allFacts(book)].map(([name, fact]) => {
    const [cell] = fact.cells;
    return [name, { amount: fact.amount, ...(cell ? { cell: `${cell.sheet}!${cell.cell}` } : {}) }] as const;
  });
  return {
    facts: Object.fromEntries(facts),
    ...(book.year === null ? {} : { year: book.year }),
    ...(book.info ? { info: book.info } : {}),
  };
}

/** Plans of the sheets of a new book, with its notices. */
export async function planBook(
  request: MakeRequest,
): Promise<{ readonly plans: readonly SheetPlan[]; readonly notices: readonly string[] }> {
  const profile = requireProfile(request.profile);
  const detail = request.detail ? await readDetailFile(request.detail, request.year) : null;
  const prior = request.from ? priorOf(await readPriorBook(request.from, profile, null)) : null;
  const made = makeBook(profile, {
    year: request.year,
    department: request.department,
    ...(detail ? { detail: detail.lines } : {}),
    ...(prior ? { prior } : {}),
    ...(request.info ? { info: request.info } : {}),
  });
  if (!made.ok) throw new JobError(made.message);
  return { plans: made.plans, notices: [...(detail?.notices ?? []), ...made.notices] };
}

/** 生成: a new book as an .xlsx file. */
export async function makeFile(request: MakeRequest): Promise<MadeFile> {
  const { plans, notices } = await planBook(request);
  const title = `${request.department}${String(request.year)}年部门预算`;
  const sheets = plans.filter(isSeen).map((plan) => plan.name);
  return { bytes: await writeXlsx(plans, { title }), sheets, notices };
}

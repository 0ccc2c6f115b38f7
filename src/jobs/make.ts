import { readBook, type Book } from '../budget/book';
import { catalogueFor } from '../budget/codes';
import { DETAIL_SHEET_NAME, readDetail, type DetailLine, type DetailReading } from '../budget/detail';
import { allFacts } from '../budget/facts';
import type { InfoValues } from '../budget/info';
import { makeBook, type PriorBook } from '../budget/make';
import type { Profile } from '../budget/profiles';
import { LEVEL_NAMES } from '../budget/report';
import type { Finding } from '../budget/rules/finding';
import type { SheetPlan, SheetSnapshot } from '../budget/sheet';
import { readCsv, writeXlsx } from '../workbook/xlsx';
import { requireBook } from './check';
import { JobError } from './error';
import { readSheets, type InputFile } from './input';
import { requireProfile } from './profile';

/** The book to make. */
export interface MakeRequest {
  readonly profile: string;
  readonly year: number;
  readonly department: string;
  readonly detail?: InputFile;
  /** Last year's book, for prior-year figures only. */
  readonly from?: InputFile;
  /** Answers of 填报信息 that are already known. */
  readonly info?: InfoValues;
}

/** A made workbook and what the user should know about it, line by line. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
  readonly notices: readonly string[];
}

async function detailSheets(file: InputFile): Promise<SheetSnapshot[]> {
  if (/\.(csv|txt)$/i.test(file.name)) return [readCsv(file.bytes, file.name)];
  const sheets = await readSheets(file);
  const own = sheets.filter((sheet) => sheet.name === DETAIL_SHEET_NAME);
  return own.length > 0 ? own : sheets;
}

function catalogueOf(year: number): Parameters<typeof readDetail>[1]['catalogue'] {
  const result = catalogueFor(year);
  if (!result.ok) throw new JobError(result.message);
  return result.catalogue;
}

/** The first sheet that can be read as a detail. */
async function readDetailFile(file: InputFile, year: number): Promise<DetailReading> {
  const catalogue = catalogueOf(year);
  const readings = (await detailSheets(file)).map((sheet) => readDetail(sheet, { catalogue }));
  const usable = readings.find((reading) => reading.problem === undefined);
  if (usable) return usable;
  throw new JobError(
    `“${file.name}”不能用作明细：${readings[0]?.problem ?? '文件里没有工作表。请换一个文件，再来一次。'}`,
  );
}

/** Lines that cannot be placed would make every total too small, so nothing is made from such a detail. */
function requireWholeDetail(reading: DetailReading, name: string): readonly DetailLine[] {
  const errors = reading.findings.filter((finding) => finding.level === 'error');
  const [first] = errors;
  if (reading.leftOut.length === 0 || !first) return reading.lines;
  const more = errors.length > 1 ? `（同类问题共 ${String(errors.length)} 处）` : '';
  throw new JobError(
    `明细“${name}”有 ${String(reading.leftOut.length)} 行放不进预算表，没有生成。${placeOf(first)}${first.message}${more}`,
  );
}

function placeOf(finding: Finding): string {
  return finding.sheet === undefined
    ? ''
    : `${finding.sheet}${finding.cell === undefined ? '' : `!${finding.cell}`}：`;
}

function detailNotices(reading: DetailReading): string[] {
  return reading.findings.map(
    (finding) => `明细${LEVEL_NAMES[finding.level]}：${placeOf(finding)}${finding.message}`,
  );
}

/** The figures and answers of last year's book. */
function priorOf(book: Book): PriorBook {
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

async function readPrior(file: InputFile, profile: Profile): Promise<Book> {
  const sheets = await readSheets(file);
  requireBook(sheets, profile, file.name);
  return readBook(sheets, profile);
}

/** Plans of the sheets of a new book, with its notices. */
export async function planBook(
  request: MakeRequest,
): Promise<{ readonly plans: readonly SheetPlan[]; readonly notices: readonly string[] }> {
  const profile = requireProfile(request.profile);
  const reading = request.detail ? await readDetailFile(request.detail, request.year) : null;
  const lines = reading && request.detail ? requireWholeDetail(reading, request.detail.name) : null;
  const prior = request.from ? priorOf(await readPrior(request.from, profile)) : null;
  const made = makeBook(profile, {
    year: request.year,
    department: request.department,
    ...(lines ? { detail: lines } : {}),
    ...(prior ? { prior } : {}),
    ...(request.info ? { info: request.info } : {}),
  });
  if (!made.ok) throw new JobError(made.message);
  return { plans: made.plans, notices: [...(reading ? detailNotices(reading) : []), ...made.notices] };
}

/** 生成: a new book as an .xlsx file. */
export async function makeFile(request: MakeRequest): Promise<MadeFile> {
  const { plans, notices } = await planBook(request);
  const title = `${request.department}${String(request.year)}年部门预算`;
  return { bytes: await writeXlsx(plans, { title }), sheets: plans.map((plan) => plan.name), notices };
}

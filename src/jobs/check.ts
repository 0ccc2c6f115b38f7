import type { Book } from '../budget/book';
import { figureIndex } from '../budget/facts';
import type { Profile } from '../budget/profiles/profile';
import { proofread, type TextLine } from '../budget/proofread';
import { checkJson, checkText, readingOf, type TextReading } from '../budget/report';
import { rulesFor } from '../budget/rules/all';
import { checkBook, countLevels, sortFindings, type CheckResult } from '../budget/rules/check';
import { readPriorBook, requireBook } from './book';
import { isWordFile, readSheets, readTextLines, type InputFile } from './input';
import { requireProfile } from './profile';

/** A finished report and whether it holds an error. */
export interface Report {
  readonly text: string;
  readonly hasErrors: boolean;
}

/** What to check. */
export interface CheckInput {
  readonly book: InputFile;
  /** Last year's book, for the comparison of last year's figures. */
  readonly prior?: InputFile;
  readonly text?: InputFile;
  readonly profile: string;
}

/** What to check, and how to print it. */
export interface CheckRequest extends CheckInput {
  readonly format: 'text' | 'json';
}

/** The check of a book together with what was read of a text beside it. */
interface Checked {
  readonly result: CheckResult;
  readonly reading?: TextReading;
}

/** A check with the book that it is about. */
export interface CheckedInput extends Checked {
  readonly book: Book;
  readonly profile: Profile;
}

function withText(
  result: CheckResult,
  book: Book,
  prior: Book | null,
  lines: readonly TextLine[],
  priorLines: readonly TextLine[] | null,
): Checked {
  const figures = figureIndex(book, prior);
  const proof = proofread(lines, {
    ...(figures ? { figures } : {}),
    ...(book.year === null ? {} : { year: book.year }),
    exact: result.precision === 'exact',
    ...(priorLines ? { prior: priorLines } : {}),
  });
  const findings = sortFindings([...result.findings, ...proof.findings], book);
  const notChecked = [...result.notChecked, ...proof.notChecked];
  return {
    result: { ...result, findings, notChecked, counts: countLevels(findings) },
    reading: readingOf(proof),
  };
}

/** Reads a book (and a text beside it) and checks them. Throws what reading throws, fit to be shown. */
export async function checkInput(input: CheckInput): Promise<CheckedInput> {
  const profile = requireProfile(input.profile);
  const sheets = await readSheets(input.book);
  const book = requireBook(sheets, profile, input.book.name);
  const prior = input.prior ? await readPriorBook(input.prior, profile, book.year) : null;
  // A published Word file holds last year's explanation beside its tables.
  const priorLines = input.prior && isWordFile(input.prior.name) ? readTextLines(input.prior) : null;
  const tables = checkBook(book, rulesFor(profile), null, prior);
  const checked: Checked = input.text
    ? withText(tables, book, prior, readTextLines(input.text), priorLines)
    : { result: tables };
  return { book, profile, ...checked };
}

/** 校验: checks a book and reports. */
export async function checkFile(request: CheckRequest): Promise<Report> {
  const { result, reading, profile } = await checkInput(request);
  const text =
    request.format === 'json'
      ? `${JSON.stringify(checkJson(result, reading), null, 2)}\n`
      : checkText(result, profile.tables, reading);
  return { text, hasErrors: result.counts.error > 0 };
}

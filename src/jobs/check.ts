import type { Book } from '../budget/book';
import { figureIndex } from '../budget/facts';
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

/** What to check, and how to print it. */
export interface CheckRequest {
  readonly book: InputFile;
  /** Last year's book, for the comparison of last year's figures. */
  readonly prior?: InputFile;
  readonly text?: InputFile;
  readonly profile: string;
  readonly format: 'text' | 'json';
}

/** The check of a book together with what was read of a text beside it. */
interface Checked {
  readonly result: CheckResult;
  readonly reading?: TextReading;
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

/** 校验: reads a book (and a text beside it), checks it, and reports. */
export async function checkFile(request: CheckRequest): Promise<Report> {
  const profile = requireProfile(request.profile);
  const sheets = await readSheets(request.book);
  const book = requireBook(sheets, profile, request.book.name);
  const prior = request.prior ? await readPriorBook(request.prior, profile, book.year) : null;
  // A published Word file holds last year's explanation beside its tables.
  const priorLines = request.prior && isWordFile(request.prior.name) ? readTextLines(request.prior) : null;
  const tables = checkBook(book, rulesFor(profile), null, prior);
  const { result, reading }: Checked = request.text
    ? withText(tables, book, prior, readTextLines(request.text), priorLines)
    : { result: tables };
  const text =
    request.format === 'json'
      ? `${JSON.stringify(checkJson(result, reading), null, 2)}\n`
      : checkText(result, profile.tables, reading);
  return { text, hasErrors: result.counts.error > 0 };
}

import { readBook, type Book } from '../budget/book';
import { figureIndex } from '../budget/facts';
import type { Profile } from '../budget/profiles';
import { proofread, type TextLine } from '../budget/proofread';
import { checkJson, checkText } from '../budget/report';
import { rulesFor } from '../budget/rules/all';
import { checkBook, countLevels, sortFindings, type CheckResult } from '../budget/rules/check';
import type { SheetSnapshot } from '../budget/sheet';
import { JobError } from './error';
import { readSheets, readTextLines, type InputFile } from './input';
import { requireProfile } from './profile';

/** A finished report and whether it holds an error. */
export interface Report {
  readonly text: string;
  readonly hasErrors: boolean;
}

/** What to check, and how to print it. */
export interface CheckRequest {
  readonly book: InputFile;
  readonly text?: InputFile;
  readonly profile: string;
  readonly format: 'text' | 'json';
}

/** The tables of a workbook; a JobError when none of them is a budget table. */
export function requireBook(sheets: readonly SheetSnapshot[], profile: Profile, name: string): Book {
  const book = readBook(sheets, profile);
  if (book.tables.size > 0) return book;
  const names = sheets.map((sheet) => `“${sheet.name}”`).slice(0, 5);
  const clue = book.unreadable.some((one) => one.problem === 'ambiguousHeader')
    ? '有的表头像支出表，但没有标题，分不清是哪一张；请补上标题（例如“2027年部门支出总体情况表”）'
    : '请确认打开的是预算表，并且每张表上方有标题（例如“2027年部门收支总体情况表”）';
  throw new JobError(`“${name}”里没有认出预算表（工作表：${names.join('、')}）。${clue}，再来一次。`);
}

/** Runs every rule over a workbook. */
export function checkSheets(sheets: readonly SheetSnapshot[], profile: Profile, name: string): CheckResult {
  const book = requireBook(sheets, profile, name);
  return checkBook(book, rulesFor(profile));
}

function withText(result: CheckResult, book: Book, lines: readonly TextLine[]): CheckResult {
  const figures = figureIndex(book);
  const proof = proofread(lines, {
    ...(figures ? { figures } : {}),
    ...(book.year === null ? {} : { year: book.year }),
    exact: result.precision === 'exact',
  });
  const findings = sortFindings([...result.findings, ...proof.findings], book);
  return {
    ...result,
    findings,
    notChecked: [...result.notChecked, ...proof.notChecked],
    counts: countLevels(findings),
  };
}

/** 校验: reads a book (and a text beside it), checks it, and reports. */
export async function checkFile(request: CheckRequest): Promise<Report> {
  const profile = requireProfile(request.profile);
  const sheets = await readSheets(request.book);
  const book = requireBook(sheets, profile, request.book.name);
  const tables = checkBook(book, rulesFor(profile));
  const result = request.text ? withText(tables, book, readTextLines(request.text)) : tables;
  const text =
    request.format === 'json'
      ? `${JSON.stringify(checkJson(result), null, 2)}\n`
      : checkText(result, profile.tables);
  return { text, hasErrors: result.counts.error > 0 };
}

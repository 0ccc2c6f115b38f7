import { readBook, type Book } from '../budget/book';
import type { Profile } from '../budget/profiles';
import type { SheetSnapshot } from '../budget/sheet';
import { rememberedCodeList } from './kept-code-list';
import { JobError } from './error';
import { isWordFile, readSheets, readWordTables, type InputFile } from './input';

function clueOf(book: Book): string {
  return book.unreadable.some((one) => one.problem === 'ambiguousHeader')
    ? '有的表头像支出表，但没有标题，分不清是哪一张；请补上标题（例如“2027年部门支出总体情况表”）'
    : '请确认打开的是预算表，并且每张表上方有标题（例如“2027年部门收支总体情况表”）';
}

/** The tables of a workbook, judged by the department's own list of codes where the workbook has one. */
export function bookOf(sheets: readonly SheetSnapshot[], profile: Profile): Book {
  const kept = rememberedCodeList(sheets);
  return readBook(sheets, profile, kept ? { official: kept.list } : {});
}

/** The tables of a workbook; a JobError when none of them is a budget table. */
export function requireBook(sheets: readonly SheetSnapshot[], profile: Profile, name: string): Book {
  const book = bookOf(sheets, profile);
  if (book.tables.size > 0) return book;
  const names = sheets.map((sheet) => `“${sheet.name}”`).slice(0, 5);
  throw new JobError(`“${name}”里没有认出预算表（工作表：${names.join('、')}）。${clueOf(book)}，再来一次。`);
}

function withoutTables(name: string, sheets: readonly SheetSnapshot[], book: Book): JobError {
  if (!isWordFile(name)) {
    const names = sheets.map((sheet) => `“${sheet.name}”`).slice(0, 5);
    return new JobError(
      `上年的“${name}”里没有认出预算表（工作表：${names.join('、')}）。${clueOf(book)}，再来一次。`,
    );
  }
  const found = sheets.length === 0 ? '没有表格' : `有 ${String(sheets.length)} 张表格，但都不是预算表`;
  return new JobError(
    `上年的“${name}”里${found}，取不到上年数。请换成带附表的公开件，或上年的预算表（.xlsx），再来一次。`,
  );
}

/**
 * Last year's book (上年的部门预算): an .xlsx, or the tables of a published .docx. A JobError when no budget table is in
 * it, or when it is not of the year before `year`; where one of the two years is not known, nothing is judged.
 */
export async function readPriorBook(file: InputFile, profile: Profile, year: number | null): Promise<Book> {
  const sheets = isWordFile(file.name) ? readWordTables(file) : await readSheets(file);
  const book = readBook(sheets, profile, { isPrior: true });
  if (book.tables.size === 0) throw withoutTables(file.name, sheets, book);
  if (year !== null && book.year !== null && book.year !== year - 1) {
    throw new JobError(
      `“${file.name}”是 ${String(book.year)} 年的预算，不能当作 ${String(year)} 年的上年数。请换成 ${String(year - 1)} 年的部门预算，再来一次。`,
    );
  }
  return book;
}

import type { Book, Precision } from '../../budget/book';
import { checkBook, type CheckResult } from '../../budget/rules/check';
import { rulesFor } from '../../budget/rules/all';
import type { Finding, Level } from '../../budget/rules/finding';
import { readWaivers, type Waiver } from '../../budget/waivers';
import { parseA1, type Mark, type SheetSnapshot } from '../../budget/sheet';
import type { Journal, WorkbookSeam } from '../../workbook/seam';
import { remembered } from '../../workbook/memory';
import { requireBook } from '../book';
import { requireProfile } from '../profile';
import { WAIVERS_KEY } from './explanations';
import { standingsOf } from './list-findings';

/** A check of the open workbook, with its marks drawn. */
export interface CheckedWorkbook {
  readonly result: CheckResult;
  /** Sheets that Excel did not let us mark, because they are protected. */
  readonly notMarked: readonly string[];
  readonly journal: Journal;
  readonly sheets: readonly SheetSnapshot[];
  readonly book: Book;
}

/** What a check may be told beforehand. */
export interface CheckOptions {
  /** Last year's book, where it is given. */
  readonly prior?: Book | null;
  /** 数据口径 where the user has settled it; else 填报信息 or the cells tell. */
  readonly declared?: Precision | null;
}

const GRAVITY: Readonly<Record<Level, number>> = { hint: 0, warning: 1, error: 2 };

/**
 * The marks of findings: one in each cell, of the gravest level. The likely wrong cell is marked as well. A finding that
 * an explanation settles keeps the quietest mark: it is still to be seen, and no longer asks for anything.
 */
export function marksOfFindings(findings: readonly Finding[], waivers: readonly Waiver[] = []): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (level: Level, sheet: string | undefined, cell: string | undefined): void => {
    const at = cell === undefined ? null : parseA1(cell);
    if (sheet === undefined || !at) return;
    const key = `${sheet}!${String(cell)}`;
    const known = marks.get(key);
    if (!known || GRAVITY[level] > GRAVITY[known.level]) marks.set(key, { sheet, ...at, level });
  };
  for (const { finding, standing } of standingsOf(findings, waivers)) {
    const { sheet, cell, suspect } = finding;
    const level = standing === 'settled' ? 'hint' : standing;
    add(level, sheet, cell);
    add(level, suspect?.sheet, suspect?.cell);
  }
  return [...marks.values()];
}

/** Checks the tables of a workbook as read; nothing is written. A JobError where it has none. */
export function checkSheets(
  sheets: readonly SheetSnapshot[],
  profileId: string,
  { prior = null, declared = null }: CheckOptions = {},
): Pick<CheckedWorkbook, 'result' | 'book'> {
  const profile = requireProfile(profileId);
  const book = requireBook(sheets, profile, '这个工作簿');
  return { book, result: checkBook(book, rulesFor(profile), declared, prior) };
}

/** 校验: checks the tables of the open workbook and marks the cells that findings name, instead of earlier marks. */
export async function checkWorkbook(
  workbook: WorkbookSeam,
  profileId: string,
  options: CheckOptions = {},
): Promise<CheckedWorkbook> {
  const sheets = await workbook.read();
  const { result, book } = checkSheets(sheets, profileId, options);
  const marks = marksOfFindings(result.findings, readWaivers(remembered(sheets).get(WAIVERS_KEY)));
  const journal = await workbook.apply([{ kind: 'unmark' }, { kind: 'mark', marks }]);
  const drawn = new Set(
    journal.flatMap((entry) => (entry.kind === 'marked' ? entry.marks : [])).map(({ sheet }) => sheet),
  );
  const notMarked = [...new Set(marks.map(({ sheet }) => sheet))].filter((name) => !drawn.has(name));
  return { result, notMarked, journal, sheets, book };
}

import { catalogueFor, LAST_CATALOGUE_YEAR, type Catalogue, type OfficialList } from '../codes';
import { DETAIL_SHEET_NAME, readDetail, type DetailReading } from '../detail';
import { INFO_SHEET_NAME, readInfo, type Info } from '../info';
import { CONTENTS_SHEET_NAME } from '../make/contents';
import type { Profile } from '../profiles/profile';
import { foldLabel, type SheetSnapshot } from '../sheet';
import { recogniseSheet, tableOfTitle, type RecognisedTable } from '../tables';
import type { Book, UnreadableSheet } from './book';

/** Sheets that stand beside the tables; none of them is a table. */
const HELPER_NAMES: ReadonlySet<string> = new Set([CONTENTS_SHEET_NAME, DETAIL_SHEET_NAME, INFO_SHEET_NAME]);

/** The fiscal year that most titles and captions name. */
function yearOfSheets(sheets: readonly SheetSnapshot[], profile: Profile): number | null {
  const votes = new Map<number, number>();
  for (const sheet of sheets) {
    for (const row of sheet.texts.slice(0, 12)) {
      for (const text of row) {
        const year = /(20\d\d)年/.exec(foldLabel(text))?.[1];
        const counts =
          year !== undefined &&
          (tableOfTitle(text, profile.tables) !== null || /^\(?20\d\d年度\)?$/.test(foldLabel(text)));
        if (counts) votes.set(Number(year), (votes.get(Number(year)) ?? 0) + 1);
      }
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/** The department that most captions name: 部门：…. */
function departmentOfTables(tables: Iterable<RecognisedTable>): string | null {
  const votes = new Map<string, number>();
  for (const table of tables) {
    for (const { text } of table.captions) {
      const name = /^(?:部门|单位|编制单位|部门名称|单位名称)(?:[（(]\S+[）)])?[:：]\s*(\S.*)$/.exec(
        text.trim(),
      )?.[1];
      if (name !== undefined) votes.set(name, (votes.get(name) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

function catalogueOf(
  year: number | null,
  official: OfficialList | undefined,
): { readonly catalogue: Catalogue; readonly notice: string | null } {
  const own = official ? { official } : {};
  const result = catalogueFor(year ?? LAST_CATALOGUE_YEAR, own);
  if (result.ok) return { catalogue: result.catalogue, notice: result.notice ?? null };
  const last = catalogueFor(LAST_CATALOGUE_YEAR, own);
  if (!last.ok) throw new RangeError(last.message);
  return { catalogue: last.catalogue, notice: result.message };
}

/** What is known about the book beforehand; it wins over what the sheets say. */
export interface BookIdentity {
  readonly year?: number;
  readonly department?: string;
  /** Last year's book beside this year's: its places are named with `PRIOR_MARK` before the sheet. */
  readonly isPrior?: boolean;
  /** The department's own list of codes, which wins over the built-in catalogue. */
  readonly official?: OfficialList;
}

/** What tells a cell of last year's book from one of this year's: 上年·03支出总体!F7. */
export const PRIOR_MARK = '上年·';

/** A worksheet under the name that it has in its file, and under the name by which its cells are quoted. */
interface QuotedSheet {
  readonly name: string;
  readonly sheet: SheetSnapshot;
}

function infoOf(sheets: readonly QuotedSheet[]): Info | null {
  const found = sheets.find(({ name }) => name === INFO_SHEET_NAME);
  return found ? readInfo(found.sheet) : null;
}

/** The 明细 sheet of a book; null when it is not there or still blank. */
function detailOf(sheets: readonly QuotedSheet[], catalogue: Catalogue): DetailReading | null {
  const found = sheets.find(({ name }) => name === DETAIL_SHEET_NAME);
  const reading = found && readDetail(found.sheet, { catalogue });
  return reading && (reading.lines.length > 0 || reading.leftOut.length > 0) ? reading : null;
}

/** Recognises the tables of a workbook, and its 填报信息 and 明细. Hidden sheets are read too. */
export function readBook(
  sheets: readonly SheetSnapshot[],
  profile: Profile,
  identity: BookIdentity = {},
): Book {
  const mark = identity.isPrior === true ? PRIOR_MARK : '';
  const quoted = sheets.map((sheet) => ({
    name: sheet.name,
    sheet: mark === '' ? sheet : { ...sheet, name: mark + sheet.name },
  }));
  const candidates = quoted.filter(({ name }) => !HELPER_NAMES.has(name) && !name.startsWith('_'));
  const info = infoOf(quoted);
  const stated = info?.year.state === 'given' ? info.year.value : null;
  const year =
    identity.year ??
    stated ??
    yearOfSheets(
      candidates.map(({ sheet }) => sheet),
      profile,
    );
  const { catalogue, notice } = catalogueOf(year, identity.official);
  const tables = new Map<string, RecognisedTable>();
  const repeated: RecognisedTable[] = [];
  const unreadable: UnreadableSheet[] = [];
  for (const { name, sheet } of candidates) {
    const found = recogniseSheet(sheet, profile.tables, catalogue, name);
    if (found.problem)
      unreadable.push({ sheet: sheet.name, problem: found.problem, candidates: found.candidates ?? [] });
    for (const one of found.tables) {
      if (tables.has(one.table.id)) repeated.push(one);
      else tables.set(one.table.id, one);
    }
  }
  const fullName = info?.text('部门全称');
  return {
    profile,
    year,
    department:
      identity.department ??
      (fullName?.state === 'given' ? fullName.value : departmentOfTables(tables.values())),
    catalogue,
    catalogueNotice: notice,
    tables,
    repeated,
    unreadable,
    info,
    detail: detailOf(quoted, catalogue),
    sheets: quoted.map(({ sheet }) => sheet),
  };
}

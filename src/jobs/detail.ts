import { catalogueFor, type Catalogue } from '../budget/codes';
import { DETAIL_SHEET_NAME, readDetail, type DetailLine, type DetailReading } from '../budget/detail';
import { LEVEL_NAMES } from '../budget/report';
import type { Finding } from '../budget/rules/finding';
import type { SheetSnapshot } from '../budget/sheet';
import { readCsv } from '../workbook/xlsx';
import { JobError } from './error';
import { readSheets, type InputFile } from './input';

/** The lines of a detail that can be placed, and what the user should know about them, line by line. */
export interface UsableDetail {
  readonly lines: readonly DetailLine[];
  readonly notices: readonly string[];
}

/** More rows than this are counted, not listed. */
const MOST_ROWS = 20;

async function detailSheets(file: InputFile): Promise<SheetSnapshot[]> {
  if (/\.(csv|txt)$/i.test(file.name)) return [readCsv(file.bytes, file.name)];
  const sheets = await readSheets(file);
  const own = sheets.filter((sheet) => sheet.name === DETAIL_SHEET_NAME);
  return own.length > 0 ? own : sheets;
}

function catalogueOf(year: number): Catalogue {
  const result = catalogueFor(year);
  if (!result.ok) throw new JobError(result.message);
  return result.catalogue;
}

/** A finding in one line. Its cell is said once: most sentences begin with it. */
function noticeOf({ level, sheet, cell, message }: Finding): string {
  const isSaid = cell === undefined || message.includes(cell);
  const place = [...(sheet === undefined ? [] : [sheet]), ...(isSaid ? [] : [cell])].join('!');
  return `明细${LEVEL_NAMES[level]}${place === '' ? '' : `（${place}）`}：${message}`;
}

/** The rows that are left out besides the one that is explained, so that all can be mended in one go. */
function othersOf(reading: DetailReading, explained: number): string {
  const rows = reading.leftOut.map((one) => one.row).filter((row) => row !== explained);
  if (rows.length === 0) return '';
  const listed = rows.slice(0, MOST_ROWS).map((row) => String(row + 1));
  const more = rows.length > listed.length ? '等' : '';
  return `同样放不进的还有 ${String(rows.length)} 行：第 ${listed.join('、')} 行${more}。`;
}

/** Lines that cannot be placed would make every total too small, so nothing is made from such a detail. */
function requireWhole(reading: DetailReading, name: string): void {
  const [left] = reading.leftOut;
  if (!left) return;
  const first = reading.findings.find((finding) => finding.level === 'error');
  const why = first ? first.message : '';
  throw new JobError(
    `明细“${name}”有 ${String(reading.leftOut.length)} 行放不进预算表，没有生成。${why}${othersOf(reading, left.row)}`,
  );
}

/**
 * What of a detail as read goes into the tables.
 * @throws JobError where it is no detail, or where a line cannot be placed
 */
export function usableDetail(reading: DetailReading, name: string): UsableDetail {
  requireWhole(reading, name);
  if (reading.problem !== undefined) throw new JobError(`“${name}”不能用作明细：${reading.problem}`);
  return { lines: reading.lines, notices: reading.findings.map(noticeOf) };
}

/**
 * Reads the first sheet of an .xlsx or .csv that is a detail (明细). A JobError when there is none, or when a line
 * cannot be placed in the tables.
 */
export async function readDetailFile(file: InputFile, year: number): Promise<UsableDetail> {
  const catalogue = catalogueOf(year);
  const readings = (await detailSheets(file)).map((sheet) => readDetail(sheet, { catalogue }));
  const reading =
    readings.find((one) => one.problem === undefined) ??
    readings.find((one) => one.leftOut.length > 0) ??
    readings[0];
  if (!reading) throw new JobError(`“${file.name}”里没有工作表。请换一个文件，再来一次。`);
  return usableDetail(reading, file.name);
}

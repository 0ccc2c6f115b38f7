import {
  catalogueFor,
  differences,
  parseOfficialList,
  type ListDifferences,
  type OfficialList,
} from '../budget/codes';
import { readCsv } from '../workbook/xlsx';
import { JobError } from './error';
import { readSheets, type InputFile } from './input';
import type { KeptList } from './kept-code-list';

/** A list as read from a file, with what a user should know about it. */
export interface LoadedList extends KeptList {
  /** Sentences about lines left out or repaired. */
  readonly remarks: readonly string[];
}

/**
 * Reads the department's own list (单位自己的科目表) from an .xlsx or .csv: the first sheet that has one.
 * @throws JobError when there is none; a WorkbookError when the file cannot be read
 */
export async function readCodeList(file: InputFile): Promise<LoadedList> {
  const isText = /\.(?:csv|txt)$/i.test(file.name);
  const sheets = isText ? [readCsv(file.bytes, file.name)] : await readSheets(file);
  const read = sheets.map(({ texts }) => parseOfficialList(texts));
  const found = read.find((one) => one.ok);
  if (found?.ok === true) return { list: found.list, from: file.name, remarks: found.remarks };
  const [first] = read;
  const why = first && !first.ok ? first.message : '里面没有工作表。';
  throw new JobError(`“${file.name}”不能用作科目表：${why}`);
}

/** What a list has that the built-in catalogue of a year has not, and the other way round. A JobError for a year without one. */
export function compareCodeList(list: OfficialList, year: number): ListDifferences {
  const result = catalogueFor(year);
  if (!result.ok) throw new JobError(result.message);
  return differences(list, result.catalogue);
}

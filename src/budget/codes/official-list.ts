import { foldName } from './fold-name';
import { kindOfCode, levelOf } from './levels';
import { codeMessages } from './messages';
import { joinParts, normalizeCode, type NormalizedCode } from './normalize';
import type { CodeKind, CodeLevel } from './types';

/** One line of the department's own list. */
export interface OfficialEntry {
  readonly code: string;
  readonly kind: CodeKind;
  readonly name: string;
  readonly level: CodeLevel;
}

/** 单位自己的科目表（预算系统导出），plain data that can be remembered in the workbook. */
export interface OfficialList {
  readonly entries: readonly OfficialEntry[];
}

/** What came of reading a list; `remarks` are sentences for the user about lines left out or repaired. */
export type OfficialListResult =
  | { readonly ok: true; readonly list: OfficialList; readonly remarks: readonly string[] }
  | { readonly ok: false; readonly message: string };

const CODE_LABEL = /^(支出|功能|经济|分类|预算|部门|政府)*(科目)?(编码|代码|编号)$/u;
const NAME_LABEL = /^(支出|功能|经济|分类|预算|部门|政府)*(科目)?名称$/u;
const LEVEL_LABEL = /^(科目)?(级次|级别|层级)$/u;
/** A list's header may stand under a title and a date, hardly lower. */
const HEADER_ROWS = 10;
const REMARK_LIMIT = 20;

interface Columns {
  readonly code: number;
  readonly parts: readonly [number, number, number] | null;
  readonly name: number;
  readonly level: number;
}

function columnsOf(row: readonly string[]): Columns | null {
  const labels = row.map(foldName);
  const at = (pattern: RegExp) => labels.findIndex((label) => pattern.test(label));
  const [cls, subclass, item] = [labels.indexOf('类'), labels.indexOf('款'), labels.indexOf('项')];
  const parts = cls >= 0 && subclass >= 0 ? ([cls, subclass, item] as const) : null;
  const columns = { code: at(CODE_LABEL), parts, name: at(NAME_LABEL), level: at(LEVEL_LABEL) };
  return columns.name >= 0 && (columns.code >= 0 || parts) ? columns : null;
}

function codeOf(row: readonly string[], columns: Columns): NormalizedCode | null {
  if (columns.code >= 0) return normalizeCode(row[columns.code]);
  if (!columns.parts) return null;
  const [cls, subclass, item] = columns.parts;
  return joinParts(row[cls], row[subclass], row[item]);
}

function printedCode(row: readonly string[], columns: Columns): string {
  return columns.code >= 0
    ? (row[columns.code] ?? '').trim()
    : (columns.parts ?? [])
        .map((column) => row[column]?.trim() ?? '')
        .join(' ')
        .trim();
}

/** 级次 as printed: 类, 款, 项 or 1, 2, 3 (第一级 …); null where it says nothing usable. */
function printedLevel(text: string | undefined): CodeLevel | null {
  const match = /[类款项123一二三]/u.exec((text ?? '').normalize('NFKC'));
  if (!match) return null;
  const index = Math.max('类款项'.indexOf(match[0]), '123'.indexOf(match[0]), '一二三'.indexOf(match[0]));
  return (['类', '款', '项'] as const)[index] ?? null;
}

/**
 * Reads the department's own list from the rows of a sheet, columns recognised by label (编码 or 代码, or 类 款 项;
 * 名称; 级次). Revenue codes and lines without a code are left out. It then wins over the built-in catalogue.
 */
export function parseOfficialList(rows: readonly (readonly string[])[]): OfficialListResult {
  const header = rows.slice(0, HEADER_ROWS).findIndex((row) => columnsOf(row) !== null);
  const columns = columnsOf(rows[header] ?? []);
  if (!columns) return { ok: false, message: codeMessages.listWithoutHeader };
  const entries = new Map<string, OfficialEntry>();
  const remarks: string[] = [];
  rows.slice(header + 1).forEach((row, index) => {
    const printed = printedCode(row, columns);
    const name = row[columns.name]?.trim() ?? '';
    if (printed === '' || name === '') return;
    const code = codeOf(row, columns)?.code ?? '';
    const kind = kindOfCode(code);
    const level = kind && levelOf(code, kind);
    if (!kind || !level) {
      // 收入科目以 1 开头，与支出科目同在一份导出里是常事
      if (!/^1\d*$/u.test(printed)) remarks.push(codeMessages.listUnreadable(header + index + 2, printed));
      return;
    }
    const known = entries.get(code);
    if (known) {
      if (foldName(known.name) !== foldName(name))
        remarks.push(codeMessages.listDuplicate(code, known.name, name));
      return;
    }
    const stated = printedLevel(row[columns.level]);
    if (stated && stated !== level) remarks.push(codeMessages.listWrongLevel(code, stated, level));
    entries.set(code, { code, kind, name, level });
  });
  if (entries.size === 0) return { ok: false, message: codeMessages.listWithoutRows };
  return { ok: true, list: { entries: [...entries.values()] }, remarks: remarks.slice(0, REMARK_LIMIT) };
}

import {
  catalogueFor,
  codeStatus,
  KIND_LABELS,
  LAST_CATALOGUE_YEAR,
  resolveCode,
  type Catalogue,
  type CodeStatus,
  type Confidence,
} from '../budget/codes';
import { JobError } from './error';

/** The states of a code in words. */
export const STATUS_NAMES: Readonly<Record<CodeStatus['status'], string>> = {
  valid: '有效',
  renamed: '有效，名称有过变动',
  abolished: '已停用',
  unknown: '未收录',
};

/** How well a code is attested, in words. */
export const CONFIDENCE_NAMES: Readonly<Record<Confidence, string>> = {
  official: '已载入的科目表',
  sourced: '2018 年以来公开的文件或科目表，编码和名称都有出处',
  'sourced-2009': '2009 年前后的科目表，此后是否调整未见原文',
  'sourced-name': '名称有出处，编码凭经验整理，请以预算系统的科目表为准',
  recalled: '凭经验整理，请以预算系统的科目表为准',
};

type JsonField = 'code' | 'kind' | 'name' | 'level' | 'parents' | 'status' | 'confidence' | 'mapsTo';

/** The shape of `code --format json`; JSON leaves out fields that do not apply. */
type CodeJson = { readonly [Field in JsonField]: CodeStatus[Field] | undefined };

function codeJson(status: CodeStatus): CodeJson {
  const { code, kind, name, level, parents, confidence, mapsTo } = status;
  return { code, kind, name, level, parents, status: status.status, confidence, mapsTo };
}

function named(catalogue: Catalogue, code: string): string {
  return `${code} ${codeStatus(catalogue, code).name ?? ''}`.trim();
}

function statusText(status: CodeStatus, catalogue: Catalogue, notice: string | undefined): string {
  const names = (codes: readonly string[]): string[] => codes.map((code) => named(catalogue, code));
  return [
    `${status.code} ${status.name ?? ''}`.trim(),
    ...(status.kind ? [`类别：${KIND_LABELS[status.kind]}${status.level ? `，${status.level}级` : ''}`] : []),
    `状态：${STATUS_NAMES[status.status]}（按 ${String(catalogue.catalogueYear)} 年科目）`,
    ...(status.parents.length > 0 ? [`上级：${names(status.parents).join(' → ')}`] : []),
    ...(status.mapsTo.length > 0 ? [`对应的政府预算支出经济分类：${names(status.mapsTo).join('、')}`] : []),
    ...(status.explanation ? [`说明：${status.explanation}`] : []),
    ...(status.confidence ? [`出处：${CONFIDENCE_NAMES[status.confidence]}`] : []),
    ...(notice === undefined ? [] : [notice]),
    '',
  ].join('\n');
}

/** The code that was meant: digits in any usual writing. Digits that make no expenditure code are not recorded either. */
function readCode(raw: string, catalogue: Catalogue): string {
  const read = resolveCode(raw, catalogue);
  if (read) return read.code;
  const digits = raw.normalize('NFKC').trim();
  if (/^\d+$/.test(digits)) return digits;
  throw new JobError(
    `“${raw}”不是支出科目编码：科目编码是 3、5 或 7 位数字，例如 2080505、30101、50101。请核对后再查。`,
  );
}

/** What the catalogue of a fiscal year knows about a code, for people or as JSON. */
export function lookUpCode(raw: string, year: number | undefined, format: 'text' | 'json'): string {
  const result = catalogueFor(year ?? LAST_CATALOGUE_YEAR);
  if (!result.ok) throw new JobError(result.message);
  const { catalogue, notice } = result;
  const status = codeStatus(catalogue, readCode(raw, catalogue));
  return format === 'json'
    ? `${JSON.stringify(codeJson(status), null, 2)}\n`
    : statusText(status, catalogue, notice);
}

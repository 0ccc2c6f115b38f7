import {
  catalogueFor,
  codeStatus,
  KIND_LABELS,
  LAST_CATALOGUE_YEAR,
  resolveCode,
  type CodeStatus,
} from '../budget/codes';
import { JobError } from './error';

const STATUS_NAMES: Readonly<Record<CodeStatus['status'], string>> = {
  valid: '有效',
  renamed: '有效，名称有过变动',
  abolished: '已停用',
  unknown: '科目表中没有',
};

function statusText(status: CodeStatus, notice: string | undefined): string {
  return [
    `${status.code} ${status.name ?? ''}`.trim(),
    ...(status.kind ? [`类别：${KIND_LABELS[status.kind]}${status.level ? `，${status.level}级` : ''}`] : []),
    `状态：${STATUS_NAMES[status.status]}${status.confidence ? `；把握：${status.confidence}` : ''}`,
    ...(status.parents.length > 0 ? [`上级：${status.parents.join(' → ')}`] : []),
    ...(status.mapsTo.length > 0 ? [`对应的政府预算支出经济分类：${status.mapsTo.join('、')}`] : []),
    ...(status.explanation ? [status.explanation] : []),
    ...(notice === undefined ? [] : [notice]),
    '',
  ].join('\n');
}

/** What the catalogue of a fiscal year knows about a code, for people or as JSON. */
export function lookUpCode(raw: string, year: number | undefined, format: 'text' | 'json'): string {
  const result = catalogueFor(year ?? LAST_CATALOGUE_YEAR);
  if (!result.ok) throw new JobError(result.message);
  const read = resolveCode(raw, result.catalogue);
  if (!read) {
    throw new JobError(
      `“${raw}”不是支出科目编码：科目编码是 3、5 或 7 位数字，例如 2080505、30101、50101。请核对后再查。`,
    );
  }
  const status = codeStatus(result.catalogue, read.code);
  return format === 'json' ? `${JSON.stringify(status, null, 2)}\n` : statusText(status, result.notice);
}

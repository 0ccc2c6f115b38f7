import { readingText } from './reading';
import type { TextReading } from './json';
import type { Table } from '../tables';
import type { CheckResult } from '../rules/check';
import type { Finding, Level, NotChecked, Operand } from '../rules/finding';
import type { RuleDeclaration } from '../rules/rule';

/** Level words for people. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** The message says the values that matter; more than a few others hide it. */
const MOST_OPERANDS = 6;

function placeOf(one: { readonly sheet?: string; readonly cell?: string }): string {
  if (one.sheet === undefined) return '';
  return one.cell === undefined ? one.sheet : `${one.sheet}!${one.cell}`;
}

function operandText(operand: Operand): string {
  const place = placeOf(operand);
  return `${operand.label} ${operand.value}${place === '' ? '' : `（${place}）`}`;
}

const FIGURE = /^[-−]?[\d,]+(\.\d+)?%?$/;

/** What the operands of a finding are: figures, or names and other texts as they stand. */
function operandsTitle(operands: readonly Operand[]): string {
  return operands.some(({ value }) => FIGURE.test(value)) ? '有关的数' : '有关内容';
}

function findingLines(finding: Finding, index: number): string[] {
  const place = finding.text ? `第 ${String(finding.text.paragraph)} 段` : placeOf(finding) || '全套表';
  const operands = finding.operands.slice(0, MOST_OPERANDS).map(operandText);
  const more = finding.operands.length - operands.length;
  const lines = [
    `${String(index + 1)}. 【${LEVEL_NAMES[finding.level]}】${place}`,
    `   ${finding.message}`,
    ...(operands.length > 0
      ? [
          `   ${operandsTitle(finding.operands)}：${operands.join('；')}${more > 0 ? `；另有 ${String(more)} 个` : ''}`,
        ]
      : []),
    ...(finding.suspect ? [`   可能错的格：${placeOf(finding.suspect)}。${finding.suspect.suggestion}`] : []),
    ...(finding.related
      ? [`   同一原因引起的另有 ${String(finding.related.length)} 条：${relatedText(finding.related)}`]
      : []),
    `   依据：${finding.basis}（${finding.rule}）`,
  ];
  return lines;
}

const MOST_RELATED = 6;

function relatedText(related: readonly Finding[]): string {
  const places = [...new Set(related.map((one) => placeOf(one)))];
  return places.slice(0, MOST_RELATED).join('、') + (places.length > MOST_RELATED ? ' 等' : '');
}

/** What was not checked, a reason that several rules give said once. */
function notCheckedLines(notChecked: readonly NotChecked[]): string[] {
  const rules = new Map<string, string[]>();
  for (const { rule, reason } of notChecked) rules.set(reason, [...(rules.get(reason) ?? []), rule]);
  return [...rules].map(([reason, ids]) => `- ${reason}（${[...new Set(ids)].join('、')}）`);
}

/** Where a report begins: the tables found, those that are missing, and the 数据口径. */
function heading(result: CheckResult, tables: readonly Table[]): string[] {
  if (result.tables.length === 0) return [];
  const title = (id: string): string => `${id} ${tables.find((table) => table.id === id)?.title ?? ''}`;
  const found = `识别出 ${String(result.tables.length)} 张表：${result.tables.map((table) => table.id).join('、')}`;
  const missing =
    result.missing.length === 0 ? '，没有缺表。' : `；没有找到：${result.missing.map(title).join('、')}。`;
  const precision =
    result.precision === 'exact'
      ? '数据口径：原生（金额就是两位小数的万元，差 0.01 也是错）。'
      : '数据口径：换算（由元或更多位小数舍入而来，舍入误差之内的差额只作“尾差”提示）。';
  return [found + missing, precision];
}

/** A check report for people, in Chinese, without colours. */
export function checkText(result: CheckResult, tables: readonly Table[], reading?: TextReading): string {
  const { counts } = result;
  const total = counts.error + counts.warning + counts.hint;
  const summary =
    total === 0
      ? '没有发现问题。'
      : `共 ${String(total)} 个问题：错误 ${String(counts.error)}，警告 ${String(counts.warning)}，提示 ${String(counts.hint)}。`;
  const notChecked = notCheckedLines(result.notChecked);
  return [
    ...heading(result, tables),
    summary,
    ...result.findings.flatMap((finding, index) => ['', ...findingLines(finding, index)]),
    ...(notChecked.length > 0 ? ['', `没有核对的有 ${String(notChecked.length)} 项：`, ...notChecked] : []),
    ...(reading ? readingText(reading) : []),
    '',
  ].join('\n');
}

/** The catalogue of rules for people. */
export function rulesText(rules: readonly RuleDeclaration[]): string {
  const lines = rules.flatMap((rule) => [
    `${rule.id} · ${LEVEL_NAMES[rule.level]} · ${rule.years} · ${rule.jurisdictions.join('、')}`,
    `   依据：${rule.basis}`,
    `   提示语：${rule.message}`,
  ]);
  return [`共 ${String(rules.length)} 条审核规则。`, ...lines, ''].join('\n');
}

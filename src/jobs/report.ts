import { LEVEL_NAMES } from '../budget/report';
import type { DisclosureDocument, Paragraph, PrintedTable, Section } from '../budget/narrative';
import { headOf, INSPECTION_HEADS, type InspectionHead } from '../budget/rules/heads';
import type { CheckResult } from '../budget/rules/check';
import type { Finding, Operand } from '../budget/rules/finding';
import type { PlannedCell, SheetPlan, StyleName } from '../budget/sheet';
import { rowHeights } from '../budget/tables/layout/heights';
import { explanationOf, type Waiver } from '../budget/waivers';
import { toDocx } from '../document';
import type { OutgoingFile } from '../workbook/program';
import { writeXlsx } from '../workbook/xlsx';
import { DOCX_TYPE, XLSX_TYPE } from './file-types';

/** What a check report is written from. */
export interface ReportRequest {
  readonly result: CheckResult;
  readonly department: string;
  readonly year: number | null;
  readonly waivers?: readonly Waiver[];
  /** How the findings are grouped: by what inspectors look at, or by table. */
  readonly by?: 'head' | 'table';
  /** The day of the report, as 2027-02-01. */
  readonly on?: string;
}

/** Findings of one group, in their order. */
export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

const NO_TABLE = '全套表';
const MOST_OPERANDS = 8;

function groupsBy(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return groups;
}

/** Findings by the five heads of an inspection (及时·完整·细化·准确·形式), all five, or by table in the order found. */
export function groupFindings(findings: readonly Finding[], by: 'head' | 'table'): readonly FindingGroup[] {
  const groups = groupsBy(findings, (one) => (by === 'head' ? headOf(one.rule) : (one.sheet ?? NO_TABLE)));
  const names: readonly string[] = by === 'head' ? INSPECTION_HEADS : [...groups.keys()];
  return names.map((name) => ({ name, findings: groups.get(name) ?? [] }));
}

function placeOf(one: { readonly sheet?: string; readonly cell?: string }): string {
  if (one.sheet === undefined) return '';
  return one.cell === undefined ? one.sheet : `${one.sheet}!${one.cell}`;
}

function placeOfFinding(finding: Finding): string {
  if (finding.text) return `第 ${String(finding.text.paragraph)} 段`;
  return placeOf(finding) || NO_TABLE;
}

function operandText(operand: Operand): string {
  const place = placeOf(operand);
  return `${operand.label} ${operand.value}${place === '' ? '' : `（${place}）`}`;
}

function operandsText({ operands }: Finding): string {
  const shown = operands.slice(0, MOST_OPERANDS).map(operandText);
  const more = operands.length - shown.length;
  return shown.join('；') + (more > 0 ? `；另有 ${String(more)} 个` : '');
}

function explanationText(finding: Finding, waivers: readonly Waiver[]): string {
  const found = explanationOf(finding, waivers);
  if (!found) return '';
  const { text, by, on } = found.waiver;
  const who = [by ?? '', on].filter((one) => one !== '').join(' ');
  const isOld = found.state === 'outdated' ? '（说明之后数值又变了，请重新确认）' : '';
  return `${text}${who === '' ? '' : `（${who}）`}${isOld}`;
}

/** One finding as the cells of a row, by column. */
interface ReportRow {
  readonly head: InspectionHead;
  readonly level: string;
  readonly place: string;
  readonly message: string;
  readonly operands: string;
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  readonly suspect: string;
  readonly basis: string;
  readonly explanation: string;
}

function rowOf(finding: Finding, waivers: readonly Waiver[]): ReportRow {
  const { suspect, related } = finding;
  const folded = related?.length ?? 0;
  return {
    head: headOf(finding.rule),
    level: LEVEL_NAMES[finding.level],
    place: placeOfFinding(finding),
    message: finding.message + (folded > 0 ? `（同一原因引起的另有 ${String(folded)} 条）` : ''),
    operands: operandsText(finding),
    expected: finding.expected ?? '',
    actual: finding.actual ?? '',
    difference: finding.difference ?? '',
    suspect: suspect ? `${placeOf(suspect)}：${suspect.suggestion}` : '',
    basis: `${finding.basis}（${finding.rule}）`,
    explanation: explanationText(finding, waivers),
  };
}

const COLUMNS: readonly (readonly [key: keyof ReportRow, label: string, width: number, style: StyleName])[] =
  [
    ['head', '方面', 7, 'label'],
    ['level', '级别', 7, 'label'],
    ['place', '位置', 18, 'label'],
    ['message', '问题', 46, 'label'],
    ['operands', '有关的数', 40, 'label'],
    ['expected', '应为', 12, 'label'],
    ['actual', '现为', 12, 'label'],
    ['difference', '差额', 10, 'label'],
    ['suspect', '可能错的格', 26, 'label'],
    ['basis', '依据', 34, 'label'],
    ['explanation', '出错说明', 30, 'inputText'],
  ];
/** The column of running numbers. */
const NUMBER_WIDTH = 6;

function titleOf({ department, year }: ReportRequest): string {
  return `${department}${year === null ? '' : `${String(year)}年度`}部门预算校验报告`;
}

function countsText({ counts }: CheckResult): string {
  const total = counts.error + counts.warning + counts.hint;
  return total === 0
    ? '没有发现问题。'
    : `共 ${String(total)} 个问题：错误 ${String(counts.error)}，警告 ${String(counts.warning)}，提示 ${String(counts.hint)}。`;
}

interface Line {
  readonly values: readonly (string | null)[];
  readonly styles: readonly StyleName[];
  /** The first text goes over all columns. */
  readonly isWide?: boolean;
}

function sheetOf(name: string, lines: readonly Line[], widths: readonly number[], frozen: number): SheetPlan {
  const right = widths.length - 1;
  const cells = lines.flatMap(({ values, styles }, row) =>
    values.map((value, column): PlannedCell => ({ row, column, value, style: styles[column] ?? 'label' })),
  );
  const merges = lines.flatMap(({ isWide }, row) =>
    isWide === true ? [{ top: row, left: 0, bottom: row, right }] : [],
  );
  return {
    name,
    cells,
    merges,
    columnWidths: widths,
    rowHeights: rowHeights(cells, merges, widths),
    frozenRows: frozen,
    print: { orientation: 'landscape', titleRows: [0, frozen - 1] },
    validations: [],
  };
}

const wide = (text: string, style: StyleName): Line => ({ values: [text], styles: [style], isWide: true });

function findingLines(request: ReportRequest): Line[] {
  const { result, waivers = [], by = 'head' } = request;
  let number = 0;
  return groupFindings(result.findings, by).flatMap(({ name, findings }) => [
    wide(`${name}（${String(findings.length)} 个）`, 'section'),
    ...findings.map((finding): Line => {
      const row = rowOf(finding, waivers);
      number += 1;
      return {
        values: [String(number), ...COLUMNS.map(([key]) => (row[key] === '' ? null : row[key]))],
        styles: ['inputCode', ...COLUMNS.map(([, , , style]) => style)],
      };
    }),
  ]);
}

/** The check report as worksheets: the findings with their operands, and what was not checked. */
export function reportSheets(request: ReportRequest): readonly SheetPlan[] {
  const { result, on } = request;
  const widths = [NUMBER_WIDTH, ...COLUMNS.map(([, , width]) => width)];
  const labels = ['序号', ...COLUMNS.map(([, label]) => label)];
  const found = sheetOf(
    '问题',
    [
      wide(titleOf(request), 'title'),
      wide(`${countsText(result)}${on === undefined ? '' : `  ${on}`}`, 'caption'),
      { values: labels, styles: labels.map(() => 'header') },
      ...findingLines(request),
    ],
    widths,
    3,
  );
  const left = result.notChecked.map(({ rule, reason }): Line => ({
    values: [rule, reason],
    styles: ['label', 'label'],
  }));
  const open = sheetOf(
    '没有核对',
    [
      wide('没有条件核对的规则', 'title'),
      { values: ['规则', '为什么'], styles: ['header', 'header'] },
      ...(left.length > 0 ? left : [wide('全部规则都已核对。', 'label')]),
    ],
    [26, 90],
    2,
  );
  return [found, open];
}

const paragraph = (text: string): Paragraph => ({ runs: [{ text }] });

function findingParagraphs(finding: Finding, index: number, waivers: readonly Waiver[]): Paragraph[] {
  const row = rowOf(finding, waivers);
  return [
    paragraph(`${String(index + 1)}. 【${row.level}】${row.place}：${row.message}`),
    ...(row.operands === '' ? [] : [paragraph(`有关的数：${row.operands}。`)]),
    ...(row.suspect === '' ? [] : [paragraph(`可能错的格：${row.suspect}`)]),
    paragraph(`依据：${row.basis}。`),
    ...(row.explanation === '' ? [] : [paragraph(`出错说明：${row.explanation}`)]),
  ];
}

function reportTable(request: ReportRequest): PrintedTable {
  const { result, waivers = [] } = request;
  const keys = ['head', 'level', 'place', 'message', 'suspect', 'explanation'] as const;
  const columns = COLUMNS.filter(([key]) => keys.some((one) => one === key));
  const header = ['序号', ...columns.map(([, label]) => label)];
  return {
    title: '问题清单',
    code: '',
    captions: [{ text: countsText(result), align: 'left' }],
    columnWidths: [NUMBER_WIDTH, ...columns.map(([, , width]) => width)],
    headerRows: 1,
    rows: [
      header.map((text) => ({ text, align: 'center', bold: true }) as const),
      ...result.findings.map((finding, index) => {
        const row = rowOf(finding, waivers);
        return [
          { text: String(index + 1), align: 'center' } as const,
          ...columns.map(([key]) => ({ text: row[key], align: 'left' }) as const),
        ];
      }),
    ],
  };
}

/** The check report as a document: totals, the findings group by group, what was not checked, and the list as a table. */
export function reportDocument(request: ReportRequest): DisclosureDocument {
  const { result, department, year, waivers = [], by = 'head', on = '' } = request;
  const groups = groupFindings(result.findings, by).map(({ name, findings }): Section => ({
    heading: `${name}（${String(findings.length)} 个）`,
    level: 2,
    paragraphs:
      findings.length === 0
        ? [paragraph('没有发现问题。')]
        : findings.flatMap((finding, index) => findingParagraphs(finding, index, waivers)),
  }));
  const tables = `识别出 ${String(result.tables.length)} 张表${result.missing.length > 0 ? `，缺 ${result.missing.join('、')} 表` : ''}。`;
  const open = result.notChecked.map(({ rule, reason }) => paragraph(`${reason}（${rule}）`));
  return {
    cover: { department, title: `${year === null ? '' : `${String(year)}年度`}部门预算校验报告`, date: on },
    sections: [
      { heading: '总体情况', level: 1, paragraphs: [paragraph(tables), paragraph(countsText(result))] },
      { heading: '问题', level: 1, paragraphs: [] },
      ...groups,
      ...(open.length > 0 ? [{ heading: '没有核对的', level: 1 as const, paragraphs: open }] : []),
    ],
    attachments: result.findings.length > 0 ? [reportTable(request)] : [],
    gaps: [],
  };
}

/** The check report (校验报告) as an .xlsx or .docx, to be handed in with its 出错说明. */
export async function writeReport(request: ReportRequest, format: 'xlsx' | 'docx'): Promise<OutgoingFile> {
  const name = `${titleOf(request).replace(/[\\/:*?"<>|]/g, '')}.${format}`;
  const bytes =
    format === 'xlsx'
      ? await writeXlsx(reportSheets(request), { title: titleOf(request) })
      : await toDocx(reportDocument(request));
  return { name, type: format === 'xlsx' ? XLSX_TYPE : DOCX_TYPE, bytes: new Uint8Array(bytes) };
}

import { foldLabel, type StyleName } from '../sheet';
import { FUNDS } from './fund';
import { PROJECT_TYPES } from './line';

/** What a column of the detail holds. */
export type DetailKey =
  | 'unitCode'
  | 'unitName'
  | 'functional'
  | 'project'
  | 'projectCode'
  | 'projectType'
  | 'dept'
  | 'gov'
  | 'fund'
  | 'amount';

/** One column of the detail (明细栏): how it is written by us, and under which labels exports have it. */
export interface DetailColumn {
  readonly key: DetailKey;
  readonly label: string;
  /** Labels of budget systems, the most telling first: where two columns answer, the earlier label wins. */
  readonly aliases: readonly string[];
  /** Without this column the detail cannot be used; its cells may still be blank where the column allows it. */
  readonly isRequired: boolean;
  readonly width: number;
  readonly style: StyleName;
  /** Values offered in a drop-down (下拉选项). */
  readonly options?: readonly string[];
  /** What to enter, shown with the cell. */
  readonly prompt: string;
}

/** The columns of the detail in the order of this product's own 明细 sheet. */
export const DETAIL_COLUMNS: readonly DetailColumn[] = [
  {
    key: 'unitCode',
    label: '单位代码',
    aliases: ['单位编码', '预算单位编码', '预算单位代码', '预算单位编号', '单位编号'],
    isRequired: false,
    width: 12,
    style: 'inputCode',
    prompt: '预算系统里的单位代码，例如 101001。',
  },
  {
    key: 'unitName',
    label: '单位名称',
    aliases: ['预算单位名称', '预算单位', '用款单位', '基层单位', '单位'],
    isRequired: true,
    width: 30,
    style: 'inputText',
    prompt: '预算单位全称。',
  },
  {
    key: 'functional',
    label: '功能分类科目编码',
    aliases: [
      '支出功能分类科目编码',
      '支出功能分类编码',
      '功能科目编码',
      '功能分类编码',
      '功能分类代码',
      '功能科目代码',
      '支出功能分类科目',
      '支出功能分类',
      '支出功能科目',
      '功能分类科目',
      '功能科目',
      '功能分类',
    ],
    isRequired: true,
    width: 14,
    style: 'inputCode',
    prompt: '支出功能分类科目，项级 7 位，例如 2013101。',
  },
  {
    key: 'project',
    label: '项目名称',
    aliases: ['预算项目名称', '预算项目', '项目'],
    isRequired: true,
    width: 34,
    style: 'inputText',
    prompt: '项目支出填项目名称；基本支出留空。',
  },
  {
    key: 'projectType',
    label: '项目类型',
    aliases: ['项目类别', '项目类别名称', '项目类型名称', '支出项目类别', '项目分类'],
    isRequired: true,
    width: 13,
    style: 'inputText',
    options: PROJECT_TYPES,
    prompt: '项目支出选“其他运转类”或“特定目标类”；基本支出留空。',
  },
  {
    key: 'dept',
    label: '部门经济分类编码',
    aliases: [
      '部门预算支出经济分类科目编码',
      '部门支出经济分类科目编码',
      '部门支出经济分类编码',
      '部门经济分类科目编码',
      '部门经济科目编码',
      '部门预算支出经济分类科目',
      '部门预算支出经济分类',
      '部门支出经济分类科目',
      '部门支出经济分类',
      '部门经济分类科目',
      '部门经济分类',
      '部门经济科目',
      '支出经济分类科目编码',
      '经济分类科目编码',
      '经济分类编码',
      '经济科目编码',
      '支出经济分类',
      '经济分类',
      '经济科目',
    ],
    isRequired: true,
    width: 14,
    style: 'inputCode',
    prompt: '部门预算支出经济分类科目，款级 5 位，例如 30101。',
  },
  {
    key: 'gov',
    label: '政府经济分类编码',
    aliases: [
      '政府预算支出经济分类科目编码',
      '政府支出经济分类科目编码',
      '政府支出经济分类编码',
      '政府经济分类科目编码',
      '政府经济科目编码',
      '政府预算支出经济分类科目',
      '政府预算支出经济分类',
      '政府支出经济分类科目',
      '政府支出经济分类',
      '政府经济分类科目',
      '政府经济分类',
      '政府经济科目',
    ],
    isRequired: false,
    width: 14,
    style: 'inputCode',
    prompt: '政府预算支出经济分类科目，款级 5 位，例如 50101。',
  },
  {
    key: 'fund',
    label: '资金来源',
    aliases: ['资金来源名称', '资金性质', '资金性质名称', '资金类型', '资金类别', '经费来源'],
    isRequired: true,
    width: 32,
    style: 'inputText',
    options: FUNDS.map((fund) => fund.label),
    prompt: '从下拉列表选择资金来源。',
  },
  {
    key: 'amount',
    label: '金额（万元）',
    aliases: [
      '金额',
      '预算金额',
      '预算数',
      '本年预算数',
      '本年预算',
      '年初预算数',
      '年初预算',
      '批复金额',
      '批复数',
      '预算批复数',
      '支出金额',
      '支出预算',
      '合计金额',
      '合计',
      '总计',
    ],
    isRequired: true,
    width: 14,
    style: 'inputAmount',
    prompt: '以万元为单位，两位小数。',
  },
  {
    key: 'projectCode',
    label: '项目编码',
    aliases: ['项目代码', '预算项目编码', '预算项目代码', '项目编号'],
    isRequired: false,
    width: 24,
    style: 'inputCode',
    prompt: '预算系统里的项目编码，没有可以不填。',
  },
];

/** A label without its year, its bracketed remarks (units among them) and its mark of a required column. */
function bareLabel(label: string): string {
  return foldLabel(label)
    .replace(/\([^()]*\)/g, '')
    .replace(/^\d{4}年度?/, '')
    .replace(/[*:]/g, '');
}

const RANKS: ReadonlyMap<string, { readonly key: DetailKey; readonly rank: number }> = new Map(
  DETAIL_COLUMNS.flatMap((column) =>
    [column.label, ...column.aliases].map(
      (label, rank) => [bareLabel(label), { key: column.key, rank }] as const,
    ),
  ).reverse(),
);

/** Which column a label means, and how telling it is (0 is best); null for a label that is none of ours. */
export function detailKeyOf(label: string): { readonly key: DetailKey; readonly rank: number } | null {
  return RANKS.get(bareLabel(label)) ?? null;
}

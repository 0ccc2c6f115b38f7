import { a1 } from '../sheet';
import type { Finding, Level, Operand } from '../rules/finding';
import type { RuleId } from '../rules/ids';

/** What is judged while a detail is read (明细读取时的检查). */
export interface DetailRule {
  readonly id: RuleId;
  readonly level: Level;
  /** What the rule looks for, in one sentence. */
  readonly message: string;
  readonly basis: string;
}

type Name = RuleId extends infer Id ? (Id extends `detail.${infer Rest}` ? Rest : never) : never;

function rule(id: Name, level: Level, message: string, basis: string): DetailRule {
  return { id: `detail.${id}`, level, message, basis };
}

const PLACING = '明细的每一行都要能放进预算表；放不进的行会让各表合计少数。';

/** Every judgement on a detail, by what it concerns. */
export const DETAIL_RULES = {
  amount: rule('amount', 'error', '金额不是数字。', PLACING),
  textAmount: rule(
    'textAmount',
    'hint',
    '金额以文本形式存放。',
    '文本型数字看起来是数，表格软件求和时不计入。',
  ),
  code: rule(
    'code',
    'error',
    '科目编码空缺、写法不对或级次不对。',
    '功能分类到项（7 位），经济分类到款（5 位）：预算法实施条例第六条。',
  ),
  lostZero: rule('lostZero', 'warning', '科目编码丢了前导零。', '编码各级固定位数：类 3 位，款、项各 2 位。'),
  unknownCode: rule('unknownCode', 'hint', '科目编码未收录。', '未收录不等于错误，以预算系统的科目表为准。'),
  govDerived: rule(
    'govDerived',
    'hint',
    '政府经济分类按对照表补出。',
    '财政部《政府预算和部门预算支出经济分类科目对照表》。',
  ),
  govMissing: rule(
    'govMissing',
    'error',
    '没有政府经济分类，对照表也不能唯一确定。',
    '财政部《政府预算和部门预算支出经济分类科目对照表》。',
  ),
  fund: rule('fund', 'error', '资金来源空缺或不认识。', PLACING),
  projectType: rule('projectType', 'error', '有项目而没有项目类型，或项目类型不认识。', PLACING),
  projectName: rule('projectName', 'error', '有项目类型而没有项目名称。', PLACING),
  basicProject: rule(
    'basicProject',
    'hint',
    '人员类、公用经费项目按基本支出汇总。',
    '基本支出＝人员经费＋公用经费：预算法实施条例第五条。',
  ),
  unit: rule('unit', 'error', '没有单位名称。', PLACING),
  negative: rule('negative', 'warning', '金额为负。', '预算支出一般不为负；冲减应在原行调整。'),
  noAmount: rule('noAmount', 'hint', '没有金额或金额为 0。', '金额为 0 的行不影响各表。'),
  subtotal: rule('subtotal', 'hint', '类、款级的小计行没有重复计入。', '明细到项级科目，类、款是各项之和。'),
  moneyUnit: rule(
    'moneyUnit',
    'warning',
    '金额单位不明、混用或与数值大小不符。',
    '1 万元＝10000 元；单位认错，各表会差一万倍。',
  ),
  total: rule('total', 'warning', '合计行与逐行相加不符。', '合计＝各行之和。'),
  leftOut: rule('leftOut', 'error', '有的行没有列入各表。', PLACING),
} as const;

/** Where a judgement was made; `column` null means the row as a whole. */
export interface DetailPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

/** One finding of a rule about a detail. */
export function detailFinding(
  one: DetailRule,
  message: string,
  at: DetailPlace | null,
  operands: readonly Operand[] = [],
): Finding {
  return {
    rule: one.id,
    level: one.level,
    ...(at ? { sheet: at.sheet, cell: a1(at.row, at.column ?? 0) } : {}),
    message,
    basis: one.basis,
    operands,
  };
}

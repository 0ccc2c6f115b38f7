import type { Level } from '../rules/finding';
import type { RuleId } from '../rules/ids';

/** What is judged while 填报信息 is read (填报信息读取时的检查). */
export interface InfoRule {
  readonly id: RuleId;
  readonly level: Level;
  readonly message: string;
  readonly basis: string;
}

type Name = RuleId extends infer Id ? (Id extends `info.${infer Rest}` ? Rest : never) : never;

function rule(id: Name, level: Level, message: string, basis: string): InfoRule {
  return { id: `info.${id}`, level, message, basis };
}

/** Every judgement on the form, by what it concerns. */
export const INFO_RULES = {
  amount: rule('amount', 'error', '应填金额的格里不是数字。', '金额以万元为单位，没有此项业务填“无”。'),
  count: rule('count', 'error', '应填个数的格里不是整数。', '人数、辆数、项数为非负整数。'),
  negative: rule('negative', 'error', '金额或个数为负。', '填报信息里的数都是预算数或实有数，不为负。'),
  decimals: rule('decimals', 'warning', '金额的小数多于两位。', '预算公开以万元为单位，保留两位小数。'),
  yuan: rule('yuan', 'warning', '金额像是元而不是万元。', '单项金额超过本年总计的 1000 倍。'),
  date: rule('date', 'error', '应填日期的格里不是日期。', '日期写作 2027-03-15。'),
  dateRange: rule(
    'dateRange',
    'warning',
    '日期与预算年度不相称。',
    '批复、公开都在预算年度前后：预算法第十四条、第五十二条。',
  ),
  choice: rule('choice', 'warning', '填的不是可选的项。', '该项从下拉列表选择。'),
  year: rule('year', 'error', '预算年度不是四位年份。', '预算年度为公历年：预算法第十八条。'),
  same: rule('same', 'warning', '原因写“同×”，但所指的行没有原因。', '“同F1”引用 F1 行的原因。'),
  layout: rule('layout', 'warning', '填报信息缺少表头或项目。', '各项按编号和表头识别。'),
} as const;

import { formatAmount } from '../money';
import type { AdjustedLine, UnmetControl } from '../detail';

/** All sentences about a made book that a user reads. */
export const makeMessages = {
  tooEarly: (profile: string, first: number, year: number) =>
    `${profile}从 ${String(first)} 年开始适用，不能用于 ${String(year)} 年。请核对预算年度。`,
  noDepartment: '没有部门名称。请给出部门（单位）全称，与公章一致。',
  rounded: (count: number, total: number) =>
    `明细 ${String(total)} 行中有 ${String(count)} 行多于两位小数，已逐行四舍五入到 0.01 万元；各表由舍位后的明细汇总，表间相互一致。`,
  adjusted: ({ line, original, rounded, adjusted, reason }: AdjustedLine) =>
    `明细第 ${String(line.source.row + 1)} 行（${[line.functional, line.project, line.dept].filter((one) => one !== '').join(' ')}）：` +
    `原数 ${original.toFixed()}，四舍五入 ${formatAmount(rounded)}，调整为 ${formatAmount(adjusted)} 万元，${reason}。`,
  unmet: ({ control, sum, difference }: UnmetControl) =>
    `批复控制数“${control.name}”${formatAmount(control.amount)} 万元与明细合计 ${formatAmount(sum)} 万元相差 ${formatAmount(difference.abs())} 万元，` +
    '每行最多调整 0.01 万元，不能凑平。请核对批复和明细是否同口径。',
  priorYear: (given: number, expected: number) =>
    `作为上年的那本是 ${String(given)} 年的，不是 ${String(expected)} 年的；已照填上年数，请确认没有拿错文件。`,
  priorMissing: (items: readonly string[]) =>
    `上年那本里没有找到：${items.join('、')}。请在“填报信息”F 组手填这些上年数。`,
} as const;

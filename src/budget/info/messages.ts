/** All sentences about 填报信息 that a user reads. */
export const infoMessages = {
  amount: (cell: string, label: string, text: string) =>
    `${cell} 的“${label}”应填金额（万元），现在是“${text}”，未采用。请填数字；没有此项业务填“无”。`,
  noResult: (cell: string, label: string) =>
    `${cell} 的“${label}”是公式，但文件里没有它的计算结果，未采用。请用表格软件打开、保存一次，或改成数字。`,
  errorValue: (cell: string, label: string, text: string) =>
    `${cell} 的“${label}”是错误值 ${text}，未采用。请改好公式或填入数字。`,
  count: (cell: string, label: string, text: string) =>
    `${cell} 的“${label}”应填整数，现在是“${text}”，未采用。请改成整数；没有则填 0 或“无”。`,
  negative: (cell: string, label: string, value: string) =>
    `${cell} 的“${label}”为 ${value}，不应为负。请核对；增减由本簿自动计算，只填上年数即可。`,
  decimals: (cell: string, label: string, value: string) =>
    `${cell} 的“${label}”为 ${value}，小数多于两位。请填公开用的两位小数。`,
  yuan: (cell: string, label: string, value: string, total: string) =>
    `${cell} 的“${label}”为 ${value} 万元，是本年总计 ${total} 万元的 1000 倍以上，像是填成了元。请除以 10000 后再填。`,
  date: (cell: string, label: string, text: string) =>
    `${cell} 的“${label}”应填日期，现在是“${text}”，未采用。请写成 2027-03-15 这样。`,
  dateRange: (cell: string, label: string, date: string, from: string, to: string) =>
    `${cell} 的“${label}”为 ${date}，不在 ${from} 至 ${to} 之间。请核对年份，常见的原因是沿用了上年的日期。`,
  choice: (cell: string, label: string, text: string, options: readonly string[]) =>
    `${cell} 的“${label}”填的是“${text}”，未采用。请从下拉列表选择：${options.join('、')}。`,
  year: (cell: string, text: string) => `${cell} 的预算年度“${text}”不是四位年份，未采用。请填写例如 2027。`,
  same: (cell: string, text: string) => `${cell} 的原因写“${text}”，但所指的行没有原因。请直接写明原因。`,
  missingHeader: (sheet: string, labels: readonly string[]) =>
    `“${sheet}”里没有找到“${labels.join('、')}”一行表头，这一部分没有读到。请用新做的填报信息表，或恢复表头文字。`,
  missingRows: (sheet: string, labels: readonly string[]) =>
    `“${sheet}”里没有找到下列项目：${labels.join('、')}。按未填处理；请恢复左侧的编号。`,
} as const;

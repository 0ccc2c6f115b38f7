import type { MoneyUnit } from '../money';

const quoted = (text: string): string => `“${text}”`;

/** Up to `limit` items of a list, and how many there are where there are more. */
function some(items: readonly string[], limit = 5): string {
  const shown = items.slice(0, limit).join('、');
  return items.length > limit ? `${shown} 等 ${String(items.length)} 处` : shown;
}

/** All sentences about a detail that a user reads. */
export const detailMessages = {
  noHeader: (sheet: string, found: readonly string[]) =>
    `在“${sheet}”的前 15 行里没有认出明细的表头。` +
    (found.length > 0 ? `看到的栏名有：${some(found, 12)}。` : '') +
    '需要一行栏名：单位名称、功能分类科目编码、项目名称、项目类型、部门经济分类编码、资金来源、金额。请补上栏名后再读。',
  missingColumns: (sheet: string, missing: readonly string[], unused: readonly string[]) =>
    `“${sheet}”的表头缺少${missing.map(quoted).join('、')}栏。` +
    (unused.length > 0
      ? `没有用上的栏是：${some(unused.map(quoted), 12)}，若其中有要找的栏，请改用上面的栏名；`
      : '') +
    '基本支出的项目名称、项目类型可以留空，但栏要有。请补齐后再读。',
  noLines: (sheet: string) =>
    `“${sheet}”的表头下面没有一行可用的明细。请检查导出的内容，或先填写明细再生成预算表。`,
  nothingPlaced: (sheet: string, rows: number) =>
    `“${sheet}”的 ${String(rows)} 行明细都不能用，原因已逐行列出。请改正后再读。`,
  amountNotANumber: (cell: string, text: string) =>
    `${cell} 的金额“${text}”不是数字，这一行没有列入各表。请改成数字。`,
  amountSplit: (cell: string, head: string, tail: string) =>
    `${cell} 的金额像是被千分位逗号拆成了两栏（“${head}”和“${tail}”），这一行没有列入各表。请去掉金额里的逗号，或给金额加上引号，再读。`,
  amountError: (cell: string, text: string) =>
    `${cell} 的金额是错误值 ${text}，这一行没有列入各表。请改好公式或填入数字。`,
  amountWithoutResult: (cell: string) =>
    `${cell} 的金额是公式，但文件里没有它的计算结果，这一行没有列入各表。请用表格软件打开、保存一次，或改成数字。`,
  textAmounts: (cells: readonly string[]) =>
    `${some(cells)} 的金额以文本形式存放，已按数字读取。在原表里求和会漏掉它们，建议转换为数字。`,
  codeBlank: (cell: string, label: string) => `${cell} 没有填写${label}，这一行没有列入各表。请补填。`,
  codeUnreadable: (cell: string, label: string, text: string, digits: number, first: string) =>
    `${cell} 的${label}“${text}”不能用：应为以 ${first} 开头的 ${String(digits)} 位数字。这一行没有列入各表，请改正。`,
  lostZeros: (cells: readonly string[]) =>
    `${some(cells)} 的编码丢了前导零，已补上，请核对。建议把编码列设为文本格式再填。`,
  unknownCodes: (codes: readonly string[]) =>
    `科目 ${some(codes, 20)} 未收录，已按原样使用，名称留空。未收录不等于错误；可以载入预算系统导出的科目表后再读。`,
  govDerived: (pairs: readonly string[], rows: number) =>
    `有 ${String(rows)} 行没有政府经济分类，已按对照表补出（${some(pairs, 12)}），请核对。`,
  govMissing: (cell: string, dept: string, choices: readonly string[]) =>
    `${cell} 没有填写政府经济分类，` +
    (choices.length > 0
      ? `部门经济分类 ${dept} 可以对应 ${choices.join('、')}，不能替您选定。`
      : `对照表里也没有部门经济分类 ${dept}。`) +
    '这一行没有列入各表，请补填。',
  fundBlank: (cell: string) => `${cell} 没有填写资金来源，这一行没有列入各表。请补填。`,
  fundUnknown: (cell: string, text: string, known: readonly string[]) =>
    `${cell} 的资金来源“${text}”不认识，这一行没有列入各表。请改为下列之一：${known.join('、')}。`,
  typeUnknown: (cell: string, text: string) =>
    `${cell} 的项目类型“${text}”不认识，这一行没有列入各表。请改为“其他运转类”或“特定目标类”，基本支出留空。`,
  typeBlank: (cell: string, project: string) =>
    `${cell} 没有填写项目“${project}”的类型，这一行没有列入各表。请选“其他运转类”或“特定目标类”。`,
  projectBlank: (cell: string, type: string) =>
    `${cell} 没有填写项目名称，项目类型却是“${type}”，这一行没有列入各表。请补填项目名称；若是基本支出，请删去项目类型。`,
  basicProjects: (names: readonly string[], rows: number) =>
    `有 ${String(rows)} 行在预算系统里属于人员类或公用经费项目（${some(names)}），已按基本支出汇总，不列入项目支出表。`,
  unitBlank: (cell: string) => `${cell} 没有单位名称，这一行没有列入各表。请补填。`,
  negative: (cells: readonly string[]) =>
    `${some(cells, 10)}的金额为负。若是冲减，请在原行调整；确实如此可不理会。`,
  noAmount: (rows: readonly string[]) =>
    `第 ${some(rows, 10)} 行有科目但没有金额（或金额为 0），未列入各表。`,
  subtotals: (rows: readonly string[]) =>
    `第 ${some(rows, 10)} 行是类、款级科目且没有经济分类，看作小计行，未重复计入。若是明细，请补填项级科目和经济分类。`,
  twoUnits: (used: string, unused: string) =>
    `明细同时有“${used}”和“${unused}”两个金额栏，折算后一致，已采用“${used}”。`,
  unitsDisagree: (cells: readonly string[], used: string, unused: string) =>
    `${some(cells)} 的“${unused}”与“${used}”折算后不一致，已采用“${used}”。请核对。`,
  otherAmounts: (used: string, unused: readonly string[]) =>
    `明细有多个金额栏，已采用“${used}”，没有采用${unused.map(quoted).join('、')}。若要用别的栏，请只留一个金额栏。`,
  unitUndeclared: () =>
    '没有看到金额单位（栏名“金额（万元）”或“金额单位：元”），已按万元读取。若是元，请在栏名里写明再读。',
  unitsMixed: (smaller: string, larger: string) =>
    `没有写明金额单位，而数值相差一万倍以上（例如 ${smaller} 与 ${larger}），像是元与万元混在一栏。请统一单位，并在栏名里写明。`,
  looksLikeYuan: (total: string) =>
    `金额单位是万元，但各行合计 ${total} 万元，大得像是元。若是元，请把栏名改为“金额（元）”再读。`,
  looksLikeWan: (total: string) =>
    `金额单位是元，但各行合计只有 ${total} 元，小得像是万元。若是万元，请把栏名改为“金额（万元）”再读。`,
  totalDiffers: (
    cell: string,
    stated: string,
    computed: string,
    difference: string,
    unit: MoneyUnit,
    leftOut: number,
  ) =>
    `${cell} 的合计写的是 ${stated} ${unit}，逐行相加是 ${computed} ${unit}，相差 ${difference} ${unit}。` +
    (leftOut > 0 ? `其中有 ${String(leftOut)} 行因上面列出的问题没有计入。` : '请检查是否漏行或多行。'),
  leftOut: (rows: readonly string[], amount: string) =>
    `第 ${some(rows, 10)} 行没有列入各表，涉及金额 ${amount} 万元。请改正上面列出的问题后重新读取，否则各表合计会少这些数。`,
} as const;

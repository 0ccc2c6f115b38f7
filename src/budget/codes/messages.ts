import { FIRST_CATALOGUE_YEAR, LAST_CATALOGUE_YEAR } from './types';

/** All sentences of this area that a user reads. */
export const codeMessages = {
  notAYear: (year: number) => `预算年度“${String(year)}”不是一个年份。请填写四位年份，例如 2027。`,
  yearTooEarly: (year: number) =>
    `没有 ${String(year)} 年的科目表：本工具的科目从 ${String(FIRST_CATALOGUE_YEAR)} 年（支出经济分类改革起用的年度）开始。请核对预算年度，或改用 ${String(FIRST_CATALOGUE_YEAR)} 年及以后的预算。`,
  yearAfterLast: (year: number) =>
    `本工具自带的科目表到 ${String(LAST_CATALOGUE_YEAR)} 年为止，${String(year)} 年暂按 ${String(LAST_CATALOGUE_YEAR)} 年的科目核对；此后新增或调整的科目会显示为“未收录”，不算错误。建议载入预算系统导出的 ${String(year)} 年科目表，载入后以它为准。`,
  listWithoutHeader:
    '没有认出科目表的表头。需要一行栏名，至少有“科目编码”（或“编码”“代码”，或分列的“类”“款”“项”）和“科目名称”（或“名称”）两栏。',
  listWithoutRows:
    '科目表里没有一行可用的支出科目（编码应为 3、5 或 7 位数字，以 2、3 或 5 开头）。请检查导出的内容。',
  listDuplicate: (code: string, first: string, second: string) =>
    `编码 ${code} 出现两次，名称不同：“${first}”“${second}”。已采用前一个，请核对。`,
  listWrongLevel: (code: string, printed: string, actual: string) =>
    `编码 ${code} 按位数应为“${actual}”级，表中级次写的是“${printed}”。已按位数处理，请核对。`,
  listUnreadable: (row: number, text: string) =>
    `第 ${String(row)} 行的编码“${text}”不是支出科目编码，已略过。`,
  statusUnknown: (code: string) =>
    `编码 ${code} 未收录。未收录不等于错误，可能是新增科目或本地细化科目；请以预算系统的科目表为准。`,
  statusNotInOfficial: (code: string) => `编码 ${code} 不在已载入的科目表中。`,
  statusMalformed: (code: string) =>
    `“${code}”不是支出科目编码。功能分类为 3、5 或 7 位数字（以 2 开头），经济分类为 3 或 5 位数字（部门以 3、政府以 5 开头）。`,
  statusBegins: (code: string, year: number, name: string) =>
    `编码 ${code}（${name}）自 ${String(year)} 年起使用，此前没有这个科目。`,
  statusAbolished: (code: string, name: string, last: number, approximate: boolean) =>
    `编码 ${code}（${name}）用到${approximate ? '约' : ''} ${String(last)} 年，此后取消。`,
  statusMoved: (to: string) => `有关内容并入 ${to}。`,
  statusRenamed: (code: string, name: string, former: string) =>
    `编码 ${code} 现名“${name}”，旧称${former}。`,
  zeroLost: (printed: string, code: string) =>
    `“${printed}”少了编码中的“0”，应是 ${code}。请把单元格设为文本后补全。`,
  otherKind: (code: string, actual: string, expected: string) =>
    `编码 ${code} 属于${actual}，不是${expected}。请核对编码。`,
  nameOld: (code: string, printed: string, name: string) =>
    `“${printed}”是编码 ${code} 的旧称，现名“${name}”。请改用现名。`,
  nameLater: (code: string, printed: string, name: string) =>
    `“${printed}”是编码 ${code} 以后年度的名称，本年度名称是“${name}”。请核对年度。`,
  nameTruncated: (code: string, printed: string, name: string) =>
    `编码 ${code} 的名称“${printed}”不完整，全称是“${name}”。请补全。`,
  nameOfOther: (code: string, printed: string, name: string, others: string) =>
    `编码 ${code} 的名称是“${name}”，“${printed}”是 ${others} 的名称。请核对是编码写错还是名称写错。`,
  nameDifferent: (code: string, printed: string, name: string) =>
    `编码 ${code} 的名称是“${name}”，不是“${printed}”。请核对，以预算系统的科目表为准。`,
} as const;

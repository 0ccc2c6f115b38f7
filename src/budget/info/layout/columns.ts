/** Sheet columns of the form; its tables share them with the single questions. */
export const COLUMNS = {
  number: 0,
  label: 1,
  answer: 2,
  second: 3,
  third: 4,
  fourth: 5,
  priorReason: 6,
  reason: 7,
  pending: 8,
  where: 9,
} as const;

export const COLUMN_WIDTHS: readonly number[] = [7, 28, 15, 15, 13, 11, 26, 32, 10, 46];
export const LAST_COLUMN = COLUMNS.where;

/** Labels of the header over each kind of rows, by column; recognition goes by them. */
export const HEADERS = {
  fields: ['编号', '项目', '填写', null, null, null, null, null, '待填', '去哪找'],
  controls: [
    '编号',
    '控制数',
    '批复数（万元）',
    '本簿各表（万元）',
    '差额（万元）',
    null,
    null,
    null,
    '待填',
    '去哪找',
  ],
  units: ['编号', '单位名称', '单位代码', '单位性质', '单独公开', '公用经费', null, null, '待填', '去哪找'],
  changes: [
    '编号',
    '指标',
    '本年（万元）',
    '上年（万元）',
    '增减（万元）',
    '增减%',
    '上年原因',
    '原因',
    '待填',
    '去哪找',
  ],
  emptyTables: ['编号', '表名', '有无数据', '原因', null, null, null, null, '待填', '去哪找'],
} as const;

export type HeaderKind = keyof typeof HEADERS;

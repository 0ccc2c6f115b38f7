/** The columns of the form: label and width in characters. */
export const FEEDBACK_COLUMNS = [
  ['序号', 6],
  ['检查内容', 22],
  ['检查情况', 12],
  ['位置', 22],
  ['存在问题', 58],
  ['整改要求', 22],
  ['状态', 9],
  ['整改情况', 22],
] as const;

/** The column by which the next round finds a problem again; it is kept in the worksheet alone. */
export const KEY_COLUMN = ['识别号（请勿改动）', 18] as const;

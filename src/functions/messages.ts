/** All sentences of the functions that a user reads; what the domain says itself is passed on as it is. */
export const functionMessages = {
  errorInput: (name: string, error: string) => `“${name}”里有错误值 ${error}。请先改正那个单元格。`,
  notAnAmount: (name: string, text: string) => `“${name}”里的“${text}”不是金额。请改成数字。`,
  notAText: (name: string) => `“${name}”里的内容读不出来。请填写文字或数字。`,
  notACode: (text: string) =>
    `“${text}”不是支出科目编码。编码是 3、5 或 7 位数字，例如 2080505、30101、50101。请核对。`,
  notAYear: (text: string) => `预算年度“${text}”不是一个年份。请填写四位年份，例如 2027。`,
  notAKind: (text: string) => `没有“${text}”这类科目。请填写“功能”“部门经济”或“政府经济”。`,
  notALevel: (text: string) => `没有“${text}”这一级。请填写“类”“款”或“项”（或 1、2、3）。`,
  notAUnit: (text: string) => `金额单位“${text}”不认识。请填写“元”或“万元”。`,
  notANature: (text: string) => `单位性质“${text}”不认识。请填写“行政”“参公”或“事业”。`,
  notACount: (name: string, text: string, most: number) =>
    `“${name}”应是 0 到 ${String(most)} 的整数，现在是“${text}”。`,
  blankCode: '编码是空的。请填写科目编码。',
  blankText: (name: string) => `“${name}”是空的。请填写。`,
  notDeptCode: (code: string) =>
    `${code} 不是部门预算支出经济分类的“款”级编码（5 位，以 3 开头，例如 30101）。请核对。`,
  noMapping: (code: string) => `科目对照表里没有 ${code} 的对应科目。请以财政部的对照表为准。`,
  nothingFound: (text: string) => `没有编码或名称含“${text}”的科目。请换一个词再查。`,
  sizesDiffer: '几个区域的大小不一样。请选取行数和列数相同的区域，或只选一个单元格。',
  noCodes: '“编码”区域里没有科目编码。请重新选取区域。',
  subtotal: (code: string, stated: string, parts: string) =>
    `编码 ${code} 的金额 ${stated} 与它下面各科目之和 ${parts} 不一致。请先核对这一行。`,
  wholeZero: '“总数”是 0，没有占比。',
  priorZero: '“上年数”是 0，没有增减率。',
  tooLarge: '金额太大，写不成大写。请核对金额和单位。',
  unknownFigure: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `没有名为“${name}”的指标，选取的区域里也没有认出公开表。请连同表名和表头一起选取。`
      : `没有名为“${name}”的指标。这张表里可用的有：${known.join('、')}。`,
  noTable: (name: string, table: string) =>
    `“${name}”在《${table}》里，选取的区域里没有认出这张表。请连同表名和表头一起选取。`,
  noAmount: (name: string, table: string) =>
    `《${table}》认出来了，但“${name}”的那一格没有金额。请检查那一行和那一栏。`,
} as const;

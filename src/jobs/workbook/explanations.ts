/** Key under which a workbook remembers explanations (出错说明). */
export const WAIVERS_KEY = '出错说明';

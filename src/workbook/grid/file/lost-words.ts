interface Words {
  readonly what: string;
  readonly unit: string;
  /** What becomes of it. */
  readonly then: string;
}

const GONE = '另存的文件里没有';

/** What each thing that the grid cannot keep is called, and what becomes of it (保留不了的内容的说法). */
export const LOST_WORDS = {
  chart: { what: '图表', unit: '个', then: GONE },
  picture: { what: '图片', unit: '张', then: GONE },
  shape: { what: '图形或文本框', unit: '个', then: GONE },
  pivotTable: { what: '数据透视表', unit: '个', then: '只留下其中的数' },
  table: { what: '“表格”（带筛选按钮的区域）', unit: '个', then: '数和格式都在，改为普通区域' },
  slicer: { what: '切片器', unit: '个', then: GONE },
  control: { what: '控件（按钮、下拉框等）', unit: '个', then: GONE },
  embedded: { what: '嵌入的文件', unit: '个', then: GONE },
  sparkline: { what: '迷你图', unit: '个', then: GONE },
  thread: { what: '带回复的批注', unit: '条', then: '文字留在普通批注里，作者和时间不留' },
  hyperlink: { what: '超链接', unit: '个', then: '文字都在，点击不再跳转' },
  filter: { what: '自动筛选', unit: '处', then: '筛选按钮不留，被筛掉的行仍隐藏' },
  outline: { what: '分级显示（行列的组）', unit: '行或列', then: '行列都在，折叠按钮不留' },
  pageBreak: { what: '手动分页符', unit: '个', then: '改为自动分页' },
  condition: { what: '这里画不出的条件格式（图标集等）', unit: '条', then: GONE },
  dataTable: { what: '模拟运算表', unit: '处', then: '只留下算好的数' },
  scenario: { what: '方案', unit: '个', then: GONE },
  editableRange: { what: '允许编辑的区域', unit: '个', then: '区域里的格子随工作表一起保护' },
  header: { what: '首页或偶数页专用的页眉页脚', unit: '个', then: '各页都用普通页的' },
  password: { what: '保护密码', unit: '个', then: '保护还在，但取消保护不再需要密码' },
  macro: { what: '宏', unit: '套', then: '这里不运行，另存的文件里也没有' },
  macroSheet: { what: '宏表或对话框表', unit: '张', then: GONE },
  chartSheet: { what: '图表工作表', unit: '张', then: GONE },
  externalLink: { what: '对其他工作簿的链接', unit: '个', then: '公式还在，链接的文件找不到时结果可能出错' },
  customXml: { what: '其他程序存放的数据（customXml）', unit: '份', then: GONE },
  connection: { what: '外部数据连接', unit: '个', then: '数都在，不能再刷新' },
  dataModel: { what: '数据模型', unit: '个', then: GONE },
  properties: { what: '自定义文件属性', unit: '份', then: GONE },
  signature: { what: '数字签名', unit: '个', then: '另存的文件要重新签名' },
  revisions: { what: '共享工作簿的修订记录', unit: '份', then: GONE },
  customUi: { what: '加载项或自定义功能区', unit: '个', then: GONE },
  pattern: { what: '图案或渐变填充', unit: '种', then: '改为一种颜色' },
  richText: { what: '一格里几种字体的文字', unit: '段', then: '文字都在，整格用一种字体' },
  unknown: { what: '认不出的内容', unit: '份', then: GONE },
} as const satisfies Record<string, Words>;

export type LostKind = keyof typeof LOST_WORDS;

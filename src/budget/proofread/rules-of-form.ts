import type { Level } from '../rules/finding';

const CLEAR = '公开的文字应当完整、准确、易懂（预决算公开的一般要求）';

/** Rules on outline, terms, names and marks of a text: level, basis, message. */
export const FORM_RULES = {
  outline: [
    'hint',
    '目录与正文的标题应当一致',
    '目录有{count}处与正文的标题不一致：{what}。请以正文为准统一。',
  ],
  contents: [
    'hint',
    '目录与所附各表的表名应当一致',
    '目录里的表名有{count}处与所附的表不一致：{what}。请统一为表上的名称。',
  ],
  'term.mixed': [
    'hint',
    '同一项经费全文用一个名称，与名词解释一致',
    '同一项经费用了不同的名称：{what}。机关运行经费只指行政、参公单位，含事业单位的一般称机构运行经费；请按口径统一，名词解释也用同一个名称。',
  ],
  'term.unused': [
    'hint',
    '名词解释解释正文用到的名词',
    '名词解释里有正文没有用到的名词：{what}。请删去，或核对正文是否漏写。',
  ],
  'term.unexplained': [
    'hint',
    '财预〔2016〕143号：对专业性较强的名词作出解释',
    '正文用到的名词没有解释：{what}。请在名词解释里补上。',
  ],
  spacing: [
    'hint',
    '同一篇文字的写法宜统一',
    '年份的写法不统一：“{first}”这样有空格的{spaced}处，没有空格的{tight}处。不影响内容，请统一。',
  ],
  brackets: ['hint', CLEAR, '“{quote}”里的{what}不成对，请核对是否漏了一半。'],
  tier: [
    'hint',
    '财政级次应与部门的级次一致',
    '全文的财政级次不统一：{what}。请核对是否沿用了其他级次的模板。',
  ],
  department: [
    'warning',
    '全文的部门名称应与公章一致',
    '第{paragraph}行写的是“{actual}”，全文其他各处是“{expected}”。请核对是否沿用了其他部门的文字。',
  ],
  'prior.same': [
    'hint',
    '增减原因每年按实际情况写',
    '有{count}条增减原因与上年公开的逐字相同：{what}。请确认今年仍然适用。',
  ],
  'reason.same': [
    'hint',
    '增减原因按各项的实际情况写',
    '同一条原因用了{count}次：“{what}”。请确认各项的原因确实相同，宜分别写具体。',
  ],
  'vehicle.use': [
    'hint',
    '公务用车运行费用于保有的公务用车',
    '公务用车运行维护费是{actual}，而{what}。请核对，并写明运行费用于哪些车辆。',
  ],
  works: [
    'hint',
    '《政府采购法》第二条：工程是指建设工程，包括新建、改建、扩建、装修、拆除、修缮等',
    '政府采购工程是{actual}，而所附的表里看不到资本性支出，也看不到维修（护）费。系统、设备的维修维护一般属于服务；请核对采购的分类。',
  ],
  'empty.unsaid': [
    'hint',
    '没有数据的表应当在相应的小节里说明',
    '“{quote}”只说没有支出，没有说明《{table}》是空表。建议补一句。',
  ],
  personal: [
    'hint',
    '《个人信息保护法》《政府信息公开条例》第十五条：涉及个人隐私的信息不得公开',
    '文中有{count}处像是个人或账户的号码：{what}。请逐个确认；不必公开的请删去。',
  ],
} as const satisfies Readonly<Record<string, readonly [level: Level, basis: string, message: string]>>;

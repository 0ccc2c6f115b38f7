import type { Level } from '../rules/finding';
import type { RuleDeclaration } from '../rules/rule';
import { FORM_RULES } from './rules-of-form';

const CHANGE = '增减率＝增减额÷上年数，上年数＝本年数∓增减额，四舍五入到所印位数';
const PRINTED = '文中的率、占比、合计都应能由文中所印的数重新算出';
const YEARS = '预算与上一年度同口径比较（部门预算公开文本）';
const TABLES = '文字说明中的数应与所附预算表一致';
const CLEAR = '公开的文字应当完整、准确、易懂（预决算公开的一般要求）';

type Row = readonly [level: Level, basis: string, message: string];

const RULES = {
  rate: [
    'error',
    CHANGE,
    '“{quote}”的比率算不出来：{item}本年{current}，{verb}{delta}，上年应为{prior}，比率应是{expected}，文中写的是{actual}。如果金额无误，请改为{expected}；如果{actual}无误，则{verb}的金额应为{otherDelta}（上年{otherPrior}），或者上年应为{impliedPrior}。请对照上年公布数，改正其中一处。',
  ],
  'rate.denominator': [
    'error',
    CHANGE,
    '“{quote}”的比率像是除以了本年数：{delta}÷{current}＝{actual}。应除以上年数{prior}，得{expected}。请改为{expected}；如果{actual}无误，则{verb}的金额应为{otherDelta}（上年{otherPrior}）。',
  ],
  'rate.rounding': [
    'hint',
    CHANGE,
    '“{quote}”按所印的数计算，比率是{expected}，文中是{actual}；差别可能来自四舍五入。如果数字由元换算而来可以不改，否则请改为{expected}。',
  ],
  prior: [
    'error',
    '上年数＋增加额（－减少额）＝本年数',
    '“{quote}”三个数对不上：上年{prior}，{verb}{delta}，应得{expected}，而{item}写的是{actual}，相差{difference}。请核对是哪一个数写错了。',
  ],
  direction: [
    'error',
    '金额的增减与比率的增减、两年数的大小应当同向',
    '“{quote}”的方向前后不一：{first}，却又{second}。请核对是增加还是减少。',
  ],
  share: [
    'error',
    '占比＝部分÷整体，四舍五入到所印位数',
    '“{quote}”的占比算不出来：{part}÷{whole}（{item}）应是{expected}，文中写的是{actual}。请核对金额和占比。',
  ],
  'share.rounding': [
    'hint',
    '占比＝部分÷整体，四舍五入到所印位数',
    '“{quote}”按所印的数计算，占比是{expected}，文中是{actual}；差别可能来自四舍五入，请确认。',
  ],
  'share.total': [
    'error',
    '基本支出占比＋项目支出占比＝100%',
    '基本支出与项目支出占{item}的比例加起来不是100%：{first}＋{second}＝{actual}，相差{difference}。请核对这两个占比。',
  ],
  sum: [
    'error',
    PRINTED,
    '{whole}与各部分之和不等：{terms}，合计{expected}，相差{difference}。请核对是总数还是哪一部分写错了。',
  ],
  'sum.rounding': [
    'hint',
    PRINTED,
    '{whole}与各部分之和差一点尾数：{terms}，合计{expected}，相差{difference}。如果数字由元换算而来属于四舍五入的尾差，可以不改；否则请核对。',
  ],
  part: ['warning', '部分不大于整体', '{part}比它所属的{whole}还大，超出{difference}。请核对这两个数。'],
  balance: [
    'error',
    '收入总计＝支出总计',
    '收入总计{income}与支出总计{outlay}不相等，相差{difference}。请核对这两个数。',
  ],
  count: [
    'error',
    '总数＝各类之和',
    '“{quote}”的总数与各类之和不等：共{total}{measure}，各类加起来是{expected}{measure}。请核对。',
  ],
  'delta.sum': [
    'error',
    '各组成部分增减之和＝总增减',
    '“{quote}”各部分的增减合计是{expected}，而总的增减是{actual}，相差{difference}。请核对各部分的增减额。',
  ],
  twice: [
    'warning',
    '同一指标在全文只应有一个数',
    '{item}前后写了不同的数：第{otherLine}行是{other}，这里是{actual}，相差{difference}。请核对后统一。',
  ],
  unit: [
    'warning',
    '金额单位应当一致（1万元＝10000元）',
    '{item}的单位可能写错了：这里是{actual}，{source}是{other}，正好相差一万倍。请核对“元”和“万元”。',
  ],
  'year.compared': [
    'warning',
    YEARS,
    '“{quote}”比较的年份可能不对：{year}年的数应与{expected}年比较，文中写的是{actual}年。请核对是否沿用了往年的文字。',
  ],
  'year.stated': [
    'warning',
    YEARS,
    '“{quote}”说的是{actual}年，本文是{expected}年度预算。请核对是否沿用了往年的文字。',
  ],
  'year.heading': ['warning', YEARS, '“{quote}”里的年份是{actual}年，本文是{expected}年度预算，请核对。'],
  'year.end': [
    'hint',
    '资产占用情况反映上年年末',
    '“{quote}”写的是{actual}年末，编制预算时这一天还没有到，一般应为{expected}年12月31日（当地另有规定的除外），请确认。',
  ],
  'flat.change': [
    'warning',
    '持平即没有增减',
    '“{quote}”先说持平，又写了增减的金额，请核对是持平还是有增减。',
  ],
  'flat.reason': [
    'hint',
    '持平即没有增减',
    '“{quote}”说的是持平，后面的原因却只讲“{words}”，请确认原因是否写对了位置。',
  ],
  zero: ['hint', '没有增减时写“持平”', '“{quote}”增减额是0，建议改写为“持平”。'],
  'prior.zero': [
    'warning',
    '上年数为0时没有增减率',
    '“{quote}”推算出的上年数是0，不能计算比率。请去掉百分比，改写为“上年未安排，本年新增……”；如果上年有数，请核对金额。',
  ],
  negative: [
    'warning',
    '增减方向由“增加、减少”表达，正文不写负号',
    '“{quote}”里有负数。请去掉负号，用“增加（增长）”或“减少（下降）”表示方向。',
  ],
  'reason.direction': [
    'hint',
    '原因应与增减方向一致',
    '“{quote}”讲的是{direction}，所给的原因却只有“{words}”，方向相反。请确认原因是否写对。',
  ],
  'reason.composition': [
    'warning',
    '总增减＝各部分增减之和',
    '{total}{totalVerb}{totalDelta}，其中{part}{partVerb}{partDelta}；除{part}外，其余支出合计{restVerb}{difference}，所给原因“{reason}”未能解释这一部分。请核实人员、项目各增减多少，并补充说明。',
  ],
  'change.missing': [
    'hint',
    '“三公”经费各项应说明增减变化',
    '{item}{actual}没有写与上年相比的增减和原因，同一节的其他项目写了。请确认是否需要补写。',
  ],
  remains: ['warning', CLEAR, '“{quote}”像是模板里没有填完的内容：{what}。请补写或删去。'],
  punctuation: ['hint', CLEAR, '“{quote}”的标点可能有误：{what}。'],
  wording: ['hint', CLEAR, '“{quote}”里的“{actual}”可能应为“{expected}”，请确认。'],
  term: [
    'hint',
    '《党政机关国内公务接待管理规定》用“公务接待”',
    '“{quote}”里的“{actual}”一般写作“{expected}”，请确认。',
  ],
  naming: ['hint', CLEAR, '全文对自己的称呼不统一：{what}。建议统一为一种。'],
  numbering: ['hint', CLEAR, '序号的括号有全角也有半角：半角的有{what}。建议统一为全角，如“（一）”。'],
  repeated: ['hint', CLEAR, '“{quote}”与第{otherLine}行逐字相同，请确认是否重复粘贴。'],
  sensitive: [
    'hint',
    '《保守国家秘密法》《政府信息公开条例》：公开前应作保密审查',
    '“{quote}”写进了公开的文字里，等于提示有不公开的内容。请交负责保密审查的同事确认这句话能否保留。',
  ],
  figure: [
    'error',
    TABLES,
    '“{quote}”与预算表不一致：{item}在表中是{expected}，文中是{actual}，相差{difference}。请核对后改正其中一处。',
  ],
  'change.figure': [
    'warning',
    TABLES,
    '“{quote}”与两年的预算表不一致：{item}按表计算应{expected}，文中是{actual}。如果上年数按可比口径调整过，请在文中说明；否则请改正。',
  ],
  unplaced: ['hint', TABLES, '有{count}个金额在预算表里找不到对应的数：{what}。请逐个确认来源。'],
  'list.extra': [
    'warning',
    '经济分类的列举应与一般公共预算基本支出表的科目一致',
    '{item}的列举里有表中没有的科目：{what}。请按表中的科目改写。',
  ],
  'list.missing': [
    'warning',
    '经济分类的列举应与一般公共预算基本支出表的科目一致',
    '{item}的列举漏了表中的科目：{what}。请补写。',
  ],
  'list.open': [
    'hint',
    '经济分类的列举应与一般公共预算基本支出表的科目一致',
    '{item}的列举用“等”省略了表中的科目：{what}。建议写全，或写明“等几项”。',
  ],
  'empty.hasData': [
    'error',
    '空表说明应与实际的空表一致',
    '文中说《{table}》是空表，但这张表里有金额。请改正说明，或核对表格。',
  ],
  'empty.unnamed': [
    'warning',
    '没有数据的表应当说明（预决算公开操作规程）',
    '《{table}》没有数据，文中的空表说明没有提到它。请补写一句。',
  ],
  ...FORM_RULES,
} as const satisfies Readonly<Record<string, Row>>;

/** The short name of a rule of proofreading, without its prefix. */
export type TextRuleName = keyof typeof RULES;

/** The rule of a short name. */
export function textRule(name: TextRuleName): RuleDeclaration {
  const [level, basis, message] = RULES[name];
  return {
    id: `text.${name}`,
    family: 'text',
    level,
    basis,
    years: '各年度',
    jurisdictions: ['全国'],
    message,
  };
}

/** All rules of proofreading, in the order in which `rules` lists them. */
export const TEXT_RULES: readonly RuleDeclaration[] = (Object.keys(RULES) as TextRuleName[]).map(textRule);

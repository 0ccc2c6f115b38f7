import { GENERAL, GENERAL_WITH_CARRIED } from '../../../detail';
import { amount, coded, group, sum, text, type Column } from '../../../tables';

/** 科目编码 类·款·项, 单位代码, 单位（科目名称）: how rows of functional codes begin. */
export const functionalCodeColumns: readonly Column[] = [
  group(
    ['科目编码', '功能分类科目编码'],
    text('class', '类', { width: 6 }),
    text('subclass', '款', { width: 6 }),
    text('item', '项', { width: 6 }),
  ),
  text('unitCode', '单位代码', { width: 11 }),
  text('unitName', '单位（科目名称）', {
    width: 34,
    aliases: ['单位(科目名称)', '单位名称（科目）', '科目名称', '功能分类科目名称'],
  }),
];

/** The nine columns that 03, 05 and 09 share: basic and project expenditure with their parts. */
export const expenditureColumns: readonly Column[] = [
  sum('total', '合计', ['basic', 'project']),
  group(
    '基本支出',
    sum('basic', '小计', ['wages', 'family', 'goods', 'capital']),
    group(
      '人员经费',
      amount('wages', '工资福利支出', { spending: 'basic', dept: ['301'] }),
      amount('family', '对个人和家庭的补助', { spending: 'basic', dept: ['303'] }),
    ),
    group(
      '公用经费',
      amount('goods', '商品和服务支出', { spending: 'basic', dept: ['302'] }),
      amount(
        'capital',
        '资本性支出',
        { spending: 'basic', dept: ['307', '309', '31', '399'] },
        { aliases: ['其他资本性支出'] },
      ),
    ),
  ),
  group(
    '项目支出',
    sum('project', '小计', ['running', 'specific']),
    amount('running', '其他运转类', { projectType: '其他运转类' }),
    amount('specific', '特定目标类', { projectType: '特定目标类' }),
  ),
];

/** The block of 03, 05 and 09. */
export const expenditureByFunction = coded('expenditure', 'functional', [
  ...functionalCodeColumns,
  ...expenditureColumns,
]);

/** 一般公共预算 with its 其中：财政拨款. */
export function generalColumns(withCarried: boolean): Column {
  return group(
    '一般公共预算',
    amount('general', '小计', { funds: withCarried ? GENERAL_WITH_CARRIED : GENERAL }),
    amount(
      'appropriation',
      '其中：财政拨款',
      { funds: withCarried ? ['appropriation', 'carriedGeneral'] : ['appropriation'] },
      { within: 'general', aliases: ['财政拨款'] },
    ),
  );
}

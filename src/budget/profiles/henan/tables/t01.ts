import { ALL_LINES, CARRIED, GENERAL } from '../../../detail';
import { amount, fixed, group, line, table, text } from '../../../tables';
import { CLASS_LINE_KEYS, classLines } from './classes';

const incomeLines = [
  line('general', '一、一般公共预算', {
    takes: { funds: GENERAL },
    aliases: ['一、一般公共预算拨款收入', '一、一般公共预算收入'],
  }),
  line('appropriation', '其中：财政拨款', {
    takes: { funds: ['appropriation'] },
    within: 'general',
    indent: 1,
  }),
  line('governmentFund', '二、政府性基金预算拨款收入', {
    takes: { funds: ['governmentFund'] },
    aliases: ['政府性基金'],
  }),
  line('stateCapital', '三、国有资本经营预算拨款收入', {
    takes: { funds: ['stateCapital'] },
    aliases: ['国有资本经营预算'],
  }),
  line('fiscalAccount', '四、财政专户管理资金收入', { takes: { funds: ['fiscalAccount'] } }),
  line('institution', '五、事业收入', { takes: { funds: ['institution'] } }),
  line('business', '六、事业单位经营收入', { takes: { funds: ['business'] }, aliases: ['经营收入'] }),
  line('superior', '七、上级补助收入', { takes: { funds: ['superior'] } }),
  line('subordinate', '八、附属单位上缴收入', { takes: { funds: ['subordinate'] } }),
  line('other', '九、其他收入', { takes: { funds: ['other'] } }),
];

/** 01 部门收支总体情况表: income by source beside expenditure by class. */
export const t01 = table({
  id: '01',
  title: '部门收支总体情况表',
  titleAliases: ['收支预算表', '部门收支总体表', '部门收支预算总表'],
  shortName: '收支总体',
  bands: [
    [
      fixed(
        'income',
        [
          group(
            '收入',
            text('label', '项目', { width: 32 }),
            amount('amount', '金额', ALL_LINES, { width: 14, aliases: ['预算数'] }),
          ),
        ],
        [
          ...incomeLines,
          line('currentIncome', '本年收入合计', {
            foot: true,
            parts: incomeLines.filter((one) => one.within === undefined).map((one) => one.key),
          }),
          line('carriedIn', '上年结转结余', {
            foot: true,
            takes: { funds: CARRIED },
            aliases: ['上年结转', '上年结余结转'],
          }),
          line('totalIncome', '收入总计', { foot: true, parts: ['currentIncome', 'carriedIn'] }),
        ],
      ),
      fixed(
        'outlay',
        [
          group(
            '支出',
            text('label', '项目', { width: 32 }),
            amount('amount', '金额', ALL_LINES, { width: 14, aliases: ['预算数'] }),
          ),
        ],
        [
          ...classLines('plain'),
          line('currentOutlay', '本年支出合计', { foot: true, parts: CLASS_LINE_KEYS }),
          line('carriedOut', '年终结转结余', { foot: true, aliases: ['年终结转', '结转下年'] }),
          line('totalOutlay', '支出总计', { foot: true, parts: ['currentOutlay', 'carriedOut'] }),
        ],
      ),
    ],
  ],
  facts: {
    收入总计: ['income', 'totalIncome', 'amount'],
    本年收入合计: ['income', 'currentIncome', 'amount'],
    上年结转结余: ['income', 'carriedIn', 'amount'],
    一般公共预算收入: ['income', 'general', 'amount'],
    财政拨款收入: ['income', 'appropriation', 'amount'],
    政府性基金收入: ['income', 'governmentFund', 'amount'],
    国有资本经营预算收入: ['income', 'stateCapital', 'amount'],
    财政专户管理资金收入: ['income', 'fiscalAccount', 'amount'],
    事业收入: ['income', 'institution', 'amount'],
    事业单位经营收入: ['income', 'business', 'amount'],
    上级补助收入: ['income', 'superior', 'amount'],
    附属单位上缴收入: ['income', 'subordinate', 'amount'],
    其他收入: ['income', 'other', 'amount'],
    支出总计: ['outlay', 'totalOutlay', 'amount'],
    本年支出合计: ['outlay', 'currentOutlay', 'amount'],
    年终结转结余: ['outlay', 'carriedOut', 'amount'],
  },
});

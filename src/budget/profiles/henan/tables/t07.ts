import { FISCAL_ACCOUNT_MONEY } from '../../../detail';
import { amount, coded, group, sum, table, text } from '../../../tables';
import { generalColumns } from './shared';
import { INCOME_COLUMNS } from './t02';

/**
 * 07 支出经济分类汇总表: all expenditure by pairs of economic codes and by source. Partly inferred: the last eight
 * columns follow the sources of table 01. Carried-over money stands with its source, that of units under 其他收入.
 */
export const t07 = table({
  id: '07',
  title: '支出经济分类汇总表',
  titleAliases: ['支出经济分类汇总情况表', '部门支出经济分类汇总表', '支出按经济分类汇总表'],
  shortName: '支出经济分类汇总',
  bands: [
    [
      coded('byEconomicCode', 'economicPair', [
        group(
          ['部门预算支出经济分类', '部门预算支出经济分类科目'],
          text('deptClass', '类', { width: 6 }),
          text('deptItem', '款', { width: 6 }),
          text('deptName', '科目名称', { width: 28 }),
        ),
        group(
          ['政府预算支出经济分类', '政府预算支出经济分类科目'],
          text('govClass', '类', { width: 6 }),
          text('govItem', '款', { width: 6 }),
          text('govName', '科目名称', { width: 24 }),
        ),
        sum('total', '合计', INCOME_COLUMNS, { aliases: ['总计'] }),
        generalColumns(true),
        amount(
          'governmentFund',
          '政府性基金',
          { funds: ['governmentFund', 'carriedGovernmentFund'] },
          { aliases: ['政府性基金预算'] },
        ),
        amount('stateCapital', '国有资本经营预算', { funds: ['stateCapital', 'carriedStateCapital'] }),
        amount(
          'fiscalAccount',
          '财政专户管理资金收入',
          { funds: FISCAL_ACCOUNT_MONEY },
          { aliases: ['财政专户管理资金'] },
        ),
        amount('institution', '事业收入', { funds: ['institution'] }),
        amount('business', '事业单位经营收入', { funds: ['business'] }),
        amount('superior', '上级补助收入', { funds: ['superior'] }),
        amount('subordinate', '附属单位上缴收入', { funds: ['subordinate'] }),
        amount('other', '其他收入', { funds: ['other', 'carriedUnit'] }),
      ]),
    ],
  ],
  facts: {
    经济分类合计: ['total', 'total'],
    经济分类一般公共预算: ['total', 'general'],
  },
});

import { FISCAL_ACCOUNT_MONEY, GOVERNMENT_MONEY, UNIT_MONEY } from '../../../detail';
import { amount, coded, group, sum, table, text, type Column } from '../../../tables';

function indicatorPair(key: string, label: string): Column {
  return group(
    label,
    text('indicator', '指标', { key: `${key}Name`, width: 16 }),
    text('indicatorValue', '指标值', { key: `${key}Value`, width: 10 }),
  );
}

/** 12 预算项目绩效目标汇总表: the money and the indicators of every project; extra indicators on rows of their own. */
export const t12 = table({
  id: '12',
  title: '预算项目绩效目标汇总表',
  titleAliases: ['项目绩效目标汇总表', '预算项目绩效目标表', '项目支出绩效目标汇总表'],
  shortName: '项目绩效目标汇总',
  takes: { spending: 'project' },
  bands: [
    [
      coded('projects', 'projectIndicators', [
        text('projectCode', '项目编码', { width: 24 }),
        text('projectName', '项目名称', { width: 26 }),
        sum('total', '金额', ['government', 'fiscalAccount', 'unitMoney'], {
          aliases: ['合计', '项目金额', '金额合计'],
        }),
        amount('government', '政府预算资金', { funds: GOVERNMENT_MONEY }),
        amount('fiscalAccount', '财政专户管理资金', { funds: FISCAL_ACCOUNT_MONEY }),
        amount('unitMoney', '单位资金', { funds: UNIT_MONEY }),
        indicatorPair('cost', '成本指标'),
        indicatorPair('output', '产出指标'),
        indicatorPair('benefit', '效益指标'),
        indicatorPair('satisfaction', '满意度指标'),
      ]),
    ],
  ],
  empty: { business: '项目支出', note: '说明：本部门没有安排项目支出，故本表无数据。' },
  facts: {
    项目绩效金额合计: ['total', 'total'],
  },
});

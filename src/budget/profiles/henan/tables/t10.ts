import { FISCAL_ACCOUNT_MONEY, GENERAL, PROJECT_TYPES, UNIT_MONEY } from '../../../detail';
import { amount, coded, group, sum, table, text } from '../../../tables';

/** 10 项目支出表: project expenditure by type, project and source. */
export const t10 = table({
  id: '10',
  title: '项目支出表',
  titleAliases: ['项目支出情况表', '项目支出预算表'],
  shortName: '项目支出',
  takes: { spending: 'project' },
  bands: [
    [
      coded('projects', 'project', [
        text('projectType', '类型', { width: 13, aliases: ['项目类型'], options: PROJECT_TYPES }),
        text('projectName', '项目名称', { width: 36 }),
        text('projectUnit', '项目单位', { width: 30, aliases: ['单位名称'] }),
        sum('total', '合计', [
          'general',
          'governmentFund',
          'stateCapital',
          'carriedGeneral',
          'carriedGovernmentFund',
          'carriedStateCapital',
          'fiscalAccount',
          'unitMoney',
        ]),
        group(
          '本年拨款',
          amount('general', '一般公共预算', { funds: GENERAL }),
          amount(
            'governmentFund',
            '政府性基金预算',
            { funds: ['governmentFund'] },
            { aliases: ['政府性基金'] },
          ),
          amount('stateCapital', '国有资本经营预算', { funds: ['stateCapital'] }),
        ),
        group(
          ['财政拨款结转结余', '财政拨款结转'],
          amount('carriedGeneral', '一般公共预算', { funds: ['carriedGeneral'] }),
          amount(
            'carriedGovernmentFund',
            '政府性基金预算',
            { funds: ['carriedGovernmentFund'] },
            { aliases: ['政府性基金'] },
          ),
          amount('carriedStateCapital', '国有资本经营预算', { funds: ['carriedStateCapital'] }),
        ),
        amount('fiscalAccount', '财政专户管理资金', { funds: FISCAL_ACCOUNT_MONEY }),
        amount('unitMoney', '单位资金', { funds: UNIT_MONEY }),
      ]),
    ],
  ],
  empty: { business: '项目支出', note: '说明：本部门没有安排项目支出，故本表无数据。' },
  facts: {
    项目支出表合计: ['total', 'total'],
  },
});

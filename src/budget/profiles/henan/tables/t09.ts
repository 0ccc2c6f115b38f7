import { table } from '../../../tables';
import { expenditureByFunction } from './shared';

/** 09 政府性基金预算支出情况表: the government funds of table 03. */
export const t09 = table({
  id: '09',
  title: '政府性基金预算支出情况表',
  titleAliases: ['政府性基金预算支出表', '政府性基金支出预算表'],
  shortName: '政府性基金预算支出',
  takes: { funds: ['governmentFund', 'carriedGovernmentFund'] },
  bands: [[expenditureByFunction]],
  empty: {
    business: '政府性基金业务',
    note: '说明：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
  },
  facts: {
    政府性基金支出: ['total', 'total'],
  },
});

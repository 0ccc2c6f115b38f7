import { GENERAL_WITH_CARRIED } from '../../../detail';
import { table } from '../../../tables';
import { expenditureByFunction } from './shared';

/** 05 一般公共预算支出情况表: the general public budget of table 03. */
export const t05 = table({
  id: '05',
  title: '一般公共预算支出情况表',
  titleAliases: ['一般公共预算支出预算表', '一般公共预算支出表'],
  shortName: '一般公共预算支出',
  takes: { funds: GENERAL_WITH_CARRIED },
  bands: [[expenditureByFunction]],
  facts: {
    一般公共预算支出: ['total', 'total'],
    一般公共预算基本支出: ['total', 'basic'],
    一般公共预算项目支出: ['total', 'project'],
  },
});

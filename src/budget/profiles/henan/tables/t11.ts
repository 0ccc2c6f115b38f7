import { ALL_LINES, FISCAL_ACCOUNT_MONEY, GOVERNMENT_MONEY, UNIT_MONEY } from '../../../detail';
import { amount, coded, fixed, line, table, text } from '../../../tables';

/** 11 部门整体绩效目标表: a form with the goals, the tasks, the money behind them and the indicators. */
export const t11 = table({
  id: '11',
  title: '部门整体绩效目标表',
  titleAliases: ['本级部门(单位)整体绩效目标表', '部门(单位)整体绩效目标表', '单位整体绩效目标表'],
  shortName: '部门整体绩效目标',
  hasYearInTitle: false,
  unit: null,
  bands: [
    [
      fixed(
        'profile',
        [text('label', '项目', { width: 20 }), text('text', '内容', { span: 4 })],
        [
          line('department', '部门（单位）名称', { aliases: ['部门名称', '单位名称'] }),
          line('goals', '年度履职目标'),
        ],
      ),
    ],
    [
      coded(
        'tasks',
        'free',
        [
          text('text', '任务名称', { key: 'task', span: 2, aliases: ['年度主要任务'] }),
          text('text', '主要内容', { key: 'content', span: 3 }),
        ],
        3,
      ),
    ],
    [
      fixed(
        'budget',
        [text('label', '预算情况', { span: 3 }), amount('amount', '金额（万元）', ALL_LINES, { span: 2 })],
        [
          line('total', '部门预算总额（万元）', {
            parts: ['government', 'fiscalAccount', 'unitMoney'],
            aliases: ['部门预算总额', '预算总额'],
          }),
          line('government', '1、资金来源：（1）政府预算资金', {
            takes: { funds: GOVERNMENT_MONEY },
            indent: 1,
            aliases: ['政府预算资金'],
          }),
          line('fiscalAccount', '（2）财政专户管理资金', {
            takes: { funds: FISCAL_ACCOUNT_MONEY },
            indent: 1,
          }),
          line('unitMoney', '（3）单位资金', { takes: { funds: UNIT_MONEY }, indent: 1 }),
          line('basic', '2、资金结构：（1）基本支出', {
            takes: { spending: 'basic' },
            indent: 1,
            aliases: ['基本支出'],
          }),
          line('project', '（2）项目支出', {
            takes: { spending: 'project' },
            indent: 1,
            aliases: ['项目支出'],
          }),
        ],
      ),
    ],
    [
      coded(
        'indicators',
        'free',
        [
          text('text', '一级指标', { key: 'level1', width: 20 }),
          text('text', '二级指标', { key: 'level2', width: 18 }),
          text('indicator', '三级指标', { width: 36 }),
          text('indicatorValue', '指标值', { width: 14 }),
          text('text', '指标值说明', { key: 'explanation', width: 46 }),
        ],
        8,
      ),
    ],
  ],
  facts: {
    绩效预算总额: ['budget', 'total', 'amount'],
    绩效基本支出: ['budget', 'basic', 'amount'],
    绩效项目支出: ['budget', 'project', 'amount'],
  },
});

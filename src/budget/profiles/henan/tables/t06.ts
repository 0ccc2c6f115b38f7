import { GENERAL_WITH_CARRIED } from '../../../detail';
import { amount, coded, group, sum, table, text } from '../../../tables';

/** Department economic classes whose basic money is personnel (人员经费) and operating (公用经费) expenditure. */
export const PERSONNEL_CLASSES: readonly string[] = ['301', '303'];
export const OPERATING_CLASSES: readonly string[] = ['302', '307', '309', '31', '399'];

/** 06 一般公共预算基本支出表: basic expenditure by pairs of economic codes; no project money. */
export const t06 = table({
  id: '06',
  title: '一般公共预算基本支出表',
  titleAliases: ['一般公共预算基本支出情况表', '一般公共预算基本支出预算表'],
  shortName: '一般公共预算基本支出',
  takes: { funds: GENERAL_WITH_CARRIED, spending: 'basic' },
  bands: [
    [
      coded('basic', 'economicPair', [
        group(
          ['部门预算支出经济分类科目', '部门预算支出经济分类科目编码', '部门预算经济分类科目'],
          text('deptCode', '科目编码', { width: 11, aliases: ['编码'] }),
          text('deptName', '科目名称', { width: 30, aliases: ['名称'] }),
        ),
        group(
          ['政府预算支出经济分类科目', '政府预算支出经济分类科目编码', '政府预算经济分类科目'],
          text('govCode', '科目编码', { width: 11, aliases: ['编码'] }),
          text('govName', '科目名称', { width: 26, aliases: ['名称'] }),
        ),
        group(
          ['本年一般公共预算基本支出', '一般公共预算基本支出'],
          sum('total', '合计', ['personnel', 'operating'], { width: 14 }),
          amount('personnel', '人员经费', { dept: PERSONNEL_CLASSES }, { width: 14 }),
          amount('operating', '公用经费', { dept: OPERATING_CLASSES }, { width: 14 }),
        ),
      ]),
    ],
  ],
  facts: {
    基本支出合计: ['total', 'total'],
    人员经费: ['total', 'personnel'],
    公用经费: ['total', 'operating'],
  },
});

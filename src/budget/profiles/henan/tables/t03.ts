import { table } from '../../../tables';
import { expenditureByFunction } from './shared';

/** 03 部门支出总体情况表: all money by unit and functional code. */
export const t03 = table({
  id: '03',
  title: '部门支出总体情况表',
  titleAliases: ['支出预算表', '部门支出总体表', '部门支出预算总表'],
  shortName: '支出总体',
  bands: [[expenditureByFunction]],
  facts: {
    支出合计: ['total', 'total'],
    基本支出: ['total', 'basic'],
    工资福利支出: ['total', 'wages'],
    对个人和家庭的补助: ['total', 'family'],
    商品和服务支出: ['total', 'goods'],
    资本性支出: ['total', 'capital'],
    项目支出: ['total', 'project'],
    其他运转类项目: ['total', 'running'],
    特定目标类项目: ['total', 'specific'],
  },
});

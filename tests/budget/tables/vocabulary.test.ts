import { describe, expect, it } from 'vitest';
import {
  amount,
  coded,
  columnPaths,
  fixed,
  group,
  headerDepth,
  line,
  sum,
  table,
  text,
} from '../../../src/budget/tables';

const columns = [
  text('unitName', '单位', { aliases: ['单位名称'] }),
  sum('total', '合计', ['basic', 'project']),
  group(['基本支出', '基本经费'], amount('basic', '小计'), group('项目支出', amount('project', '小计'))),
];

describe('columns', () => {
  it('give each leaf the accepted labels over it, the declared one first', () => {
    expect(columnPaths(columns).map(({ column, levels }) => [column.key, levels])).toEqual([
      ['unitName', [['单位', '单位名称']]],
      ['total', [['合计']]],
      ['basic', [['基本支出', '基本经费'], ['小计']]],
      ['project', [['基本支出', '基本经费'], ['项目支出'], ['小计']]],
    ]);
  });

  it('need as many header rows as their deepest group', () => {
    expect(headerDepth(columns)).toBe(3);
    expect(headerDepth(columns.slice(0, 2))).toBe(1);
  });

  it('say of a sum what it is the sum of, and of a part what it belongs to', () => {
    expect(sum('total', '合计', ['basic', 'project']).parts).toEqual(['basic', 'project']);
    expect(amount('appropriation', '其中：财政拨款', {}, { within: 'general' }).within).toBe('general');
  });
});

describe('a table', () => {
  const declared = table({
    id: '03',
    title: '部门支出总体情况表',
    shortName: '支出总体',
    bands: [
      [coded('expenditure', 'functional', columns), fixed('more', [], [line('sum', '合计', { foot: true })])],
    ],
    facts: { 支出合计: ['total', 'total'], 其他: ['more', 'sum', 'amount'] },
  });

  it('has the number, the sheet name, the unit and the decimals that published tables share', () => {
    expect(declared).toMatchObject({
      code: '预算03表',
      sheetName: '03支出总体',
      unit: '万元',
      decimals: 2,
      hasYearInTitle: true,
    });
  });

  it('takes facts to stand in its first block unless they name another', () => {
    expect(declared.facts).toEqual({
      支出合计: { block: 'expenditure', row: 'total', column: 'total' },
      其他: { block: 'more', row: 'sum', column: 'amount' },
    });
  });

  it('keeps totals at the foot', () => {
    expect(line('total', '总计', { foot: true }).place).toBe('foot');
    expect(line('general', '一、一般公共预算').place).toBe('body');
  });
});

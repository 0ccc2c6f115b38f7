import { describe, expect, it } from 'vitest';
import { DETAIL_COLUMNS, detailKeyOf } from '../../../src/budget/detail';
import { HEADER, read, seen, WAGES, withCell } from './lines';

describe('labels of the detail', () => {
  it('each mean the column that declares them', () => {
    for (const column of DETAIL_COLUMNS) {
      for (const label of [column.label, ...column.aliases])
        expect([label, detailKeyOf(label)?.key]).toEqual([label, column.key]);
    }
  });

  it('are known with a star, a year, full-width brackets, line breaks and remarks', () => {
    expect(detailKeyOf('单位名称*')?.key).toBe('unitName');
    expect(detailKeyOf('2024年预算数（元）')?.key).toBe('amount');
    expect(detailKeyOf('功能分类\n科目编码（必填）')?.key).toBe('functional');
    expect(detailKeyOf('金额（万元）')?.key).toBe('amount');
    expect(detailKeyOf('备注')).toBeNull();
  });

  it('with the code win over those that may hold a name', () => {
    const reading = read([
      [
        '单位名称',
        '功能分类科目',
        '功能分类科目编码',
        '项目名称',
        '项目类型',
        '部门经济分类编码',
        '政府经济分类编码',
        '资金来源',
        '金额（万元）',
      ],
      ['某某局', '行政运行', '2013101', null, null, '30101', '50101', '财政拨款', 1],
    ]);
    expect(reading.problem).toBeUndefined();
    expect(reading.lines[0]).toMatchObject({ functional: '2013101', unitCode: '', unitName: '某某局' });
  });
});

describe('units', () => {
  it('may be told by the name alone; without either the line is listed', () => {
    expect(read([HEADER, withCell(WAGES, 0, null)]).lines[0]).toMatchObject({
      unitCode: '',
      unitName: '某某局',
    });
    const nameless = withCell(withCell(WAGES, 0, null), 1, null);
    expect(seen(read([HEADER, WAGES, nameless]))).toEqual([
      ['detail.unit', 'error', 'B3'],
      ['detail.leftOut', 'error', 'A3'],
    ]);
  });
});

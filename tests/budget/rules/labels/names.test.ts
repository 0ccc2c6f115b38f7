import { describe, expect, it } from 'vitest';
import { cutName, projectNameStyle } from '../../../../src/budget/rules/labels/names';
import {
  changeSheet,
  detailLine,
  findingsOf,
  sampleDetail,
  sheetsFromDetail,
  withCell,
  withCells,
} from '../../../support/books';

const sheets = sheetsFromDetail(sampleDetail());

describe('label.cutName', () => {
  it('offers the full name of a project that stands in full in another table', () => {
    const found = findingsOf(cutName, withCells(sheets, '10', { B10: '党政专用电视会议系统维' }));
    expect(found).toMatchObject([
      {
        level: 'hint',
        sheet: '10项目支出',
        cell: 'B10',
        expected: '党政专用电视会议系统维修维护经费',
        actual: '党政专用电视会议系统维',
      },
    ]);
  });

  it('names a cut unit once for all its rows', () => {
    const cut = changeSheet(sheets, '10', (sheet) =>
      [8, 9, 10, 11, 12, 13, 14, 15, 16].reduce(
        (one, row) => withCell(one, `C${row}`, '中共新乡市牧野区委办公'),
        sheet,
      ),
    );
    const [one, ...others] = findingsOf(cutName, cut);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ cell: 'C8', expected: '中共新乡市牧野区委办公室' });
    expect(one!.operands).toHaveLength(9);
  });

  it('does not take a unit for the cut name of its subordinate', () => {
    const lines = [
      detailLine({ amount: '1.00', unitName: '牧野区教育局', project: '综合专项' }),
      detailLine({ amount: '2.00', unitCode: '101002', unitName: '牧野区教育局幼儿园', project: '设备购置' }),
    ];
    expect(findingsOf(cutName, sheetsFromDetail(lines))).toEqual([]);
  });
});

describe('label.projectName', () => {
  it('shows both ways of writing one project', () => {
    const found = findingsOf(projectNameStyle, withCells(sheets, '12', { B10: '国家安全(办公)经费' }));
    expect(found).toMatchObject([{ level: 'hint', sheet: '10项目支出', cell: 'B11' }]);
    expect(found[0]!.operands).toEqual([
      { label: '10表项目名称', value: '国家安全（办公）经费', sheet: '10项目支出', cell: 'B11' },
      { label: '12表项目名称', value: '国家安全(办公)经费', sheet: '12项目绩效目标汇总', cell: 'B10' },
    ]);
  });
});

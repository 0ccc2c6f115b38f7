import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/budget/rules/finding';
import { withWaiver } from '../../../src/budget/waivers';
import { marksOfFindings } from '../../../src/jobs/workbook/check';

const finding = (level: Finding['level'], cell: string): Finding => ({
  rule: 'sum.row',
  level,
  sheet: '03',
  cell,
  message: '不相等',
  basis: '合计',
  operands: [],
});
const words = { text: '情况属实', on: '2027-02-01' };

describe('marks of findings', () => {
  it('turn quiet where an explanation settles the finding, and stay where it must be put right', () => {
    const [warning, error, open] = [
      finding('warning', 'A1'),
      finding('error', 'A2'),
      finding('warning', 'A3'),
    ];
    const waivers = withWaiver(withWaiver([], warning, words), error, words);
    expect(marksOfFindings([warning, error, open], waivers).map(({ row, level }) => [row, level])).toEqual([
      [0, 'hint'],
      [1, 'error'],
      [2, 'warning'],
    ]);
  });
});

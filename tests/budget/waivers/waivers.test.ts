import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/budget/rules/finding';
import {
  explanationOf,
  isSettled,
  readWaivers,
  withoutWaiver,
  withWaiver,
  writeWaivers,
} from '../../../src/budget/waivers';

const finding: Finding = {
  rule: 'format.negative',
  level: 'warning',
  sheet: '03支出总体',
  cell: 'H9',
  message: '03表有 1 个负数',
  basis: '预算数一般不为负',
  operands: [{ label: '金额', value: '-1.20', sheet: '03支出总体', cell: 'H9' }],
  actual: '-1.20',
};
const words = { text: '收回上年多拨', by: '王会计', on: '2027-02-01' };

describe('出错说明', () => {
  it('stands for a finding as long as its values stay', () => {
    const waivers = withWaiver([], finding, words);
    expect(explanationOf(finding, waivers)).toEqual({
      state: 'current',
      waiver: {
        rule: 'format.negative',
        place: '03支出总体!H9',
        values: ['-1.20', '', '金额=-1.20'],
        ...words,
      },
    });
    const changed = { ...finding, actual: '-1.30', operands: [{ label: '金额', value: '-1.30' }] };
    expect(explanationOf(changed, waivers)?.state).toBe('outdated');
    expect(explanationOf({ ...finding, cell: 'H10' }, waivers)).toBeUndefined();
    expect(explanationOf({ ...finding, rule: 'format.year' }, waivers)).toBeUndefined();
  });

  it('settles what may be explained, and never an error or other values', () => {
    const waivers = withWaiver([], finding, words);
    expect(isSettled(finding, explanationOf(finding, waivers))).toBe(true);
    expect(isSettled({ ...finding, level: 'error' }, explanationOf(finding, waivers))).toBe(false);
    const changed = { ...finding, actual: '-9.00' };
    expect(isSettled(changed, explanationOf(changed, waivers))).toBe(false);
    expect(isSettled(finding, undefined)).toBe(false);
  });

  it('is replaced by a new one at the same place, and can be taken away', () => {
    const first = withWaiver([], finding, words);
    const second = withWaiver(first, { ...finding, actual: '-2.00' }, { text: '另一原因', on: '2027-02-02' });
    expect(second.map(({ text }) => text)).toEqual(['另一原因']);
    expect(withoutWaiver(second, finding)).toEqual([]);
    expect(withoutWaiver(first, { ...finding, cell: 'A1' })).toEqual(first);
  });

  it('comes back from the workbook as it was kept; what cannot be read is left out', () => {
    const waivers = withWaiver([], finding, words);
    expect(readWaivers(writeWaivers(waivers))).toEqual(waivers);
    expect(readWaivers(undefined)).toEqual([]);
    expect(readWaivers('{坏了')).toEqual([]);
    expect(readWaivers(JSON.stringify([{ rule: 1 }, null, ...waivers]))).toEqual(waivers);
  });
});

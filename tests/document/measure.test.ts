import { describe, expect, it } from 'vitest';
import { countLines, widestUnit } from '../../src/document/docx/measure';
import { formatNumber } from '../../src/document/docx/number-format';
import { shareOut } from '../../src/document/docx/table-fit';

describe('countLines', () => {
  it('fills a line of 28 characters, two of them indented', () => {
    expect(countLines('字'.repeat(26), 28, 2)).toBe(1);
    expect(countLines('字'.repeat(27), 28, 2)).toBe(2);
    expect(countLines('字'.repeat(54), 28, 2)).toBe(2);
  });

  it('takes the whole figure to the next line with its unit', () => {
    expect(countLines(`${'字'.repeat(26)}593.39万元`, 28)).toBe(2);
    expect(countLines(`${'字'.repeat(22)}593.39万元`, 28)).toBe(1);
  });

  it('lets a closing mark hang over the edge and counts line ends', () => {
    expect(countLines(`${'字'.repeat(28)}。`, 28)).toBe(1);
    expect(countLines('甲\n乙', 28)).toBe(2);
    expect(countLines('', 28)).toBe(1);
  });
});

it('measures the longest figure or Latin word of a cell', () => {
  expect(widestUnit('合计1,286.40万元')).toBeCloseTo(7 * 0.5 - 0.5 + 2 * 0.27, 5);
  expect(widestUnit('只有汉字')).toBe(0);
});

it('shares a width out without losing a twip', () => {
  for (const widths of [[1], [1, 1, 1], [5, 5, 5, 9, 26, 11], [0.3, 0.3, 0.4]]) {
    const shares = shareOut(widths, 14_798);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(14_798);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  }
});

it.each([
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 100, 101, 110],
    ['一', '十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十'],
  ],
  ['ideographDigital', [10, 23], ['一〇', '二三']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['upperRoman', [4, 9, 14], ['IV', 'IX', 'XIV']],
  ['ideographTraditional', [1, 10], ['甲', '癸']],
  ['somethingNew', [3], ['3']],
])('writes automatic numbers in %s', (format, values, written) => {
  expect(values.map((value) => formatNumber(value, format))).toEqual(written);
});

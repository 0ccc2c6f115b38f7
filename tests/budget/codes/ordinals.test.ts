import { describe, expect, it } from 'vitest';
import {
  chineseNumeral,
  className,
  classOfOrdinal,
  classOrders,
  ordinalOfClass,
  parseChineseNumeral,
  parseOrdinal,
} from '../../../src/budget/codes';

describe('Chinese ordinals', () => {
  it('writes 1 to 99', () => {
    expect([1, 10, 11, 20, 21, 34, 99].map(chineseNumeral)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '三十四',
      '九十九',
    ]);
    for (const value of [0, 100, 1.5]) expect(() => chineseNumeral(value)).toThrow(RangeError);
  });

  it('reads back what it writes, and nothing else', () => {
    for (let value = 1; value <= 99; value += 1)
      expect(parseChineseNumeral(chineseNumeral(value))).toBe(value);
    for (const text of ['', '零', '一十', '十十', '二一']) expect(parseChineseNumeral(text)).toBeNull();
  });

  it.each([
    ['（二十一）城乡社区支出', 21, '城乡社区支出'],
    ['二十一、其他支出', 21, '其他支出'],
    ['(一)', 1, ''],
    ['（十三）', 13, ''],
    ['（3）教育支出', 3, '教育支出'],
    ['1.办公费', 1, '办公费'],
    ['  一、 一般公共服务', 1, '一般公共服务'],
  ])('%s', (label, value, rest) => {
    expect(parseOrdinal(label)).toEqual({ value, rest });
  });

  it('sees no ordinal where there is none', () => {
    for (const label of ['一般公共服务', '3.50', '十三五规划', '', '（境）', '2024年', '0、无']) {
      expect(parseOrdinal(label)).toBeNull();
    }
  });
});

describe('class ordinals', () => {
  it('stand for class 200 + n in layouts that leave gaps', () => {
    expect([1, 9, 17, 19, 24, 34].map((n) => classOfOrdinal('gap200', n))).toEqual([
      '201',
      '209',
      '217',
      '219',
      '224',
      '234',
    ]);
    expect([0, 18, 25, 26, 28, 35].map((n) => classOfOrdinal('gap200', n))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([
      ordinalOfClass('gap200', '219'),
      ordinalOfClass('gap200', '218'),
      ordinalOfClass('gap200', '20801'),
    ]).toEqual([19, null, null]);
  });

  it('count on in layouts that number consecutively', () => {
    const classes = classOrders().find((order) => order.id === 'dept-budget-30')?.classes ?? [];
    expect([classOfOrdinal(classes, 18), classOfOrdinal(classes, 30), classOfOrdinal(classes, 31)]).toEqual([
      '219',
      '234',
      null,
    ]);
    expect([ordinalOfClass(classes, '219'), ordinalOfClass(classes, '218')]).toEqual([18, null]);
  });
});

describe('className', () => {
  it('gives the name of the last catalogue, or of the year asked for', () => {
    expect(className('215')).toBe('资源勘探工业信息等支出');
    expect(className('215', 2019)).toBe('资源勘探信息等支出');
    expect(className('227', 2027)).toBe('预备费');
  });

  it('refuses what is no class', () => {
    for (const code of ['218', '20801', '301']) expect(() => className(code)).toThrow(RangeError);
    expect(() => className('224', 2018)).toThrow(RangeError);
  });
});

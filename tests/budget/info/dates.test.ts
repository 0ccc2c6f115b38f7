import { describe, expect, it } from 'vitest';
import { dateInWords, dateSerial, parseDate } from '../../../src/budget/info';

describe('dates', () => {
  it('are read however they are written', () => {
    for (const text of [
      '2027-03-15',
      '2027-3-15',
      '2027/3/15',
      '2027.3.15',
      '2027年3月15日',
      '２０２７年３月１５日',
      '2027-03-15T00:00:00',
    ]) {
      expect(parseDate(text)).toBe('2027-03-15');
    }
    expect(parseDate(46096)).toBe('2026-03-15');
  });

  it('that do not exist are none', () => {
    for (const text of ['2027-02-30', '2027-13-01', '三月', '20270315', ''])
      expect(parseDate(text)).toBeNull();
  });

  it('become the days a spreadsheet counts, and words', () => {
    expect(dateSerial('2024-03-26')).toBe(45377);
    expect(dateInWords('2027-03-05')).toBe('2027年3月5日');
  });
});

import { describe, expect, it } from 'vitest';
import { figureIndex } from '../../../src/budget/facts';
import type { InfoValues } from '../../../src/budget/info';
import { bookOf, detailLine, sampleDetail, sheetsFromDetail } from '../../support/books';
import { infoSheet } from '../narrative/scene';

const heading = (year: number) => ({ year, department: '某局' });
const sheets = sheetsFromDetail(sampleDetail(), heading(2024));
const prior = bookOf(
  sheetsFromDetail(
    [
      detailLine({ dept: '30217', gov: '50206', amount: '3.00' }),
      detailLine({ dept: '30231', gov: '50208', amount: '2.00' }),
    ],
    heading(2023),
  ),
  { isPrior: true },
);

/** What the index of the sample book with some answers knows under a name for a year: amounts with their sheets. */
function known(name: string, year: number, values: InfoValues | null = null): string[] {
  const book = bookOf(values ? [...sheets, infoSheet(values, 2024)] : sheets);
  return (figureIndex(book, prior)?.figures ?? [])
    .filter((figure) => figure.name === name && figure.year === year)
    .map((figure) => `${figure.value.toFixed(2)} ${figure.cells[0]?.sheet ?? ''}`);
}

describe('figures that a text is compared with', () => {
  it('are those of both years where last year’s book is given, each with its own sheet', () => {
    expect(known('公务接待费', 2024)).toEqual(['0.00 08三公经费']);
    expect(known('公务接待费', 2023)).toEqual(['3.00 上年·08三公经费']);
    expect(known('财政拨款支出总计', 2024)).toEqual(['593.39 04财政拨款收支']);
    expect(known('财政拨款收入总计', 2023)).toEqual(['5.00 上年·04财政拨款收支']);
  });

  it('are last year’s as answered, whatever last year’s book says', () => {
    expect(known('公务接待费', 2023, { prior: { 公务接待费: '3.30' } })).toEqual(['3.30 填报信息']);
    expect(known('公务接待费', 2023, { prior: { 公务接待费: '' } })).toEqual(['3.00 上年·08三公经费']);
  });

  it('leave last year’s sum out when a part of it was answered', () => {
    expect(known('公务用车购置及运行费', 2023)).toEqual(['2.00 上年·08三公经费']);
    expect(known('公务用车购置及运行费', 2023, { prior: { 公务用车运行费: '2.20' } })).toEqual([]);
  });

  it('are on a comparable basis only those that were not answered', () => {
    const fields = { 可比口径调整: '是', 可比口径说明: '职能划出' };
    expect(known('支出合计', 2023, { fields })).toEqual([]);
    expect(known('公务接待费', 2023, { fields })).toEqual(['3.00 上年·08三公经费']);
    expect(known('支出合计', 2023, { fields: { 可比口径调整: '否' } })).toEqual(['5.00 上年·03支出总体']);
  });
});

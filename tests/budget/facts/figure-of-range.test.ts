import { describe, expect, it } from 'vitest';
import { figureOfRange } from '../../../src/budget/facts';
import { henan } from '../../../src/budget/profiles/henan';
import { sampleDetail, sheetsFromDetail } from '../../support/books';

const income = sheetsFromDetail(sampleDetail()).find((sheet) => sheet.name === henan.tables[0]!.sheetName)!;

describe('a named figure out of a range', () => {
  it('is found in a table with its title', () => {
    const found = figureOfRange(income.values, '支出总计', henan);
    expect(found.kind === 'found' && found.fact.amount.toString()).toBe('593.39');
  });

  it('says what there is where the name is not known', () => {
    const found = figureOfRange(income.values, '支出总记', henan);
    expect(found.kind === 'unknownName' && found.known).toContain('支出总计');
  });

  it('says which table a known figure is in, and when the amount is missing', () => {
    expect(figureOfRange([['一', 1]], '支出总计', henan)).toEqual({
      kind: 'noTable',
      table: henan.tables[0]!.title,
    });
    expect(
      figureOfRange(
        income.values.map((row) => row.map((value) => (value === 593.39 ? '#REF!' : value))),
        '支出总计',
        henan,
      ),
    ).toEqual({
      kind: 'noAmount',
      table: henan.tables[0]!.title,
    });
  });
});

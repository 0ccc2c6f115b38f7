import { describe, expect, it } from 'vitest';
import { noAmounts } from '../../../../src/budget/rules/structure/no-amounts';
import { findingsOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';

const empty = sheetsFromDetail([]);

describe('structure.noAmounts', () => {
  it('says that there is nothing to check yet', () => {
    const found = findingsOf(noAmounts, empty);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ level: 'hint', operands: [] });
    expect(found[0]!.message).toContain('各表都还没有金额');
  });

  it('is silent as soon as one cell is filled, be it with a word', () => {
    expect(findingsOf(noAmounts, withCells(empty, '08', { F6: 1.1 }))).toEqual([]);
    expect(findingsOf(noAmounts, withCells(empty, '08', { F6: '待定' }))).toEqual([]);
    expect(findingsOf(noAmounts, sheetsFromDetail(sampleDetail()))).toEqual([]);
  });
});

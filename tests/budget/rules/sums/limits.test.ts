import { describe, expect, it } from 'vitest';
import { columnWithin } from '../../../../src/budget/rules/sums/columns';
import { linesWithinRule } from '../../../../src/budget/rules/sums/lines';
import { termPlace } from '../../../../src/budget/rules/equations';
import { bookOf, sampleDetail, sheetsFromDetail, withCells } from '../../../support/books';

const SHEETS = sheetsFromDetail(sampleDetail());

describe('limits of 其中 whose part is blank', () => {
  it.each([
    { rule: linesWithinRule, table: '01' },
    { rule: columnWithin, table: '07' },
  ])(
    '$rule.id stands in $table, so that a figure proposed for the blank is held against its whole',
    (one) => {
      const { equations } = one.rule.equations(bookOf(SHEETS));
      const place = equations
        .flatMap(({ left }) => left.map(termPlace))
        .find(({ sheet }) => sheet.startsWith(one.table));
      expect(place).toBeDefined();
      const emptied = bookOf(withCells(SHEETS, one.table, { [place?.cell ?? '']: null }));
      const kept = one.rule.equations(emptied).equations.flatMap(({ left }) => left.map(termPlace));
      expect(kept).toContainEqual(place);
    },
  );
});

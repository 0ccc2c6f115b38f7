import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountCells, type Book } from '../../src/budget/book';
import { Amount } from '../../src/budget/money';
import { henan } from '../../src/budget/profiles/henan';
import { rulesFor } from '../../src/budget/rules/all';
import { checkBook } from '../../src/budget/rules/check';
import { a1 } from '../../src/budget/sheet';
import { filledCells, namesCell, placeOf, roundedSheet, withAmount } from '../support/amount-cells';
import { bookOf, sampleDetail, sheetsFromDetail } from '../support/books';
import { drawnDetails, exactDetail, fullDetail } from '../support/random-detail';

const rules = rulesFor(henan);
const equations = rules.filter((rule) => rule.kind === 'equations');
const golden = bookOf(sheetsFromDetail(sampleDetail()));
const CENT = new Amount('0.01');

/** What a reviewer would be shown as wrong: rule, place and message of every error and warning. */
function complaints(book: Book, precision: 'exact' | 'rounded'): string[] {
  return checkBook(book, rules, precision)
    .findings.filter(({ level }) => level !== 'hint')
    .map(
      ({ level, rule, sheet, cell, message }) => `${level} ${rule} ${sheet ?? ''}!${cell ?? ''} ${message}`,
    );
}

describe('the golden book', () => {
  it('has nothing of level error or warning, and leaves unchecked only the approval and last year’s book, which it does not have', () => {
    expect(complaints(golden, 'exact')).toEqual([]);
    expect(checkBook(golden, rules).notChecked.map(({ rule }) => rule)).toEqual([
      'control.approval',
      'chain.published',
    ]);
    expect(checkBook(golden, equations).precision).toBe('exact');
  });

  const filled = filledCells(golden);
  const changes = filled.flatMap((cell) => [
    { cell, sign: '+', book: withAmount(golden, cell, cell.printed.plus(CENT)) },
    { cell, sign: '-', book: withAmount(golden, cell, cell.printed.minus(CENT)) },
  ]);

  it('shows an error through every cell that is off by 0.01, and points to no innocent cell', () => {
    const uncovered: string[] = [];
    const accused: string[] = [];
    const undecided: string[] = [];
    for (const { cell, sign, book } of changes) {
      const result = checkBook(book, equations, 'exact');
      const place = `${placeOf(cell)} ${sign}`;
      if (!namesCell(result, cell, 'error')) uncovered.push(place);
      const suspects = result.findings.flatMap(({ suspect }) => suspect ?? []);
      if (suspects.length === 0) undecided.push(place);
      if (suspects.some((one) => one.sheet !== cell.sheet || one.cell !== a1(cell.row, cell.column)))
        accused.push(place);
    }
    expect(uncovered).toEqual([]);
    expect(accused).toEqual([]);
    // One sum alone cannot tell which of its cells is wrong: 其中：财政拨款 when too small.
    expect(
      undecided.filter((place) => !/^(02收入总体!H|04财政拨款收支!F|07支出经济分类汇总!I)\d+ -$/.test(place)),
    ).toEqual([]);
    expect(undecided.length / changes.length).toBeLessThan(0.05);
  });

  it('shows an error through every blank cell into which 0.01 slipped', () => {
    const blank = [...amountCells(golden)].filter(({ state }) => state === 'blank');
    const uncovered = blank.filter(
      (cell) => !namesCell(checkBook(withAmount(golden, cell, CENT), equations, 'exact'), cell, 'error'),
    );
    expect(uncovered.map(placeOf)).toEqual([]);
  });

  it('in a rounded book takes 0.01 for rounding, but not 1.00', () => {
    const notExplained = changes.filter(({ cell, book }) => {
      const result = checkBook(book, equations, 'rounded');
      return !cell.printed.isZero() && (result.counts.error > 0 || !namesCell(result, cell, 'hint'));
    });
    const missed = filled.filter((cell) => {
      const book = withAmount(golden, cell, cell.printed.plus(1));
      return !namesCell(checkBook(book, equations, 'rounded'), cell, 'error');
    });
    expect(notExplained.map(({ cell, sign }) => `${placeOf(cell)} ${sign}`)).toEqual([]);
    expect(missed.map(placeOf)).toEqual([]);
  });
});

describe('generated departments', () => {
  const runs = { seed: 20240401, numRuns: 200 };

  it('make tables without an error or a warning', () => {
    fc.assert(
      fc.property(drawnDetails, (drawn) => {
        expect(complaints(bookOf(sheetsFromDetail(exactDetail(drawn))), 'exact')).toEqual([]);
      }),
      runs,
    );
  });

  it('converted from 元 cell by cell, differ by no more than rounding explains', () => {
    fc.assert(
      fc.property(drawnDetails, (drawn) => {
        const sheets = sheetsFromDetail(fullDetail(drawn)).map(roundedSheet);
        expect(complaints(bookOf(sheets), 'rounded')).toEqual([]);
      }),
      runs,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { henan } from '../../../../src/budget/profiles/henan';
import { rulesFor } from '../../../../src/budget/rules/all';
import { checkBook } from '../../../../src/budget/rules/check';
import { parseA1, type SheetSnapshot } from '../../../../src/budget/sheet';
import { bookOf, changeSheet, sampleDetail, sheetsFromDetail, withCell } from '../../../support/books';

/** Figures of a sheet raised by 0.10, as a spreadsheet would: formulas stay and show the new result. */
function raised(sheet: SheetSnapshot, cells: readonly string[]): SheetSnapshot {
  return cells.reduce((one, address) => {
    const { row, column } = parseA1(address)!;
    const value = Number((Number(one.values[row]![column]) + 0.1).toFixed(2));
    const formula = one.formulas[row]?.[column] ?? null;
    return withCell(one, address, value, formula === null ? {} : { formula });
  }, sheet);
}

const golden = sheetsFromDetail(sampleDetail());
const TYPED = 'H9';
const FOLLOWING = ['G9', 'F9', 'H8', 'G8', 'F8', 'H7', 'G7', 'F7'];

describe('one wrong figure, carried by formulas into every total', () => {
  it('is one error that points to the figure that was typed', () => {
    const sheets = changeSheet(golden, '03', (sheet) => raised(sheet, [TYPED, ...FOLLOWING]));
    const errors = checkBook(bookOf(sheets), rulesFor(henan)).findings.filter(
      ({ level }) => level === 'error',
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]!.suspect).toMatchObject({ sheet: '03支出总体', cell: TYPED });
    expect(errors[0]!.suspect!.suggestion).toContain('应为 388.42（现为 388.52）');
    const rules = [errors[0]!, ...errors[0]!.related!].map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['relation.03=01', 'relation.05=03', 'relation.11=03']));
  });

  it('and a second one elsewhere stay two errors', () => {
    const first = changeSheet(golden, '03', (sheet) => raised(sheet, [TYPED, ...FOLLOWING]));
    const sheets = changeSheet(first, '06', (sheet) => {
      const row = sheet.values.findIndex((cells) => cells.includes(13.8));
      const column = sheet.values[row]!.indexOf(13.8);
      const address = `${'ABCDEFGHIJ'[column]!}${String(row + 1)}`;
      return raised(sheet, [address]);
    });
    const errors = checkBook(bookOf(sheets), rulesFor(henan)).findings.filter(
      ({ level }) => level === 'error',
    );
    expect(errors.map(({ suspect, sheet }) => suspect?.sheet ?? sheet)).toContain('06一般公共预算基本支出');
    expect(errors.map(({ suspect }) => `${suspect?.sheet ?? ''}!${suspect?.cell ?? ''}`)).toContain(
      `03支出总体!${TYPED}`,
    );
  });
});

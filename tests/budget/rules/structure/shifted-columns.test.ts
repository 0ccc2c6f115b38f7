import { describe, expect, it } from 'vitest';
import { coveredCells, shiftedColumns } from '../../../../src/budget/rules/structure/shifted-columns';
import { a1, type SheetSnapshot } from '../../../../src/budget/sheet';
import {
  findingsOf,
  sampleDetail,
  sheetsFromDetail,
  withCell,
  withCells,
  changeSheet,
} from '../../../support/books';

const made = sheetsFromDetail(sampleDetail());

/** Tables as they are published: figures only. */
function asConstants(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, formulas: [] };
}

const published = made.map(asConstants);

/** Project amounts one column to the left in the given rows, as a careless paste leaves them. */
function slipped(
  sheets: readonly SheetSnapshot[],
  tableId: string,
  rows: readonly number[],
): SheetSnapshot[] {
  return changeSheet(sheets, tableId, (sheet) =>
    rows.reduce((one, row) => {
      const cells = [
        [a1(row - 1, 10), 43],
        [a1(row - 1, 11), 43],
        [a1(row - 1, 12), null],
      ] as const;
      return cells.reduce((next, [address, value]) => withCell(next, address, value), one);
    }, sheet),
  );
}

describe('structure.shiftedColumns', () => {
  it('names the range, the values and the repair, checked against table 03', () => {
    const found = findingsOf(shiftedColumns, slipped(published, '05', [7, 8, 9]));
    expect(found).toHaveLength(1);
    const [one] = found;
    expect(one).toMatchObject({
      rule: 'structure.shiftedColumns',
      level: 'error',
      sheet: '05一般公共预算支出',
      cell: 'K7',
      actual: '资本性支出 43.00、项目支出小计 43.00、其他运转类 空',
      expected: '资本性支出 空、项目支出小计 43.00、其他运转类 43.00',
      suspect: { cell: 'K7', suggestion: '把 K7:M9 的数整体右移一栏' },
    });
    expect(one!.message).toContain('有 3 行的金额左移了一栏（K7:M9）');
    expect(one!.message).toContain('并且与03表一致');
  });

  it('covers every cell whose amount changes, so that failing sums can fold under it', () => {
    const [one] = findingsOf(shiftedColumns, slipped(published, '05', [7, 8, 9]));
    expect(coveredCells(one!).map(({ cell }) => cell)).toEqual(
      ['7', '8', '9'].flatMap((row) => [`K${row}`, `L${row}`, `M${row}`]),
    );
  });

  it('finds it in 03 itself, where nothing else can be compared', () => {
    const found = findingsOf(shiftedColumns, slipped(published, '03', [7, 8, 9]));
    expect(found).toMatchObject([{ sheet: '03支出总体', cell: 'K7' }]);
    expect(found[0]!.message).not.toContain('与03表一致');
  });

  it('finds a single row that slipped under a sound total', () => {
    const found = findingsOf(shiftedColumns, slipped(published, '05', [9]));
    expect(found).toMatchObject([{ cell: 'K9', suspect: { suggestion: '把 K9:M9 的数整体右移一栏' } }]);
  });

  it('does not guess when the total row would disagree with the repaired rows', () => {
    const lower = { F7: 590.39, L7: 40, M7: 40 };
    expect(findingsOf(shiftedColumns, withCells(slipped(published, '05', [9]), '05', lower))).toEqual([]);
  });

  it('does not call a wrong amount a shift', () => {
    const wrong = changeSheet(published, '05', (sheet) => withCell(sheet, 'M9', 42.99));
    expect(findingsOf(shiftedColumns, wrong)).toEqual([]);
  });

  it('does not propose what table 03 contradicts', () => {
    const elsewhere = { M7: null, N7: 43, M8: null, N8: 43, M9: null, N9: 43 };
    const sheets = withCells(slipped(published, '05', [7, 8, 9]), '03', elsewhere);
    expect(findingsOf(shiftedColumns, sheets)).toEqual([]);
  });

  it('stays silent on sound tables', () => {
    expect(findingsOf(shiftedColumns, made)).toEqual([]);
    expect(findingsOf(shiftedColumns, published)).toEqual([]);
  });
});

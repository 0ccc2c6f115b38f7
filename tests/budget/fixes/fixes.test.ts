import { describe, expect, it } from 'vitest';
import { changesOfFix, fixOf, type Fix } from '../../../src/budget/fixes';
import { rulesFor } from '../../../src/budget/rules/all';
import { checkBook } from '../../../src/budget/rules/check';
import { henan } from '../../../src/budget/profiles/henan';
import type { CellScalar, SheetSnapshot } from '../../../src/budget/sheet';
import { copyFormula } from '../../../src/workbook/copy-formula';
import {
  bookOf,
  changeSheet,
  sampleDetail,
  sheetsFromDetail,
  withCell,
  type CellLook,
} from '../../support/books';

const golden = sheetsFromDetail(sampleDetail());

function changed(tableId: string, cell: string, value: CellScalar, look: CellLook = {}): SheetSnapshot[] {
  return changeSheet(golden, tableId, (sheet) => withCell(sheet, cell, value, look));
}

/** The fix for what a rule finds in sheets. */
function fixFor(sheets: readonly SheetSnapshot[], rule: string): Fix | null {
  const book = bookOf(sheets);
  const { findings } = checkBook(book, rulesFor(henan), 'exact');
  const finding = findings.find((one) => one.rule === rule);
  expect(finding, `${rule} finds something`).toBeDefined();
  return finding ? fixOf(finding, book, copyFormula) : null;
}

describe('fixes of findings', () => {
  it('turns a number that is stored as a text into the number', () => {
    const fix = fixFor(changed('03', 'H9', '388.42', { text: '388.42' }), 'format.textAmount');
    expect(fix).toEqual({
      kind: 'number',
      needsCare: false,
      cells: [
        {
          sheet: '03支出总体',
          row: 8,
          column: 7,
          cell: 'H9',
          before: '“388.42”',
          after: '388.42',
          value: 388.42,
        },
      ],
    });
    expect(fix && changesOfFix(fix)).toEqual([
      { kind: 'setCells', sheet: '03支出总体', cells: [{ row: 8, column: 7, value: 388.42 }] },
    ]);
  });

  it('rounds stored digits half up to those of the table', () => {
    const fix = fixFor(changed('03', 'H9', 388.415, { text: '388.42' }), 'format.hiddenDigits');
    expect(fix?.kind).toBe('rounded');
    expect(fix?.cells).toMatchObject([{ cell: 'H9', before: '388.415', after: '388.42', value: 388.42 }]);
  });

  it('puts back the formula of a sum that became a constant, as its neighbours have it', () => {
    const sheet = golden.find(({ name }) => name === '03支出总体')!;
    const formula = sheet.formulas[8]![6]!;
    const fix = fixFor(changed('03', 'G9', 426.47), 'format.typedSum');
    expect(formula).toMatch(/^=/);
    expect(fix?.kind).toBe('formula');
    expect(fix?.cells).toMatchObject([{ cell: 'G9', before: '426.47', after: formula, formula }]);
    expect(fix && changesOfFix(fix)).toEqual([
      { kind: 'setCells', sheet: '03支出总体', cells: [{ row: 8, column: 6, value: 426.47, formula }] },
    ]);
  });

  it('puts back the formula of a grand total', () => {
    const sheet = golden.find(({ name }) => name === '03支出总体')!;
    const formula = sheet.formulas[6]![7]!;
    const fix = fixFor(changed('03', 'H7', 489.94), 'format.typedSum');
    expect(fix?.cells.map(({ cell, after }) => [cell, after])).toEqual([['H7', formula]]);
  });

  it('offers the amount that fits for a likely wrong cell, with care', () => {
    const fix = fixFor(changed('03', 'H12', 42.57), 'relation.05=03');
    expect(fix).toMatchObject({
      kind: 'amount',
      needsCare: true,
      cells: [{ sheet: '03支出总体', cell: 'H12', before: '42.57', after: '42.56', value: 42.56 }],
    });
  });

  it('writes a cut name in full', () => {
    const sheet = golden.find(({ name }) => name === '03支出总体')!;
    const full = String(sheet.values[11]![4]);
    const fix = fixFor(changed('03', 'E12', full.slice(0, 12)), 'code.cutName');
    expect(fix?.kind).toBe('fullName');
    expect(fix?.cells).toMatchObject([{ cell: 'E12', before: full.slice(0, 12), after: full, value: full }]);
  });

  it('writes a code that lost a zero in full, as text, and leaves several columns to the accountant', () => {
    const sheet = golden.find(({ name }) => name === '06一般公共预算基本支出')!;
    const row = sheet.values.findIndex(([code]) => code === '30101');
    const cell = `A${String(row + 1)}`;
    const fix = fixFor(changed('06', cell, 3011, { text: '3011' }), 'code.lostZero');
    expect(fix).toMatchObject({
      kind: 'wholeCode',
      needsCare: false,
      cells: [{ sheet: sheet.name, cell, before: '3011', after: '30101', value: '30101' }],
    });
    expect(fixFor(changed('03', 'C12', 5, { text: '5' }), 'code.lostZero')).toBeNull();
  });

  it('offers nothing where only the accountant can decide', () => {
    expect(fixFor(changed('03', 'H9', '待定'), 'format.notAnAmount')).toBeNull();
  });
});

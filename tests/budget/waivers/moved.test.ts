import { describe, expect, it } from 'vitest';
import { henan } from '../../../src/budget/profiles/henan';
import { rulesFor } from '../../../src/budget/rules/all';
import { checkBook } from '../../../src/budget/rules/check';
import type { Finding } from '../../../src/budget/rules/finding';
import type { SheetSnapshot } from '../../../src/budget/sheet';
import {
  explanationOf,
  readWaivers,
  withIdentities,
  withWaiver,
  writeWaivers,
} from '../../../src/budget/waivers';
import { bookOf, sampleDetail, sheetsFromDetail, withCells } from '../../support/books';

type Edit = <T>(rows: readonly (readonly T[])[], blank: T) => readonly (readonly T[])[];

/** A sheet with rows or columns put in or taken out, as typed figures. */
function edited(sheet: SheetSnapshot, edit: Edit): SheetSnapshot {
  return { ...sheet, values: edit(sheet.values, null), formulas: [], texts: edit(sheet.texts, '') };
}

const SHEET = '03支出总体';
const typed = sheetsFromDetail(sampleDetail()).map((sheet) => ({ ...sheet, formulas: [] }));
const wrong = withCells(typed, '03', { G9: -388.42 });
const words = { text: '收回上年多拨', on: '2027-02-01' };

function negative(sheets: readonly SheetSnapshot[]): Finding {
  const { findings } = checkBook(bookOf(sheets), rulesFor(henan), 'exact');
  const found = findings.find(({ rule }) => rule === 'format.negative');
  if (!found) throw new RangeError('negative: nothing found');
  return found;
}

const changed = (edit: Edit): readonly SheetSnapshot[] =>
  wrong.map((sheet) => (sheet.name === SHEET ? edited(sheet, edit) : sheet));

const before = negative(wrong);
const waivers = withWaiver([], before, words);

describe('出错说明 after the sheet has changed around its cell', () => {
  it.each<[string, readonly SheetSnapshot[], string]>([
    [
      'a blank row above the table',
      changed((rows, blank) => [Array.from({ length: 3 }, () => blank), ...rows]),
      'G10',
    ],
    [
      'another row of figures in front',
      changed((rows) => [...rows.slice(0, 8), ...rows.slice(9, 10), ...rows.slice(8, 9), ...rows.slice(10)]),
      'G10',
    ],
    ['a blank column on the left', changed((rows, blank) => rows.map((row) => [blank, ...row])), 'H9'],
    [
      'another name of the sheet',
      wrong.map((one) => (one.name === SHEET ? { ...one, name: '支出' } : one)),
      'G9',
    ],
  ])('stands beside its finding: %s', (_, sheets, cell) => {
    const after = negative(sheets);
    expect(after.cell).toBe(cell);
    expect(explanationOf(after, waivers)?.state).toBe('current');
  });

  it('returns when the amount changes, wherever the row has gone', () => {
    const sheets = withCells(
      changed((rows) => [[], ...rows] as typeof rows),
      '03',
      { G10: -388.43 },
    );
    expect(explanationOf(negative(sheets), waivers)?.state).toBe('outdated');
  });

  it('does not pass to the row that has come to its cell', () => {
    const sheets = withCells(
      changed((rows) => [[], ...rows] as typeof rows),
      '03',
      { G10: 388.42, G11: -388.42 },
    );
    const after = negative(sheets);
    expect(after.cell).toBe('G11');
    expect(explanationOf(after, waivers)).toBeUndefined();
  });
});

describe('出错说明 of a workbook that kept them by their cells', () => {
  const [{ identity: _, ...old }] = waivers as [(typeof waivers)[number]];
  const kept = readWaivers(writeWaivers([old]));

  it('is found at its cell', () => {
    expect(explanationOf(before, kept)?.state).toBe('current');
  });

  it('learns what its cell stands for, and then follows it', () => {
    const learned = withIdentities(kept, [before]);
    expect(learned).toEqual(waivers);
    expect(readWaivers(writeWaivers(learned))).toEqual(waivers);
    const moved = negative(changed((rows) => [[], ...rows] as typeof rows));
    expect(explanationOf(moved, learned)?.state).toBe('current');
  });

  it('learns nothing from a finding with other values, and nothing twice', () => {
    expect(withIdentities(kept, [{ ...before, actual: '1.00' }])).toBe(kept);
    expect(withIdentities(waivers, [before])).toBe(waivers);
  });
});

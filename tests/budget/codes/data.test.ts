import { describe, expect, it } from 'vitest';
import {
  catalogueFor,
  classOrders,
  CODE_KINDS,
  FIRST_CATALOGUE_YEAR,
  kindOfCode,
  LAST_CATALOGUE_YEAR,
  levelOf,
} from '../../../src/budget/codes';
import { codeRows, extraNames, mappingRows, movedRows } from '../../../src/budget/codes/dataset';

const years = Array.from(
  { length: LAST_CATALOGUE_YEAR - FIRST_CATALOGUE_YEAR + 1 },
  (_, index) => FIRST_CATALOGUE_YEAR + index,
);

describe.each(CODE_KINDS)('rows of %s', (kind) => {
  const rows = [...codeRows(kind).values()].flat();

  it('have a code of their kind, a length that is a level, a name and a source', () => {
    const wrong = rows.filter(
      (row) =>
        kindOfCode(row.code) !== kind ||
        levelOf(row.code, kind) === null ||
        row.name.trim() !== row.name ||
        row.name === '' ||
        row.source === '',
    );
    expect(wrong).toEqual([]);
  });

  it('have years in order, within the catalogue', () => {
    const wrong = rows.filter(
      (row) =>
        row.from > row.to ||
        (Number.isFinite(row.from) && (row.from < FIRST_CATALOGUE_YEAR || row.from > LAST_CATALOGUE_YEAR)) ||
        (Number.isFinite(row.to) && (row.to < FIRST_CATALOGUE_YEAR || row.to >= LAST_CATALOGUE_YEAR)),
    );
    expect(wrong).toEqual([]);
  });

  it('give a code one name at a time', () => {
    const overlapping = [...codeRows(kind).values()].filter((own) =>
      own.some((row, index) => own.slice(index + 1).some((next) => row.to >= next.from)),
    );
    expect(overlapping).toEqual([]);
  });

  it('have their parents in force in every year', () => {
    const orphans = years.flatMap((year) => {
      const result = catalogueFor(year);
      if (!result.ok) throw new Error(result.message);
      const entries = result.catalogue.entries(kind);
      return [...entries.values()]
        .filter((entry) => entry.parents.some((parent) => !entries.has(parent)))
        .map((entry) => `${String(year)} ${entry.code}`);
    });
    expect(orphans).toEqual([]);
  });
});

describe('the other files', () => {
  it('map department codes that exist to government codes that exist, level 款', () => {
    const wrong = [...mappingRows().values()]
      .flat()
      .filter(
        (row) =>
          !codeRows('deptEconomic').has(row.dept) ||
          !codeRows('govEconomic').has(row.gov) ||
          levelOf(row.dept) !== '款' ||
          levelOf(row.gov) !== '款',
      );
    expect(wrong).toEqual([]);
    expect([...mappingRows().values()].flat()).toHaveLength(171);
  });

  it('leave no department 款 in force without a mapping', () => {
    const unmapped = [...codeRows('deptEconomic').keys()].filter(
      (code) => levelOf(code) === '款' && !mappingRows().has(code),
    );
    expect(unmapped).toEqual([]);
  });

  it('move content to codes that exist', () => {
    const wrong = movedRows().flatMap((move) =>
      move.toCodes.filter((code) => !codeRows(move.toKind).has(code)),
    );
    expect(wrong).toEqual([]);
  });

  it('give extra names to codes that exist only', () => {
    const wrong = [...extraNames().keys()].filter(
      (key) =>
        !CODE_KINDS.some((kind) => key.startsWith(`${kind}:`) && codeRows(kind).has(key.split(':')[1] ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it('list every class order with existing classes, ascending and once each', () => {
    expect(classOrders().map((order) => [order.id, order.classes.length])).toEqual([
      ['dept-budget-30', 30],
      ['final-accounts-26', 26],
      ['final-accounts-2024', 24],
      ['pre-2019', 23],
      ['final-accounts-2019', 24],
    ]);
    for (const { classes } of classOrders()) {
      expect(classes).toEqual([...new Set(classes)].sort());
      expect(classes.filter((code) => !codeRows('functional').has(code))).toEqual([]);
    }
  });
});

import fc from 'fast-check';
import type { Precision } from '../../src/budget/book';
import type { SheetSnapshot } from '../../src/budget/sheet';
import { roundedSheet } from '../support/amount-cells';
import { sheetsFromDetail } from '../support/books';
import { drawnDetailsOf, exactDetail, fullDetail, type DrawnSize } from '../support/random-detail';

/** How a generated book is written: with the formulas of a made one, or as figures alone, exact or rounded from 元. */
export type BookForm = 'formulas' | 'figures' | 'rounded';

/** A consistent book of all twelve tables. */
export interface CleanBook {
  readonly name: string;
  readonly form: BookForm;
  /** 数据口径 as 填报信息 would declare it; null leaves it to the check. */
  readonly declared: Precision | null;
  readonly sheets: readonly SheetSnapshot[];
}

/** Sizes of departments: one unit with hardly a project, the golden one, three units, eight units. */
const SIZES: Readonly<Record<string, DrawnSize>> = {
  small: { units: 1, basic: [3, 8], project: [0, 2] },
  golden: { units: 1, basic: [12, 25], project: [2, 9] },
  medium: { units: 3, basic: [15, 40], project: [3, 12] },
  large: { units: 8, basic: [40, 90], project: [8, 25] },
};
const FORMS: readonly BookForm[] = ['formulas', 'figures', 'rounded'];

function sheetsIn(form: BookForm, drawn: Parameters<typeof exactDetail>[0]): readonly SheetSnapshot[] {
  if (form === 'rounded') return sheetsFromDetail(fullDetail(drawn)).map(roundedSheet);
  const made = sheetsFromDetail(exactDetail(drawn));
  return form === 'formulas' ? made : made.map((sheet) => ({ ...sheet, formulas: [] }));
}

/** So many books, sizes and forms taking turns; equal seeds make equal books. */
export function cleanBooks(seed: number, count: number): CleanBook[] {
  const sizes = Object.entries(SIZES);
  return Array.from({ length: count }, (_, index): CleanBook => {
    const [sizeName, size] = sizes[index % sizes.length]!;
    const form = FORMS[Math.floor(index / sizes.length) % FORMS.length]!;
    const [drawn] = fc.sample(drawnDetailsOf(size), { seed: seed + index, numRuns: 1 });
    return {
      name: `${sizeName} ${form} ${String(seed + index)}`,
      form,
      declared: form === 'rounded' ? 'rounded' : null,
      sheets: sheetsIn(form, drawn!),
    };
  });
}

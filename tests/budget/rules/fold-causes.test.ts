import { describe, expect, it } from 'vitest';
import { henan } from '../../../src/budget/profiles/henan';
import { rulesFor } from '../../../src/budget/rules/all';
import { checkBook } from '../../../src/budget/rules/check';
import type { SheetSnapshot } from '../../../src/budget/sheet';
import { bookOf, changeSheet, sampleDetail, sheetsFromDetail } from '../../support/books';

/** A sheet with its amounts in 元 under a caption that says 万元. */
function inYuan(sheet: SheetSnapshot): SheetSnapshot {
  const values = sheet.values.map((row) =>
    row.map((value) => (typeof value === 'number' ? Math.round(value * 10000) : value)),
  );
  const texts = sheet.texts.map((row, at) =>
    row.map((text, column) => {
      const value = values[at]?.[column];
      return typeof value === 'number' ? value.toFixed(2) : text;
    }),
  );
  return { ...sheet, values, texts, formulas: [] };
}

describe('amounts in 元 under a caption that says 万元', () => {
  it('are one error with everything that fails through them folded under it', () => {
    const sheets = changeSheet(sheetsFromDetail(sampleDetail()), '03', inYuan);
    const { findings, counts } = checkBook(bookOf(sheets), rulesFor(henan));
    expect(counts.error).toBe(1);
    const [first] = findings;
    expect(first).toMatchObject({ rule: 'format.unitScale', sheet: '03支出总体', cell: 'F7' });
    const folded = first!.related!.map(({ rule }) => rule);
    expect(folded).toContain('relation.03=01');
    expect(folded).toContain('relation.05=03');
  });

  it('do not hide a failure that has nothing to do with them', () => {
    const wrong = changeSheet(sheetsFromDetail(sampleDetail()), '03', inYuan);
    const sheets = changeSheet(wrong, '06', (sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.map((value) => (value === 512.34 ? 512.35 : value))),
      texts: sheet.texts.map((row) => row.map((text) => (text === '512.34' ? '512.35' : text))),
    }));
    const { findings } = checkBook(bookOf(sheets), rulesFor(henan));
    const errors = findings.filter(({ level }) => level === 'error').map(({ sheet }) => sheet);
    expect(errors).toEqual(['03支出总体', '06一般公共预算基本支出']);
  });
});

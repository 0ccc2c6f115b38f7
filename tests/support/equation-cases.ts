import { expect, it } from 'vitest';
import { henan } from '../../src/budget/profiles/henan';
import { rulesFor } from '../../src/budget/rules/all';
import { checkBook } from '../../src/budget/rules/check';
import type { Finding } from '../../src/budget/rules/finding';
import type { EquationRule } from '../../src/budget/rules/rule';
import type { CellScalar, SheetSnapshot } from '../../src/budget/sheet';
import { bookOf, sampleDetail, sheetsFromDetail, withCells } from './books';
import { fundDetail, richDetail } from './rich-detail';

const SHEETS: Readonly<Record<'golden' | 'rich' | 'fund', readonly SheetSnapshot[]>> = {
  golden: sheetsFromDetail(sampleDetail()),
  rich: sheetsFromDetail(richDetail()),
  fund: sheetsFromDetail(fundDetail()),
};

/** A rule that holds in a made book, and what it says when cells of one table are changed. */
export interface EquationCase {
  readonly rule: string;
  readonly book: keyof typeof SHEETS;
  readonly table: string;
  readonly cells: Readonly<Record<string, CellScalar>>;
  readonly level: Finding['level'];
  readonly at: string;
  readonly message: string;
  /** Label, value and place of each operand. */
  readonly operands: readonly string[];
  /** Expected, actual, difference. */
  readonly values: readonly [string, string, string];
}

/** The rule over equations with an id. */
export function equationRule(id: string): EquationRule {
  const rule = rulesFor(henan).find((one) => one.id === id);
  if (rule?.kind !== 'equations') throw new RangeError(`equationRule: no rule ${id}`);
  return rule;
}

/** Operands as label, value and place in one text each. */
export function operandTexts({ operands }: Finding): string[] {
  return operands.map(({ label, value, sheet, cell }) => `${label} ${value} ${sheet ?? ''}!${cell ?? ''}`);
}

/** Two tests for each case: the rule applies and holds in the made book, and fails with these words and values. */
export function testEquationCases(cases: readonly EquationCase[]): void {
  it.each(cases)('$rule holds in a made book', ({ rule: id, book: name }) => {
    const rule = equationRule(id);
    const book = bookOf(SHEETS[name]);
    expect(rule.equations(book).equations.length).toBeGreaterThan(0);
    expect(checkBook(book, [rule], 'exact')).toMatchObject({ findings: [], notChecked: [] });
  });

  it.each(cases)('$rule fails at $at', ({ rule: id, book: name, table, cells, ...expected }) => {
    const rule = equationRule(id);
    const { findings } = checkBook(bookOf(withCells(SHEETS[name], table, cells)), [rule], 'exact');
    expect(findings).toHaveLength(1);
    const [finding] = findings as [Finding];
    expect({
      level: finding.level,
      at: `${finding.sheet ?? ''}!${finding.cell ?? ''}`,
      message: finding.message,
      operands: operandTexts(finding),
      values: [finding.expected, finding.actual, finding.difference],
    }).toEqual(expected);
    expect(finding).toMatchObject({ rule: id, basis: rule.basis });
  });
}

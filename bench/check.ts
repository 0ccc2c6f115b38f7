import { readBook } from '../src/budget/book';
import { henan } from '../src/budget/profiles/henan';
import { rulesFor } from '../src/budget/rules/all';
import { checkBook } from '../src/budget/rules/check';
import type { EquationRule, Rule } from '../src/budget/rules/rule';
import type { SheetSnapshot } from '../src/budget/sheet';
import { countAmounts, generateBook } from './department';
import { checkWithHyperFormula, hyperFormulaInput } from './hyperformula';
import { median, short, sideBySide } from './measure';

/** The work of the comparison: as many amounts as the anchors were measured on. */
const COMPARISON = { seed: 7, size: { units: 26, projects: 15 } };
/** A department of the size of the golden one. */
const GOLDEN_SIZE = { units: 1, projects: 9 };

/** Departments of one, two and four times as many rows. */
const GROWING = [6, 12, 24].map((units) => ({ units, projects: 15 }));

/**
 * How the full check grows: milliseconds per amount of a book with so many times the rows, and per table of so many
 * times the departments, over those of the smallest. 1 is linear.
 */
function growth(
  rules: readonly Rule[],
  hundred: readonly (readonly SheetSnapshot[])[],
): Record<string, number> {
  const perAmount = GROWING.map((size) => {
    const sheets = generateBook(COMPARISON.seed, size);
    return median(() => fullCheck(sheets, rules), { warmUp: 3, runs: 7 }) / countAmounts(sheets);
  });
  const perDepartment = [10, 40].map((count) => {
    const some = hundred.slice(0, count);
    return median(() => some.map((sheets) => fullCheck(sheets, rules)), { warmUp: 1, runs: 5 }) / count;
  });
  const over = (figures: readonly number[]): number =>
    short((figures.at(-1) ?? Number.NaN) / (figures[0] ?? Number.NaN));
  return { 'check.growth.rows': over(perAmount), 'check.growth.tables': over(perDepartment) };
}

/** Relations that must hold; the hints between functional and economic codes do not hold in generated books. */
function isFirmEquation(rule: Rule): rule is EquationRule {
  return rule.kind === 'equations' && rule.level === 'error';
}

function fullCheck(sheets: readonly SheetSnapshot[], rules: readonly Rule[]): number {
  return checkBook(readBook(sheets, henan), rules).findings.length;
}

/** Measures the check: one department, a hundred, and against HyperFormula on the same equations in one run. */
export function benchCheck(golden: readonly SheetSnapshot[]): Record<string, number> {
  const rules = rulesFor(henan);
  const equationRules = rules.filter(isFirmEquation);
  const hundred = Array.from({ length: 100 }, (_, index) => generateBook(index + 1, GOLDEN_SIZE));
  const large = generateBook(COMPARISON.seed, COMPARISON.size);
  const book = readBook(large, henan);
  const equations = equationRules.flatMap((rule) => [...rule.equations(book).equations]);
  const input = hyperFormulaInput(large, equations);
  if (checkWithHyperFormula(input) !== 0)
    throw new RangeError('benchCheck: HyperFormula finds a difference in a consistent book');
  median(() => fullCheck(large, equationRules), { warmUp: 20, runs: 0 });
  const [ours, theirs] = sideBySide(
    () => fullCheck(large, equationRules),
    () => checkWithHyperFormula(input),
    { warmUp: 5, runs: 11 },
  );
  return {
    'check.ms': short(median(() => fullCheck(golden, rules), { warmUp: 30, runs: 60 })),
    'check100.ms': short(
      median(() => hundred.map((sheets) => fullCheck(sheets, rules)), { warmUp: 1, runs: 3 }),
    ),
    'check.vsHyperFormula': short(ours / theirs),
    'check.large.ms': short(ours),
    'check.large.amounts': countAmounts(large),
    'check.large.equations': equations.length,
    'hyperformula.ms': short(theirs),
    ...growth(rules, hundred),
  };
}

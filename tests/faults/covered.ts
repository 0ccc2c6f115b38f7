import type { Book } from '../../src/budget/book';
import type { Amount } from '../../src/budget/money';
import { rulesFor } from '../../src/budget/rules/all';
import type { Equation } from '../../src/budget/rules/equations';

/**
 * The difference of an equality in hundredths, worked out on whole numbers, apart from the product's own arithmetic.
 */
function hundredths({ left, right }: Equation): bigint {
  const whole = (amount: Amount): bigint => BigInt(amount.toFixed(2).replace('.', ''));
  const side = (terms: Equation['left']): bigint =>
    terms.reduce((sum, { sign, cell }) => sum + BigInt(sign) * whole(cell.printed), 0n);
  return side(left) - side(right);
}

/** What a fault does to the equalities of its book. */
export interface Effect {
  /** Some equality that must hold no longer does. */
  readonly breaks: boolean;
  /** Some equality is off by more than the rounding of all its amounts could make it. */
  readonly exceeds: boolean;
}

/** Looks at every equality of level error or warning in a book with a fault, on its own arithmetic. */
export function effectOn(book: Book): Effect {
  let breaks = false;
  let exceeds = false;
  for (const rule of rulesFor(book.profile)) {
    if (rule.kind !== 'equations' || rule.level === 'hint') continue;
    for (const equation of rule.equations(book).equations) {
      if (equation.comparison !== '=' || equation.alsoRight) continue;
      const difference = hundredths(equation);
      const off = difference < 0n ? -difference : difference;
      breaks ||= off > 0n;
      exceeds ||= 2 * Number(off) > equation.left.length + equation.right.length;
    }
  }
  return { breaks, exceeds };
}

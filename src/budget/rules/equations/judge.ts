import type { Precision } from '../../book';
import { withinRounding, ZERO, type Amount } from '../../money';
import { isUsable } from '../../tables';
import type { Equation, Term } from './equation';

/** An equation with Σ left − Σ right over printed amounts, or the terms that hold no usable amount. */
export type Measured =
  | { readonly equation: Equation; readonly difference: Amount }
  | { readonly equation: Equation; readonly unusable: readonly Term[] };

/** How an equation came out. */
export type Verdict = 'holds' | 'alsoRight' | 'tailDifference' | 'fails';

const DECIMALS = 2;

/** Σ of terms as printed, with their signs. */
export function totalOf(terms: readonly Term[]): Amount {
  let result: Amount | null = null;
  for (const { sign, cell } of terms) {
    if (cell.state === 'blank') continue;
    if (result) result = sign === 1 ? result.plus(cell.printed) : result.minus(cell.printed);
    else result = sign === 1 ? cell.printed : cell.printed.negated();
  }
  return result ?? ZERO;
}

/** Takes the difference of an equation, on what is printed. */
export function measure(equation: Equation): Measured {
  if (!isUsableSide(equation.left) || !isUsableSide(equation.right)) {
    return {
      equation,
      unusable: [...equation.left, ...equation.right].filter(({ cell }) => !isUsable(cell)),
    };
  }
  const left = totalOf(equation.left);
  const right = totalOf(equation.right);
  return { equation, difference: left.eq(right) ? ZERO : left.minus(right) };
}

function isUsableSide(terms: readonly Term[]): boolean {
  return terms.every(({ cell }) => isUsable(cell));
}

/**
 * Judges a measured equation. In an exact book any difference fails. In a rounded book each amount that is not 0 may
 * hide half a unit in the last place; a difference that this explains is a 尾差.
 */
export function judge(equation: Equation, difference: Amount, precision: Precision): Verdict {
  if (difference.isZero() || (equation.comparison === '<=' && difference.isNegative())) return 'holds';
  if (equation.alsoRight && difference.equals(totalOf(equation.alsoRight.terms))) return 'alsoRight';
  if (precision === 'exact') return 'fails';
  const rounded = [...equation.left, ...equation.right].filter(({ cell }) => !cell.printed.isZero()).length;
  return withinRounding(difference, rounded, DECIMALS) ? 'tailDifference' : 'fails';
}

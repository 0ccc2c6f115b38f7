import type { Book } from '../../book';
import type { Equation } from '../equations';
import type { RuleId } from '../ids';
import type { EquationRule, RuleDeclaration } from '../rule';

/** What the equations of a book yield: the equations, and what could not be put as one. */
export interface EquationSource {
  readonly equations: readonly Equation[];
  readonly notChecked: readonly string[];
}

interface SumOptions {
  readonly id: RuleId;
  readonly basis: string;
  readonly message: string;
  readonly find: (book: Book, rule: RuleDeclaration) => EquationSource;
}

/** Declares a rule on sums inside tables; every difference in an exact book is an error. */
export function sumRule(options: SumOptions): EquationRule {
  const declaration: RuleDeclaration = {
    id: options.id,
    family: 'sum',
    level: 'error',
    basis: options.basis,
    years: '2018年起',
    jurisdictions: ['通用'],
    message: options.message,
  };
  return { ...declaration, kind: 'equations', equations: (book) => options.find(book, declaration) };
}

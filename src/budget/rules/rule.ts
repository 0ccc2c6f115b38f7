import type { Book, Precision } from '../book';
import type { Equation } from './equations/equation';
import type { Finding, Level, NotChecked } from './finding';
import type { RuleId } from './ids';

/** What every rule declares about itself; `rules --format json` lists it. */
export interface RuleDeclaration {
  readonly id: RuleId;
  readonly family: RuleFamily;
  readonly level: Level;
  /** The legal or arithmetic basis, as it is quoted in findings. */
  readonly basis: string;
  /** Fiscal years it holds for, such as 2018起. */
  readonly years: string;
  readonly jurisdictions: readonly string[];
  /** What it says when it fails, with placeholders in braces. */
  readonly message: string;
}

/** Families of rules: one file or folder each. */
export type RuleFamily =
  | 'sum'
  | 'relation'
  | 'control'
  | 'detail'
  | 'code'
  | 'structure'
  | 'format'
  | 'label'
  | 'note'
  | 'info'
  | 'chain'
  | 'performance'
  | 'complete'
  | 'secrecy'
  | 'wording'
  | 'leftover'
  | 'text';

/** What a rule looks at. */
export interface CheckContext {
  readonly book: Book;
  readonly precision: Precision;
  /** Last year's book, where it is given. */
  readonly prior: Book | null;
}

/** What a rule returns. */
export interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** Equalities and limits between amounts: judged and folded together with all others. */
export interface EquationRule extends RuleDeclaration {
  readonly kind: 'equations';
  equations(book: Book): { readonly equations: readonly Equation[]; readonly notChecked: readonly string[] };
}

/** Any other rule: looks at the book and says what it found. */
export interface FindingRule extends RuleDeclaration {
  readonly kind: 'findings';
  check(context: CheckContext): RuleOutcome;
}

export type Rule = EquationRule | FindingRule;

export const NOTHING_FOUND: RuleOutcome = { findings: [], notChecked: [] };

/** Fills the placeholders of a declared message: {name}. An unknown placeholder is a programming error. */
export function fillMessage(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`fillMessage: no value for {${name}} in “${message}”`);
    return value;
  });
}

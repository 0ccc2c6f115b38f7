import type { Book } from '../../book';
import type { Equation } from '../equations';
import type { Level } from '../finding';
import type { RuleId } from '../ids';
import type { EquationRule, RuleDeclaration } from '../rule';
import type { Selected, Selection, Selector } from './selection';

/** A relation as it is declared. */
export interface RelationOptions {
  readonly id: RuleId;
  readonly level?: Level;
  readonly basis: string;
  readonly left: Selector;
  readonly right: Selector;
  readonly comparison?: '=' | '<=';
  /** Only where it applies; a text says why it does not, which is no lack of checking. */
  readonly when?: (book: Book) => boolean;
  /** The relation is also right when the sides differ by exactly this, with the statement to make then. */
  readonly alsoRight?: { readonly by: Selector; readonly statement: string };
  readonly message?: string;
  readonly jurisdictions?: readonly string[];
}

const EQUAL =
  '{left}是 {leftValue}，{right}是 {rightValue}，两者应相等，相差 {difference}。请核对两处，改正填错的一处。';
const AT_MOST = '{left}（{leftValue}）不应大于{right}（{rightValue}），多出 {difference}。请核对两处。';

function isBlank(selected: Selected | undefined): boolean {
  return selected?.terms.every(({ cell }) => cell.state === 'blank') ?? true;
}

function absentName({ nameOf }: Selection, key: string): string {
  return `${nameOf(key)}（表中没有）`;
}

function equationsOf(
  options: RelationOptions,
  rule: RuleDeclaration,
  book: Book,
): ReturnType<EquationRule['equations']> {
  if (options.when && !options.when(book)) return { equations: [], notChecked: [] };
  const left = options.left(book);
  const right = options.right(book);
  const missing = [left, right].filter((side) => typeof side === 'string');
  if (typeof left === 'string' || typeof right === 'string') {
    return { equations: [], notChecked: [`${missing.join('；')}，没有核对：${rule.basis}`] };
  }
  const also = options.alsoRight?.by(book);
  const keys = [...new Set([...left.figures.keys(), ...right.figures.keys()])];
  const equations: Equation[] = [];
  const comparison = options.comparison ?? '=';
  for (const key of keys) {
    const l = left.figures.get(key);
    const r = right.figures.get(key);
    if (isBlank(l) && (comparison === '<=' || isBlank(r))) continue;
    const alsoTerms = typeof also === 'string' ? undefined : also?.figures.get(key)?.terms;
    equations.push({
      rule,
      left: l?.terms ?? [],
      right: r?.terms ?? [],
      comparison,
      leftName: l?.name ?? absentName(left, key),
      rightName: r?.name ?? absentName(right, key),
      ...(alsoTerms && options.alsoRight
        ? { alsoRight: { terms: alsoTerms, statement: options.alsoRight.statement } }
        : {}),
    });
  }
  return { equations, notChecked: [] };
}

/** What every relation declares, with the defaults that relations share. */
export function declareRelation(
  options: Pick<RelationOptions, 'id' | 'level' | 'basis' | 'comparison' | 'message' | 'jurisdictions'>,
): RuleDeclaration {
  return {
    id: options.id,
    family: 'relation',
    level: options.level ?? 'error',
    basis: options.basis,
    years: '2018年起',
    jurisdictions: options.jurisdictions ?? ['河南县区'],
    message: options.message ?? (options.comparison === '<=' ? AT_MOST : EQUAL),
  };
}

/** Declares a relation between tables (表间勾稽关系). Level `error` unless given. */
export function relation(options: RelationOptions): EquationRule {
  const declaration = declareRelation(options);
  return { ...declaration, kind: 'equations', equations: (book) => equationsOf(options, declaration, book) };
}

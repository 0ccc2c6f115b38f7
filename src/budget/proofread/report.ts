import type { Finding, Operand } from '../rules/finding';
import { lineAt, quoteOf } from './lines';
import { textRule, type TextRuleName } from './rules';
import type { AmountStatement, Span } from './statements/statement';
import { showMoney } from './statements/tokens';

/** What a finding adds to its rule: the values of the message and the parts of the record. */
export interface Details extends Partial<
  Pick<Finding, 'expected' | 'actual' | 'difference' | 'operands' | 'sheet' | 'cell'>
> {
  readonly values?: Readonly<Record<string, string>>;
}

/** A finding together with the amounts that it is about, so that its consequences can be folded under it. */
export interface Problem {
  readonly finding: Finding;
  readonly about: readonly AmountStatement[];
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** The printed words of a span. */
export function wordsOf(span: Span): string {
  return quoteOf(span.paragraph, span.from, span.to);
}

/** The 1-based line on which a span starts. */
export function lineOf(span: Span): number {
  return lineAt(span.paragraph, span.from);
}

/** Makes the finding of a rule at a place of the text. */
export function report(name: TextRuleName, at: Span, details: Details = {}): Finding {
  const { values = {}, operands = [], ...record } = details;
  const rule = textRule(name);
  const quote = wordsOf(at);
  const { expected, actual, difference } = record;
  const known = {
    quote,
    ...(expected && { expected }),
    ...(actual && { actual }),
    ...(difference && { difference }),
  };
  return {
    rule: rule.id,
    level: rule.level,
    message: fill(rule.message, { ...known, ...values }),
    basis: rule.basis,
    operands,
    ...record,
    text: { paragraph: lineOf(at), quote },
  };
}

/** The name of an item as its sentence gives it, or “这一项”. */
export function nameOf(amount: AmountStatement | undefined): string {
  return amount?.item?.name ?? '这一项';
}

/** An amount as an operand of a finding. */
export function operandOf(amount: AmountStatement): Operand {
  return { label: nameOf(amount), value: showMoney(amount.money) };
}

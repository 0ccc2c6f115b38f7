import type { Paragraph } from '../lines';
import { readAmounts } from './amounts';
import { readChanges } from './changes';
import { readClauses } from './clauses';
import { readCounts } from './counts';
import { readEmptyTables } from './empty-tables';
import { readLists } from './lists';
import { readShares } from './shares';
import type { AmountStatement, Span, Statement } from './statement';
import { readSums } from './sums';

/** What was read from a text (读出的陈述). */
export interface Reading {
  readonly statements: readonly Statement[];
  /** Sums of money that no statement gives a meaning to. */
  readonly unread: readonly Span[];
}

/**
 * Reads the paragraphs of a text into statements. `year` is the fiscal year of the document, null when unknown; it
 * tells this year's amounts from last year's.
 */
export function readStatements(paragraphs: readonly Paragraph[], year: number | null): Reading {
  const bodies = paragraphs.filter((paragraph) => paragraph.kind === 'body').map(readClauses);
  const amounts: AmountStatement[] = [];
  for (const clauses of bodies) amounts.push(...readAmounts(clauses, amounts.length));
  const statements: Statement[] = [];
  let unread: readonly Span[] = amounts.filter((amount) => amount.item === null);
  for (const clauses of bodies) {
    const { paragraph } = clauses;
    const through = amounts.findLastIndex((amount) => amount.paragraph.line <= paragraph.line) + 1;
    const memory = { amounts: amounts.slice(0, through), year };
    const own = memory.amounts.filter((amount) => amount.paragraph === paragraph);
    const shares = readShares(clauses, memory);
    const changes = readChanges(clauses, memory);
    statements.push(
      ...own,
      ...changes,
      ...shares,
      ...readSums(clauses, shares, memory),
      ...readCounts(clauses),
      ...readLists(clauses, memory),
      ...readEmptyTables(paragraph),
    );
    const parts = new Set(shares.map((share) => share.part));
    unread = unread.filter((span) => !parts.has(span as AmountStatement));
  }
  return { statements, unread };
}

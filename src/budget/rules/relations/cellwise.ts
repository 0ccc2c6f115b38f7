import { blockOf, type Book } from '../../book';
import type { RecognisedRow, RecognisedTable } from '../../tables';
import { term, type Equation, type Term } from '../equations';
import type { EquationRule, RuleDeclaration } from '../rule';
import { declareRelation, type RelationOptions } from './relation';
import { missing } from './selection';

interface CellwiseOptions extends Pick<RelationOptions, 'id' | 'basis' | 'comparison' | 'when'> {
  readonly left: string;
  readonly right: string;
  readonly columns: readonly string[];
  readonly where: (row: RecognisedRow) => boolean;
}

interface Side {
  readonly table: RecognisedTable;
  readonly rows: ReadonlyMap<string, RecognisedRow>;
}

/** Rows by unit and code: a code may stand under several units. */
function sideOf(book: Book, id: string, where: CellwiseOptions['where']): Side | string {
  const table = book.tables.get(id);
  const block = blockOf(book, id);
  if (!table || !block) return missing(book, id);
  return {
    table,
    rows: new Map(block.rows.filter(where).map((row) => [`${row.unit ?? ''}|${row.key}`, row] as const)),
  };
}

function termAt(side: Side, row: RecognisedRow | undefined, column: string): Term | null {
  return row ? term(side.table, row, column) : null;
}

function isBlank(one: Term | null): boolean {
  return one === null || one.cell.state === 'blank';
}

function equationsOf(
  options: CellwiseOptions,
  rule: RuleDeclaration,
  book: Book,
): ReturnType<EquationRule['equations']> {
  if (options.when && !options.when(book)) return { equations: [], notChecked: [] };
  const left = sideOf(book, options.left, options.where);
  const right = sideOf(book, options.right, options.where);
  if (typeof left === 'string' || typeof right === 'string') {
    const absent = [left, right].filter((side) => typeof side === 'string');
    return { equations: [], notChecked: [`${absent.join('；')}，没有核对：${rule.basis}`] };
  }
  const comparison = options.comparison ?? '=';
  const absentName = (side: Side): string => `${side.table.table.id}表同一单位、同一科目的行（表中没有）`;
  const equations: Equation[] = [];
  for (const key of new Set([...left.rows.keys(), ...(comparison === '=' ? right.rows.keys() : [])])) {
    const leftRow = left.rows.get(key);
    const rightRow = right.rows.get(key);
    for (const column of options.columns) {
      const l = termAt(left, leftRow, column);
      const r = termAt(right, rightRow, column);
      if (isBlank(l) && (comparison === '<=' || isBlank(r))) continue;
      equations.push({
        rule,
        left: l ? [l] : [],
        right: r ? [r] : [],
        comparison,
        leftName: l ?? absentName(left),
        rightName: r ?? absentName(right),
      });
    }
  }
  return { equations, notChecked: [] };
}

/** Declares that two tables of the same rows and columns agree cell by cell, or that one never exceeds the other. */
export function cellwise(options: CellwiseOptions): EquationRule {
  const declaration = declareRelation(options);
  return { ...declaration, kind: 'equations', equations: (book) => equationsOf(options, declaration, book) };
}

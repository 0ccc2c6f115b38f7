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
  readonly rows: readonly RecognisedRow[];
}

type RowsByKey = ReadonlyMap<string, RecognisedRow>;

/** Rows by unit and code: a code may stand under several units. */
function byUnitAndCode({ rows }: Side): RowsByKey {
  return new Map(rows.map((row) => [`${row.unit ?? ''}|${row.key}`, row] as const));
}

/** Rows by code alone, where none stands twice; null otherwise. */
function byCode({ rows }: Side): RowsByKey | null {
  const found = new Map(rows.map((row) => [row.key, row] as const));
  return found.size === rows.length ? found : null;
}

/** The rows of both sides under keys that meet: one table may name the unit where the other names its group. */
function matched(left: Side, right: Side): readonly [RowsByKey, RowsByKey] {
  const units = new Set(left.rows.map(({ unit }) => unit));
  const meet = right.rows.length === 0 || right.rows.some(({ unit }) => units.has(unit));
  const [bareLeft, bareRight] = meet ? [null, null] : [byCode(left), byCode(right)];
  return bareLeft && bareRight ? [bareLeft, bareRight] : [byUnitAndCode(left), byUnitAndCode(right)];
}

function sideOf(book: Book, id: string, where: CellwiseOptions['where']): Side | string {
  const table = book.tables.get(id);
  const block = blockOf(book, id);
  if (!table || !block) return missing(book, id);
  return { table, rows: block.rows.filter(where) };
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
  const [leftRows, rightRows] = matched(left, right);
  for (const key of new Set([...leftRows.keys(), ...(comparison === '=' ? rightRows.keys() : [])])) {
    const leftRow = leftRows.get(key);
    const rightRow = rightRows.get(key);
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

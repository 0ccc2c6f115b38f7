import { blockOf, type Book } from '../../book';
import { DETAIL_SHEET_NAME, takesLine, type DetailFilter, type DetailLine } from '../../detail';
import { sumOf } from '../../money';
import {
  columnPaths,
  type AmountColumn,
  type RecognisedRow,
  type RecognisedTable,
  type Table,
} from '../../tables';
import { givenTerm, term, type Equation, type Term } from '../equations';
import type { EquationRule, RuleDeclaration } from '../rule';

const DECLARATION: RuleDeclaration = {
  id: 'detail.projection',
  family: 'relation',
  level: 'warning',
  basis: '各表由明细汇总而来，表中的数＝明细中有关各行之和',
  years: '2018年起',
  jurisdictions: ['通用'],
  message:
    '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。表或明细有一处后来改动过：请核对后改成一致，或者用改好的明细重新生成。',
};

function linesFor(filter: DetailFilter | undefined, lines: readonly DetailLine[]): readonly DetailLine[] {
  return lines.filter((line) => takesLine(filter, line));
}

function detailTerm(counted: readonly DetailLine[], label: string): Term {
  const amount = sumOf(counted.map((line) => line.amount));
  const row = counted[0]?.source.row ?? 0;
  return givenTerm(amount, { sheet: DETAIL_SHEET_NAME, cell: `A${String(row + 1)}` }, label);
}

function leafColumns(block: Table['bands'][number][number]): AmountColumn[] {
  return columnPaths(block.columns).flatMap(({ column }) =>
    column.kind === 'amount' && column.takes ? [column] : [],
  );
}

/** The rows that are sums over the whole detail, each with the filter of its row. */
function comparedRows(
  block: Table['bands'][number][number],
  rows: readonly RecognisedRow[],
): [RecognisedRow, DetailFilter][] {
  if (block.kind === 'coded') return rows.filter((row) => row.kind === 'total').map((row) => [row, {}]);
  return rows.flatMap((row) =>
    row.line?.takes ? [[row, row.line.takes] as [RecognisedRow, DetailFilter]] : [],
  );
}

function tableEquations(table: RecognisedTable, book: Book, ofTable: readonly DetailLine[]): Equation[] {
  return table.table.bands.flat().flatMap((block) => {
    const rows = blockOf(book, table.table.id, block.key)?.rows ?? [];
    return comparedRows(block, rows).flatMap(([row, rowTakes]) => {
      const ofRow = linesFor(rowTakes, ofTable);
      return leafColumns(block).flatMap((column): Equation[] => {
        const left = term(table, row, column.key);
        if (!left) return [];
        const right = detailTerm(linesFor(column.takes, ofRow), '明细中有关各行之和');
        if (left.cell.state === 'blank' && right.cell.printed.isZero()) return [];
        return [
          {
            rule: DECLARATION,
            left: [left],
            right: [right],
            comparison: '=',
            leftName: left,
            rightName: right,
          },
        ];
      });
    });
  });
}

function projectionEquations(book: Book): ReturnType<EquationRule['equations']> {
  if (!book.detail) return { equations: [], notChecked: [] };
  if (book.detail.leftOut.length > 0) {
    return { equations: [], notChecked: ['明细有放不进预算表的行，先改好明细，再核对各表与明细是否一致'] };
  }
  const { lines } = book.detail;
  const equations = [...book.tables.values()].flatMap((table) =>
    table.table.takes ? tableEquations(table, book, linesFor(table.table.takes, lines)) : [],
  );
  return { equations, notChecked: [] };
}

/** The tables against the detail on its own sheet, where there is one. */
export const PROJECTION_RULES: readonly EquationRule[] = [
  { ...DECLARATION, kind: 'equations', equations: projectionEquations },
];

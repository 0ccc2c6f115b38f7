import type { Book } from '../../book';
import {
  columnPaths,
  type AmountColumn,
  type RecognisedBlock,
  type RecognisedRow,
  type RecognisedTable,
} from '../../tables';
import { term, termsOfColumns, type Equation } from '../equations';
import type { RuleDeclaration } from '../rule';
import { sumRule, type EquationSource } from './declare';

function amountColumnsOf(block: RecognisedBlock): AmountColumn[] {
  return columnPaths(block.block.columns).flatMap(({ column }) => (column.kind === 'amount' ? [column] : []));
}

/** Every recognised block with its table. */
export function* blocksIn(book: Book): Generator<{ table: RecognisedTable; block: RecognisedBlock }> {
  for (const table of book.tables.values()) {
    for (const block of Object.values(table.blocks)) yield { table, block };
  }
}

function isFilled(row: RecognisedRow, keys: readonly string[]): boolean {
  return keys.some((key) => row.cells[key] !== undefined && row.cells[key].state !== 'blank');
}

function rowSums(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  const notChecked: string[] = [];
  for (const { table, block } of blocksIn(book)) {
    for (const column of amountColumnsOf(block)) {
      const { parts } = column;
      if (!parts) continue;
      const keys = [column.key, ...parts];
      if (keys.some((key) => block.columns[key] === undefined)) {
        notChecked.push(`${table.sheet}：缺少栏目，“${column.label}＝各分栏之和”没有核对`);
        continue;
      }
      for (const row of block.rows) {
        if (!isFilled(row, keys)) continue;
        const whole = term(table, row, column.key);
        if (!whole) continue;
        equations.push({
          rule,
          left: [whole],
          right: termsOfColumns(table, row, parts),
          comparison: '=',
          leftName: whole,
          rightName: '本行各分栏之和',
        });
      }
    }
  }
  return { equations, notChecked };
}

/** Limits stand for blank parts as well: what is missing there may not be more than the whole either. */
function partsWithinWhole(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  for (const { table, block } of blocksIn(book)) {
    for (const { key, within } of amountColumnsOf(block)) {
      if (within === undefined) continue;
      for (const row of block.rows) {
        const part = term(table, row, key);
        const whole = term(table, row, within);
        if (!part || !whole || (part.cell.state === 'blank' && whole.cell.state === 'blank')) continue;
        equations.push({
          rule,
          left: [part],
          right: [whole],
          comparison: '<=',
          leftName: part,
          rightName: whole,
        });
      }
    }
  }
  return { equations, notChecked: [] };
}

/** Each row: 合计 = Σ of its parts, 基本小计 = four parts, 项目小计 = two kinds (REQUIREMENTS 3–6, 9). */
export const columnSums = sumRule({
  id: 'sum.columns',
  basis: '同一行的合计（小计）＝其各分栏之和',
  message:
    '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。请核对这一行各栏，改正填错的一格。',
  find: rowSums,
});

/** 其中 is never more than the whole it belongs to. */
export const columnWithin = sumRule({
  id: 'sum.withinColumn',
  basis: '“其中”项不大于所属的合计',
  message:
    '{left}（{leftValue}）大于{right}（{rightValue}），多出 {difference}。“其中”项不能超过所属项，请核对。',
  find: partsWithinWhole,
});

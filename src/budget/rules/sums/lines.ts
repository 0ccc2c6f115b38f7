import type { Book } from '../../book';
import { rowOf, type RecognisedBlock, type RecognisedTable } from '../../tables';
import { term, termsOfRows, type Equation } from '../equations';
import type { RuleDeclaration } from '../rule';
import { blocksIn } from './columns';
import { sumRule, type EquationSource } from './declare';

interface LineBlock {
  readonly table: RecognisedTable;
  readonly block: RecognisedBlock;
}

function* fixedBlocks(book: Book): Generator<LineBlock> {
  for (const one of blocksIn(book)) if (one.block.block.kind === 'fixed') yield one;
}

function amountKeys({ rows }: RecognisedBlock): string[] {
  return Object.keys(rows[0]?.cells ?? {});
}

function lineSums(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  const notChecked: string[] = [];
  for (const { table, block } of fixedBlocks(book)) {
    for (const row of block.rows) {
      const parts = row.line?.parts;
      if (!parts) continue;
      const partRows = parts.flatMap((key) => rowOf(block, key) ?? []);
      if (partRows.length === 0) {
        notChecked.push(`${table.sheet}：没有找到“${row.line.label}”的分项行，没有核对`);
        continue;
      }
      for (const key of amountKeys(block)) {
        const whole = term(table, row, key);
        const right = termsOfRows(table, partRows, key);
        if (!whole || [whole, ...right].every(({ cell }) => cell.state === 'blank')) continue;
        equations.push({
          rule,
          left: [whole],
          right,
          comparison: '=',
          leftName: whole,
          rightName: '各分项行之和',
        });
      }
    }
  }
  return { equations, notChecked };
}

/** Limits stand for blank parts as well: what is missing there may not be more than the whole either. */
function linesWithin(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  for (const { table, block } of fixedBlocks(book)) {
    for (const row of block.rows) {
      const whole = row.line?.within === undefined ? undefined : rowOf(block, row.line.within);
      if (!whole) continue;
      for (const key of amountKeys(block)) {
        const left = term(table, row, key);
        const right = term(table, whole, key);
        if (!left || !right || (left.cell.state === 'blank' && right.cell.state === 'blank')) continue;
        equations.push({
          rule,
          left: [left],
          right: [right],
          comparison: '<=',
          leftName: left,
          rightName: right,
        });
      }
    }
  }
  return { equations, notChecked: [] };
}

/** 本年合计 = Σ lines, 本年合计 + 结转 = 总计, Σ classes = 本年支出 (REQUIREMENTS 1, 9). */
export const lineSumsRule = sumRule({
  id: 'sum.lines',
  basis: '合计行＝各分项行之和；总计＝本年合计＋结转结余',
  message: '{left}是 {leftValue}，而{right}是 {rightValue}，相差 {difference}。请核对合计行和各分项。',
  find: lineSums,
});

/** 其中：财政拨款 is never more than 一般公共预算. */
export const linesWithinRule = sumRule({
  id: 'sum.withinLine',
  basis: '“其中：财政拨款”不大于一般公共预算（差额为纳入预算管理的非税收入等）',
  message:
    '{left}（{leftValue}）大于{right}（{rightValue}），多出 {difference}。“其中”项不能超过所属项，请核对。',
  find: linesWithin,
});

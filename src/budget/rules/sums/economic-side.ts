import type { Book } from '../../book';
import { columnPaths } from '../../tables';
import { term, type Equation } from '../equations';
import type { RuleDeclaration } from '../rule';
import { blocksIn } from './columns';
import { sumRule, type EquationSource } from './declare';

/** In a column that takes certain department codes only, rows of other codes stay blank. */
function wrongSide(book: Book, rule: RuleDeclaration): EquationSource {
  const equations: Equation[] = [];
  for (const { table, block } of blocksIn(book)) {
    if (block.block.kind !== 'coded' || block.block.rows !== 'economicPair') continue;
    for (const { column } of columnPaths(block.block.columns)) {
      const dept = column.kind === 'amount' ? column.takes?.dept : undefined;
      if (!dept) continue;
      for (const row of block.rows) {
        if (
          row.kind !== 'entry' ||
          !/^\d{5}/.test(row.key) ||
          dept.some((prefix) => row.key.startsWith(prefix))
        )
          continue;
        const amount = term(table, row, column.key);
        if (!amount || amount.cell.state === 'blank') continue;
        equations.push({
          rule,
          left: [amount],
          right: [],
          comparison: '=',
          leftName: amount,
          rightName: '应为空',
        });
      }
    }
  }
  return { equations, notChecked: [] };
}

/** 06: 301, 303 → 人员经费; 302, 310 → 公用经费 (REQUIREMENTS 4). */
export const economicSide = sumRule({
  id: 'sum.personnelOrOperating',
  basis: '301、303 列人员经费，302、310 等列公用经费',
  message:
    '{left}填了 {leftValue}，但这个科目不列这一栏：301、303 列“人员经费”，302、310 列“公用经费”。请移到另一栏。',
  find: wrongSide,
});

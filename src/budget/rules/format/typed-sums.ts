import { amountOperand, findingRule, listPlaces, tableName } from '../finding-rule';
import { filledSpots } from './cells';

/** 公式被改成常数：a number typed over a declared sum, in a table whose other sums are formulas. */
export const typedSum = findingRule({
  id: 'format.typedSum',
  family: 'format',
  level: 'warning',
  basis: '合计、小计由公式计算；改成常数后，明细再变合计不会跟着变',
  message:
    '{table}有 {count} 个合计或小计是直接填的数：{cells}，同表其他 {formulas} 个是公式。请恢复公式（可从相邻的合计格复制）。',
  look({ book }, report) {
    for (const [table, spots] of filledSpots(book)) {
      const sums = spots.filter(({ isSum, cell }) => isSum && cell.state !== 'blank');
      const formulas = sums.filter(({ cell }) => cell.formula !== null);
      const typed = sums.filter(({ cell }) => cell.formula === null).map(({ cell }) => cell);
      const [first] = typed;
      // A sum or two with a formula in a published table is no table of formulas.
      if (!first || formulas.length <= typed.length) continue;
      report.found(
        first,
        {
          table: tableName(table),
          count: String(typed.length),
          cells: listPlaces(typed),
          formulas: String(formulas.length),
        },
        { operands: typed.map((cell) => amountOperand('直接填的数', cell)) },
      );
    }
  },
});

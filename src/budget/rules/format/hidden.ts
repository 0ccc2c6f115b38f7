import type { AmountCell } from '../../tables';
import { amountOperand, findingRule, listPlaces, tableName } from '../finding-rule';
import { filledSpots, sheetOf } from './cells';

/** 隐藏的金额：hidden sheets, rows or columns that hold amounts of a table. Hidden blank rows are nobody's business. */
export const hiddenAmounts = findingRule({
  id: 'format.hidden',
  family: 'format',
  level: 'warning',
  basis: '公开的表要看得到全部数据；隐藏的行、列、工作表也会随文件公开，也会计入合计',
  message: '{table}有 {count} 个金额在隐藏的{where}里：{cells}。请取消隐藏并核对；不用的数请删除。',
  look({ book }, report) {
    for (const [table, spots] of filledSpots(book)) {
      const sheet = sheetOf(book, table);
      if (!sheet) continue;
      const rows = new Set(sheet.hiddenRows);
      const columns = new Set(sheet.hiddenColumns);
      const filled = spots.map(({ cell }) => cell).filter(({ printed }) => !printed.isZero());
      const inRows = filled.filter(({ row }) => rows.has(row));
      const inColumns = filled.filter(({ row, column }) => columns.has(column) && !rows.has(row));
      const isSheetHidden = sheet.visibility !== 'visible';
      const places: readonly (readonly [string, readonly AmountCell[]])[] = isSheetHidden
        ? [['工作表', filled]]
        : [
            ['行', inRows],
            ['列', inColumns],
          ];
      for (const [where, cells] of places) {
        const [first] = cells;
        if (!first) continue;
        report.found(
          first,
          { table: tableName(table), count: String(cells.length), where, cells: listPlaces(cells) },
          { operands: cells.slice(0, 20).map((cell) => amountOperand('金额', cell)) },
        );
      }
    }
  },
});

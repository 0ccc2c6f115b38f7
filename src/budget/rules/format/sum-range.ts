import { parseA1 } from '../../sheet';
import type { AmountCell, RecognisedBlock, RecognisedRow } from '../../tables';
import { amountOperand, findingRule, listPlaces, tableName } from '../finding-rule';

/** One column of a SUM: rows from top to bottom, zero-based. */
interface SummedRows {
  readonly top: number;
  readonly bottom: number;
}

const ONLY_SUM = /^=SUM\(([A-Z$0-9:,]+)\)$/iu;

/** The rows that a plain SUM over its own column adds up; null for any other formula. */
function summedRows(cell: AmountCell): readonly SummedRows[] | null {
  const inside = ONLY_SUM.exec(cell.formula?.replace(/\s/gu, '') ?? '')?.[1];
  if (inside === undefined) return null;
  const ranges = inside.split(',').map((range): SummedRows | null => {
    const [start, end] = range
      .replaceAll('$', '')
      .split(':')
      .map((one) => parseA1(one));
    const last = end ?? start;
    if (!start || !last || start.column !== cell.column || last.column !== cell.column) return null;
    return { top: start.row, bottom: last.row };
  });
  return ranges.every((range) => range !== null) ? ranges : null;
}

const isLeaf = ({ kind }: RecognisedRow): boolean => kind === 'item' || kind === 'entry';

/** Rows that a total adds up: those of the declared parts, or all rows with data. */
function partsOf(block: RecognisedBlock, row: RecognisedRow): readonly RecognisedRow[] {
  const { line } = row;
  if (line) return line.parts ? block.rows.filter(({ key }) => line.parts?.includes(key)) : [];
  return row.kind === 'total' ? block.rows.filter(isLeaf) : [];
}

/** 合计公式漏行：a plain SUM that leaves out a row with money. */
export const sumRange = findingRule({
  id: 'format.sumRange',
  family: 'format',
  level: 'warning',
  basis: '合计公式应包括全部明细行；插入的行不在求和区域里，合计就会少数',
  message:
    '{table} {cell} 的合计公式 {formula} 没有包括 {missed}（{amounts}）。请把求和区域改到包括这些行，再重新校验。',
  look({ book }, report) {
    for (const table of book.tables.values()) {
      for (const block of Object.values(table.blocks)) {
        for (const row of block.rows) {
          if (row.kind !== 'total' && !row.line?.parts) continue;
          for (const key in row.cells) {
            const cell = row.cells[key];
            const ranges = cell && summedRows(cell);
            if (!cell || !ranges) continue;
            const missed = partsOf(block, row).flatMap((part) => {
              const one = part.cells[key];
              const isIn = ranges.some(({ top, bottom }) => top <= part.row && part.row <= bottom);
              return !one || isIn || one.printed.isZero() ? [] : [one];
            });
            if (missed.length === 0 || missed.length === partsOf(block, row).length) continue;
            const operands = missed.map((one) => amountOperand('没有加进去的数', one));
            report.found(
              cell,
              {
                table: tableName(table),
                cell: listPlaces([cell]),
                formula: cell.formula ?? '',
                missed: listPlaces(missed),
                amounts: operands.map(({ value }) => value).join('、'),
              },
              { operands: [amountOperand('合计', cell), ...operands] },
            );
          }
        }
      }
    }
  },
});

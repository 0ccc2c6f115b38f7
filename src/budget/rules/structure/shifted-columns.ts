import type { Book, Precision } from '../../book';
import { formatAmount, withinRounding, ZERO, type Amount } from '../../money';
import { a1, a1Range } from '../../sheet';
import { type RecognisedBlock, type RecognisedRow, type RecognisedTable } from '../../tables';
import { columnLabel, term, termLabel } from '../equations';
import type { Finding, Operand } from '../finding';
import { findingRule, listWords, tableName, type Place } from '../finding-rule';
import {
  amountGrid,
  changedSpan,
  failingRows,
  possibleShifts,
  rowAmounts,
  rowHolds,
  shiftRow,
  type AmountGrid,
  type Shift,
  type ShiftedRow,
} from './shift';

interface Repair {
  readonly shift: Shift;
  readonly rows: readonly ShiftedRow[];
  /** Rows that now agree with the same rows of the reference table. */
  readonly agreeing: number;
}

/** The table of all money; other tables with the same columns repeat part of it. */
const REFERENCE = '03';

function isLeaf(row: RecognisedRow): boolean {
  return row.kind === 'item' || row.kind === 'entry';
}

/** Total row = Σ rows in every column that the repair touches. */
function columnsHold(
  grid: AmountGrid,
  block: RecognisedBlock,
  rows: readonly ShiftedRow[],
  precision: Precision,
): boolean {
  const total = block.rows.find((row) => row.kind === 'total');
  if (!total) return true;
  const repaired = new Map(rows.map(({ row, after }) => [row, after] as const));
  const valueOf = (row: RecognisedRow, index: number): Amount =>
    (repaired.get(row) ?? rowAmounts(grid, row))?.[index] ?? ZERO;
  const [first, last] = changedSpan(rows);
  const leaves = block.rows.filter(isLeaf);
  for (let index = first; index <= last; index += 1) {
    const sum = leaves.reduce((all, row) => all.plus(valueOf(row, index)), ZERO);
    const difference = valueOf(total, index).minus(sum);
    const holds =
      precision === 'exact' ? difference.isZero() : withinRounding(difference, leaves.length + 1, 2);
    if (!holds) return false;
  }
  return true;
}

/** 1 where a repaired row equals its row in 03, 0 where nothing can be said, null where it contradicts it. */
function agreement(
  book: Book,
  table: RecognisedTable,
  grid: AmountGrid,
  one: ShiftedRow,
  precision: Precision,
): 0 | 1 | null {
  const reference = book.tables.get(REFERENCE);
  const block = table.table.id === REFERENCE ? undefined : Object.values(reference?.blocks ?? {})[0];
  const other = block?.rows.find(
    ({ kind, key, unit }) => kind === one.row.kind && key === one.row.key && unit === one.row.unit,
  );
  const amounts = other && rowAmounts(grid, other);
  if (!amounts || !rowHolds(grid, amounts, precision)) return 0;
  const isSame = one.after.every((amount, index) => amount.equals(amounts[index] ?? ZERO));
  if (isSame) return 1;
  const isPart = one.after.every((amount, index) => amount.lessThanOrEqualTo(amounts[index] ?? ZERO));
  const hasSameTotal = one.after[0]?.equals(amounts[0] ?? ZERO) ?? false;
  return isPart && !hasSameTotal ? 0 : null;
}

function repairWith(
  book: Book,
  table: RecognisedTable,
  block: RecognisedBlock,
  grid: AmountGrid,
  failing: readonly RecognisedRow[],
  shift: Shift,
  precision: Precision,
): Repair | null {
  const rows = failing.flatMap((row) => shiftRow(grid, row, shift, precision) ?? []);
  if (rows.length === 0 || !columnsHold(grid, block, rows, precision)) return null;
  const agreements = rows.map((row) => agreement(book, table, grid, row, precision));
  if (agreements.includes(null)) return null;
  return { shift, rows, agreeing: agreements.filter((one) => one === 1).length };
}

/** The repair that mends most rows and agrees best with 03; of equal ones the first, which moves least. */
function bestRepair(
  book: Book,
  table: RecognisedTable,
  block: RecognisedBlock,
  grid: AmountGrid,
  precision: Precision,
): Repair | null {
  const failing = failingRows(grid, block.rows, precision);
  if (failing.length === 0) return null;
  return possibleShifts(grid)
    .flatMap((shift) => repairWith(book, table, block, grid, failing, shift, precision) ?? [])
    .reduce<Repair | null>((best, one) => {
      if (!best) return one;
      const isBetter =
        one.rows.length > best.rows.length ||
        (one.rows.length === best.rows.length && one.agreeing > best.agreeing);
      return isBetter ? one : best;
    }, null);
}

/** Neighbouring rows as ranges: K7:M9. */
function rangesOf(rows: readonly ShiftedRow[], left: number, right: number): string {
  const runs: { top: number; bottom: number }[] = [];
  for (const { row } of rows) {
    const last = runs.at(-1);
    if (last && row.row === last.bottom + 1) last.bottom = row.row;
    else runs.push({ top: row.row, bottom: row.row });
  }
  return listWords(runs.map((run) => a1Range({ ...run, left, right })));
}

function printed(amount: Amount | undefined): string {
  return !amount || amount.isZero() ? '空' : formatAmount(amount);
}

function operandsOf(
  table: RecognisedTable,
  grid: AmountGrid,
  rows: readonly ShiftedRow[],
  span: readonly [number, number],
): Operand[] {
  return rows.flatMap(({ row, before, after }) =>
    grid.keys.slice(span[0], span[1] + 1).flatMap((key, offset) => {
      const index = span[0] + offset;
      const one = term(table, row, key);
      if (!one) return [];
      const { sheet, row: at, column } = one.cell;
      const label = `${termLabel(one)}（应为 ${printed(after[index])}）`;
      return [{ label, value: printed(before[index]), sheet, cell: a1(at, column) }];
    }),
  );
}

/** 栏目错位：amounts one column off, reported only when the shift makes every sum of the affected rows hold. */
export const shiftedColumns = findingRule({
  id: 'structure.shiftedColumns',
  family: 'structure',
  level: 'error',
  basis: '行内等式：合计＝基本支出＋项目支出，小计＝各栏之和；只有移动一栏后各等式全部成立才这样判断',
  message:
    '{table}有 {count} 行的金额{off}移了一栏（{ranges}）：现在是 {actual}，合计和小计都对不上；{back}移一栏就是 {expected}，这些行的合计、小计全部成立{agrees}。请把 {ranges} 的数{back}移一栏，再重新校验。',
  look({ book, precision }, report) {
    for (const table of book.tables.values()) {
      for (const block of Object.values(table.blocks)) {
        const grid = block.block.kind === 'coded' ? amountGrid(block) : null;
        const repair = grid && bestRepair(book, table, block, grid, precision);
        const first = repair?.rows[0];
        if (!grid || !repair || !first) continue;
        const span = changedSpan(repair.rows);
        const keys = grid.keys.slice(span[0], span[1] + 1);
        const left = block.columns[keys[0] ?? ''] ?? 0;
        const words = (amounts: readonly Amount[]): string =>
          keys
            .map((key, offset) => `${columnLabel(table, key)} ${printed(amounts[span[0] + offset])}`)
            .join('、');
        const back = repair.shift.by === 1 ? '右' : '左';
        const ranges = rangesOf(repair.rows, left, left + keys.length - 1);
        const place: Place = { sheet: table.sheet, row: first.row.row, column: left };
        const expected = words(first.after);
        report.found(
          place,
          {
            table: tableName(table),
            count: String(repair.rows.length),
            off: back === '右' ? '左' : '右',
            back,
            ranges,
            actual: words(first.before),
            expected,
            agrees: repair.agreeing === repair.rows.length ? '，并且与03表一致' : '',
          },
          {
            operands: operandsOf(table, grid, repair.rows, span),
            expected,
            actual: words(first.before),
            suspect: {
              sheet: table.sheet,
              cell: a1(place.row, place.column),
              suggestion: `把 ${ranges} 的数整体${back}移一栏`,
            },
          },
        );
      }
    }
  },
});

/** The cells that a finding about shifted columns explains: sums that fail through them have no cause of their own. */
export function coveredCells(finding: Finding): readonly { readonly sheet: string; readonly cell: string }[] {
  if (finding.rule !== shiftedColumns.id) return [];
  return finding.operands.flatMap(({ sheet, cell }) =>
    sheet === undefined || cell === undefined ? [] : [{ sheet, cell }],
  );
}

import { toStoredNumber, ZERO } from '../../money';
import { a1, columnLetters, quoteSheetName } from '../../sheet';
import type { EmptyTable, UnitValue } from '../values';
import { COLUMNS } from './columns';
import { reference, type TableRowContext } from './figures';

/** Kinds of units for the choice in D. */
export const UNIT_NATURES: readonly string[] = ['行政', '参公', '事业'];
export const YES_NO: readonly string[] = ['是', '否'];

/** D1: a unit with its nature, and its operating expenditure from the tables. */
export function layoutUnit(
  row: number,
  number: string,
  unit: UnitValue | null,
  context: TableRowContext,
): void {
  const { builder, unitOperating } = context;
  builder.put(row, COLUMNS.number, number, 'label');
  builder.put(row, COLUMNS.label, unit?.name ?? null, 'inputText');
  builder.put(row, COLUMNS.answer, unit && unit.code !== '' ? unit.code : null, 'inputCode');
  builder.put(row, COLUMNS.second, unit?.nature ?? null, 'inputText');
  builder.offer(row, COLUMNS.second, UNIT_NATURES, '参照公务员法管理的事业单位选“参公”。');
  builder.put(row, COLUMNS.third, unit?.isSeparate ?? null, 'inputText');
  builder.offer(row, COLUMNS.third, YES_NO, '是否另行公开单位预算。');
  if (unitOperating) {
    const code = a1(row, COLUMNS.answer);
    const columnOf = (column: number): string => {
      const letters = columnLetters(column);
      return `${quoteSheetName(unitOperating.sheet)}!${letters}:${letters}`;
    };
    const codes = columnOf(unitOperating.unitCodeColumn);
    const sums = unitOperating.amountColumns
      .map((column) => `SUMIFS(${columnOf(column)},${codes},${code})`)
      .join('+');
    const amount = unitOperating.byUnit.get(unit?.code ?? '');
    const shown = unit && unit.code !== '' ? toStoredNumber(amount ?? ZERO) : '';
    builder.formula(row, COLUMNS.fourth, `=IF(LEN(${code})=0,"",${sums})`, shown, 'autoAmount');
  } else {
    builder.put(row, COLUMNS.fourth, null, 'autoAmount');
  }
  builder.put(row, COLUMNS.priorReason, null, 'hint', COLUMNS.reason);
  builder.put(row, COLUMNS.pending, null, 'hint');
  builder.put(row, COLUMNS.where, '公用经费取自一般公共预算支出表，用于机关运行经费', 'hint');
}

/** The sentence offered for an empty table. */
export function emptyTableReason(business: string): string {
  return `没有${business}`;
}

/** M: whether a table has data, and why not. */
export function layoutEmptyTable(
  row: number,
  number: string,
  table: EmptyTable,
  { builder, values }: TableRowContext,
): void {
  builder.put(row, COLUMNS.number, number, 'label');
  builder.put(row, COLUMNS.label, `${table.id} ${table.title}`, 'label');
  builder.formula(
    row,
    COLUMNS.answer,
    `=IF(${reference(table.total)}=0,"空表","有数据")`,
    table.total.amount.isZero() ? '空表' : '有数据',
    'auto',
  );
  builder.put(
    row,
    COLUMNS.second,
    values.emptyReasons?.[table.id] ?? emptyTableReason(table.business),
    'inputText',
    COLUMNS.reason,
  );
  builder.put(row, COLUMNS.pending, null, 'hint');
  builder.put(row, COLUMNS.where, '空表时写进说明“空表情况”一节；有数据时不用', 'hint');
}

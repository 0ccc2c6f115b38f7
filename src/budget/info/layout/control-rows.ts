import { toStoredNumber } from '../../money';
import { a1 } from '../../sheet';
import type { ControlFigure } from '../indicators';
import { PROCUREMENT_TOTAL } from '../sections/matters';
import { amountValue } from './builder';
import { COLUMNS } from './columns';
import { currentFigure, procurementFigure, putFigure, putTyped, type TableRowContext } from './figures';

/** H: 货物＋工程＋服务, blank as long as none of them is given. */
export function layoutProcurementTotal(row: number, context: TableRowContext): void {
  const { builder, values } = context;
  const { formula, amount } = procurementFigure(context);
  const isGiven = PROCUREMENT_TOTAL.parts.some((key) => amountValue(values.fields?.[key]).amount !== null);
  const range = formula.slice('=SUM('.length, -1);
  builder.put(row, COLUMNS.number, PROCUREMENT_TOTAL.number, 'label');
  builder.put(row, COLUMNS.label, PROCUREMENT_TOTAL.label, 'label');
  builder.formula(
    row,
    COLUMNS.answer,
    `=IF(COUNT(${range})=0,"",SUM(${range}))`,
    isGiven ? toStoredNumber(amount) : '',
    'autoAmount',
  );
  builder.put(row, COLUMNS.second, null, 'hint', COLUMNS.reason);
  builder.put(row, COLUMNS.pending, null, 'hint');
  builder.put(row, COLUMNS.where, '自动：货物＋工程＋服务', 'hint');
}

/** C1: an approved total beside the total of the tables and their difference. */
export function layoutControl(row: number, control: ControlFigure, context: TableRowContext): void {
  const { builder, values } = context;
  const figure = currentFigure(control.fact, context);
  const own = a1(row, COLUMNS.answer);
  const table = a1(row, COLUMNS.second);
  const difference = a1(row, COLUMNS.third);
  builder.put(row, COLUMNS.number, control.number, 'label');
  builder.put(row, COLUMNS.label, control.item, 'label');
  const approved = putTyped(row, COLUMNS.answer, values.controls?.[control.item], builder);
  putFigure(row, COLUMNS.second, figure, builder);
  const off = approved && figure ? figure.amount.minus(approved) : null;
  builder.formula(
    row,
    COLUMNS.third,
    `=IF(ISNUMBER(${own}),ROUND(${table}-${own},2),"")`,
    off ? toStoredNumber(off) : '',
    'autoAmount',
  );
  builder.put(row, COLUMNS.fourth, null, 'hint', COLUMNS.reason);
  builder.formula(
    row,
    COLUMNS.pending,
    `=IF(ISNUMBER(${difference}),IF(${difference}=0,"一致","不一致"),"")`,
    off === null ? '' : off.isZero() ? '一致' : '不一致',
    'hint',
  );
  builder.put(row, COLUMNS.where, '预算批复表', 'hint');
}

import { sumOf, toStoredNumber, ZERO, type Amount } from '../../money';
import { a1, quoteSheetName } from '../../sheet';
import { PROCUREMENT_TOTAL } from '../sections/matters';
import type { FactSource, InfoContext, InfoValues } from '../values';
import { amountValue, type FormBuilder } from './builder';
import { COLUMNS } from './columns';

/** What the rows of the form's tables draw on. */
export interface TableRowContext extends InfoContext {
  readonly builder: FormBuilder;
  readonly values: InfoValues;
  readonly fieldRows: ReadonlyMap<string, number>;
}

/** A figure of this year with the formula that gives it. */
export interface Figure {
  readonly formula: string;
  readonly amount: Amount;
}

/** A cell of another sheet, as formulas name it. */
export function reference(source: FactSource): string {
  return `${quoteSheetName(source.sheet)}!${a1(source.row, source.column)}`;
}

/** The sum of the procurement of section H. */
export function procurementFigure({ fieldRows, values }: TableRowContext): Figure {
  const rows = PROCUREMENT_TOTAL.parts.map((key) => fieldRows.get(key) ?? 0);
  const cells = `${a1(Math.min(...rows), COLUMNS.answer)}:${a1(Math.max(...rows), COLUMNS.answer)}`;
  const amounts = PROCUREMENT_TOTAL.parts.map((key) => amountValue(values.fields?.[key]).amount ?? ZERO);
  return { formula: `=SUM(${cells})`, amount: sumOf(amounts) };
}

/** This year's figure: a reference to the table that has it, or the sum of section H. */
export function currentFigure(fact: string | null, context: TableRowContext): Figure | null {
  if (fact === null) return procurementFigure(context);
  const source = context.facts.get(fact);
  return source ? { formula: `=${reference(source)}`, amount: source.amount } : null;
}

/** Writes a figure that the book itself gives; grey, not for typing. */
export function putFigure(row: number, column: number, figure: Figure | null, builder: FormBuilder): void {
  if (figure) builder.formula(row, column, figure.formula, toStoredNumber(figure.amount), 'autoAmount');
  else builder.put(row, column, null, 'autoAmount');
}

/** A typed figure of the form's own tables; 0 shows as 0, 无 stays a word. */
export function putTyped(
  row: number,
  column: number,
  text: string | undefined,
  builder: FormBuilder,
): Amount | null {
  const { stored, amount } = amountValue(text);
  builder.put(row, column, stored, 'inputFigure');
  return amount;
}

import { styleOf, type SheetPlan, type SheetSnapshot } from '../../../src/budget/sheet';
import { numberFormatOf } from '../../../src/workbook/office/formats';
import type { Host } from '../../../host/node/host';

/** A number to the 15 digits that a spreadsheet keeps; anything else as it is. */
const kept = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** The cells of a sheet that hold something: value, formula, displayed text. */
export function filled(sheet: SheetSnapshot): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  sheet.texts.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const value = sheet.values[row]?.[column] ?? null;
      const formula = sheet.formulas[row]?.[column] ?? null;
      if (value !== null || formula !== null) cells[keyOf(row, column)] = [kept(value), formula, text];
    });
  });
  return cells;
}

/** The number formats that the host holds for the cells of a plan, beside those that a file gets. */
export function formatsOf(
  host: Host,
  plan: SheetPlan,
): { readonly held: unknown; readonly planned: unknown } {
  const sheet = host.workbook.sheets.find(({ name }) => name === plan.name)!;
  const held = new Map<string, unknown>();
  const planned = new Map<string, unknown>();
  for (const cell of plan.cells) {
    const key = keyOf(cell.row, cell.column);
    const style = sheet.cells.get(cell.row * 16_384 + cell.column)?.style;
    held.set(key, style?.['NumberFormat'] ?? 'General');
    planned.set(key, numberFormatOf(cell) ?? (cell.style && styleOf(cell.style).numberFormat) ?? 'General');
  }
  return { held, planned };
}

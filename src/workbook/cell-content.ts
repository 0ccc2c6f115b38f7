import { formulaAt, valueAt, type CellScalar, type PlannedCell, type SheetSnapshot } from '../budget/sheet';

/** A cell's content as it would be typed: its formula, else its value; a blank is null (单元格内容). */
export type Content = CellScalar;

/**
 * Content reduced to what a spreadsheet keeps of it: formulas without the quotation marks and blanks that a spreadsheet
 * may leave out, texts with one kind of line end, an empty text as a blank.
 */
export function foldContent(content: Content): Content {
  if (content === '') return null;
  if (typeof content !== 'string') return content;
  if (!content.startsWith('=')) return content.replace(/\r\n?/g, '\n');
  return content.replace(/'/g, '').replace(/\s+/g, '').toUpperCase();
}

/** The content of a planned cell, folded. */
export function plannedContent({ value, formula }: PlannedCell): Content {
  return foldContent(formula ?? value);
}

/** The content of a cell as read, folded. */
export function contentAt(sheet: SheetSnapshot, row: number, column: number): Content {
  return foldContent(formulaAt(sheet, row, column) ?? valueAt(sheet, row, column));
}

/** Every cell of a sheet that holds something, folded, row by row. */
export function* filledCells(
  sheet: SheetSnapshot,
): Generator<{ readonly row: number; readonly column: number; readonly content: Content }> {
  const rows = Math.max(sheet.values.length, sheet.formulas.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const content = contentAt(sheet, row, column);
      if (content !== null) yield { row, column, content };
    }
  }
}

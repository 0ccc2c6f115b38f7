import type { CellRange, CellScalar, SheetSnapshot } from '../../budget/sheet';

interface GridRow {
  readonly values: CellScalar[];
  readonly texts: string[];
  readonly formulas: (string | null)[];
}

const BLANK_ROW: GridRow = { values: [], texts: [], formulas: [] };

/** The cells of a worksheet while it is read: rows grow as cells arrive, gaps are blank. */
export class SheetGrid {
  private readonly rows = new Map<number, GridRow>();
  private readonly count: (cells: number) => void;
  private height = 0;

  /** @param count Called with the number of cells that each new cell adds, gaps included. */
  constructor(count: (cells: number) => void) {
    this.count = count;
  }

  /** Stores a value and its displayed text; a blank leaves the cell as it is. */
  set(row: number, column: number, value: CellScalar, text: string): void {
    if (value === null) return;
    const { values, texts } = this.reach(row, column);
    values[column] = value;
    texts[column] = text;
  }

  /** Stores a formula with its equals sign. */
  setFormula(row: number, column: number, formula: string): void {
    const { formulas } = this.reach(row, column);
    while (formulas.length < column) formulas.push(null);
    formulas[column] = formula;
  }

  /** Gives every used cell of an array formula's range that formula, as Excel shows it. */
  fillFormula(range: CellRange, formula: string): void {
    for (const [index, row] of this.within(range)) {
      const last = Math.min(range.right, row.values.length - 1);
      for (let column = range.left; column <= last; column += 1) {
        if ((row.formulas[column] ?? null) === null) this.setFormula(index, column, formula);
      }
    }
  }

  /** Blanks what a merged area covers: only its top left cell is seen (合并单元格). */
  keepTopLeft(range: CellRange): void {
    for (const [index, row] of this.within(range)) {
      const from = index === range.top ? range.left + 1 : range.left;
      row.values.fill(null, from, range.right + 1);
      row.texts.fill('', from, range.right + 1);
      row.formulas.fill(null, from, range.right + 1);
    }
  }

  /** Number of rows and of columns in use. */
  size(): { readonly rows: number; readonly columns: number } {
    let columns = 0;
    for (const { values } of this.rows.values()) columns = Math.max(columns, values.length);
    return { rows: this.height, columns };
  }

  /** The three layers of a snapshot. */
  content(): Pick<SheetSnapshot, 'values' | 'formulas' | 'texts'> {
    const rows = Array.from({ length: this.height }, (_, index) => this.rows.get(index) ?? BLANK_ROW);
    return {
      values: rows.map((row) => row.values),
      texts: rows.map((row) => row.texts),
      formulas: rows.map((row) => row.formulas),
    };
  }

  private *within(range: CellRange): Iterable<[number, GridRow]> {
    for (let index = range.top; index <= Math.min(range.bottom, this.height - 1); index += 1) {
      const row = this.rows.get(index);
      if (row !== undefined) yield [index, row];
    }
  }

  /** Makes a cell exist and returns its row. */
  private reach(index: number, column: number): GridRow {
    const known = this.rows.get(index);
    const row = known ?? { values: [], texts: [], formulas: [] };
    if (known !== undefined && column < known.values.length) return known;
    this.count(Math.max(0, index + 1 - this.height) + column + 1 - row.values.length);
    this.height = Math.max(this.height, index + 1);
    this.rows.set(index, row);
    while (row.values.length <= column) {
      row.values.push(null);
      row.texts.push('');
    }
    return row;
  }
}

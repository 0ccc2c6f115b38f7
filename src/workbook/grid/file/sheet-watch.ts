import { parseA1, type CellPosition } from '../../../budget/sheet';
import { parseRange } from '../../xlsx/range';
import type { Attributes, XmlHandler } from '../../xlsx/xml';
import { treeBuilder, type Element } from './element';

/** What a worksheet part says beside its contents. */
export interface SheetFrame {
  /** Everything but the rows. */
  readonly root: Element | undefined;
  /** Attributes of the rows, by zero-based row. */
  readonly rows: ReadonlyMap<number, Attributes>;
  /** The numbers of the looks of cells, by zero-based row and column. */
  readonly looks: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Array formulas (数组公式): the cell that holds one, and how many rows and columns it fills. */
  readonly arrays: readonly ArrayFormula[];
  /** Cells computed by what-if tables (模拟运算表). */
  readonly dataTables: number;
}

/** Where an array formula stands and how far it reaches. */
export interface ArrayFormula extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

/** Follows a worksheet part while its contents are read. */
export interface SheetWatch extends XmlHandler {
  frame(): SheetFrame;
}

/** A watch for one worksheet. */
export function sheetWatch(): SheetWatch {
  const tree = treeBuilder(new Set(['sheetData']));
  const rows = new Map<number, Attributes>();
  const looks = new Map<number, Map<number, number>>();
  const arrays: ArrayFormula[] = [];
  let dataTables = 0;
  let at: CellPosition = { row: -1, column: -1 };
  let inData = false;

  const openRow = (attributes: Attributes) => {
    const row = Number(attributes.r);
    at = { row: row >= 1 ? row - 1 : at.row + 1, column: -1 };
    rows.set(at.row, attributes);
  };
  const openCell = ({ r, s }: Attributes) => {
    at = parseA1(r ?? '') ?? { row: at.row, column: at.column + 1 };
    const line = looks.get(at.row) ?? new Map<number, number>();
    line.set(at.column, Number(s ?? 0));
    looks.set(at.row, line);
  };
  const openFormula = ({ t: kind, ref }: Attributes) => {
    if (kind === 'dataTable') dataTables += 1;
    const range = kind === 'array' ? parseRange(ref ?? '') : null;
    if (range === null) return;
    arrays.push({ ...at, rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 });
  };

  return {
    open(name, attributes) {
      tree.open(name, attributes);
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') openRow(attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'f') openFormula(attributes);
    },
    close(name) {
      tree.close?.(name);
      if (name === 'sheetData') inData = false;
    },
    text: (text) => tree.text?.(text),
    frame: () => ({ root: tree.root(), rows, looks, arrays, dataTables }),
  };
}

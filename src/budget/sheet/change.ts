import type { CellRange } from './address';
import type { CellScalar } from './snapshot';
import type { StyleName } from './styles';

/** A cell to be written. Text is always written as text; only `formula` becomes a formula. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellScalar;
  /** With its equals sign; `value` is then its result, computed by us. */
  readonly formula?: string;
  readonly style?: StyleName;
}

/** A drop-down list (下拉列表) on a range. Blank stays allowed. */
export interface ListValidation {
  readonly range: CellRange;
  readonly options: readonly string[];
  /** Where the options stand on a sheet of the same book, as a formula; `options` is then empty. */
  readonly source?: string;
  readonly prompt?: string;
}

/** Whether a drop-down list offers anything at all. */
export function hasChoices({ options, source }: ListValidation): boolean {
  return options.length > 0 || source !== undefined;
}

/** How a sheet prints (打印设置). */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Zero-based first and last row repeated on every page (打印标题行). */
  readonly titleRows?: readonly [number, number];
  /** Pages are always A4 and one page wide; the height follows unless it is to be one page as well. */
  readonly isOnePage?: boolean;
  readonly area?: CellRange;
}

/** A whole new worksheet (新表). */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  /** Widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points by zero-based row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows?: number;
  readonly print?: PrintSetup;
  readonly validations: readonly ListValidation[];
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  /** Protected without a password; cells in an `input` style stay open, rows may be inserted (工作表保护). */
  readonly isProtected?: boolean;
  readonly tabColor?: string;
}

/** Whether a planned sheet is to be seen by the user. */
export function isSeen({ visibility }: SheetPlan): boolean {
  return visibility === undefined || visibility === 'visible';
}

/** A mark in a cell (标记): our own conditional format, told by more than colour. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly level: 'error' | 'warning' | 'hint';
}

/** Everything the product may do to a workbook (改动). */
export type Change =
  | { readonly kind: 'addSheet'; readonly sheet: SheetPlan }
  /** Puts a sheet out of sight under another name, so that a new one can take its place; 恢复 brings it back. */
  | { readonly kind: 'parkSheet'; readonly sheet: string }
  | { readonly kind: 'setCells'; readonly sheet: string; readonly cells: readonly PlannedCell[] }
  | { readonly kind: 'mark'; readonly marks: readonly Mark[] }
  | { readonly kind: 'unmark' }
  | { readonly kind: 'remember'; readonly key: string; readonly value: string };

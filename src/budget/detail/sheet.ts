import type { CodeKind, CodeLevel } from '../codes';
import { toStoredNumber } from '../money';
import type { CellRange, ListValidation, PlannedCell, SheetPlan } from '../sheet';
import type { CodePlaces } from '../tables';
import { DETAIL_COLUMNS, type DetailColumn, type DetailKey } from './columns';
import { fundLabel } from './fund';
import type { DetailLine } from './line';

/** Name of the detail's own sheet in a made book. */
export const DETAIL_SHEET_NAME = '明细';

/** Whose detail it is. */
export interface DetailHeading {
  readonly year: number;
  readonly department: string;
  /** Where the book keeps the codes of its year, for the drop-downs. */
  readonly codes?: CodePlaces;
  /** Blank rows to type in, below the lines. */
  readonly blankRows?: number;
}

const GUIDE_ROW = 1;
const CAPTION_ROW = 2;
const HEADER_ROW = 3;
const FIRST_LINE_ROW = HEADER_ROW + 1;
const DEFAULT_BLANK_ROWS = 30;
const WIDTH = DETAIL_COLUMNS.length;

const GUIDE =
  '一行一笔：单位 × 功能科目 × 项目 × 经济科目 × 资金来源。基本支出的项目名称、项目类型留空；金额以万元为单位。' +
  '可以从预算系统导出后整列粘贴。各预算表由本表汇总生成；本表不公开。';

function valueOf(line: DetailLine, key: DetailKey): string | number {
  switch (key) {
    case 'fund':
      return fundLabel(line.fund);
    case 'amount':
      return toStoredNumber(line.amount);
    default:
      return line[key];
  }
}

function lineCells(line: DetailLine | null, row: number): PlannedCell[] {
  return DETAIL_COLUMNS.map(({ key, style }, column) => {
    const value = line ? valueOf(line, key) : null;
    return { row, column, value: value === '' ? null : value, style };
  });
}

const LISTED: Readonly<Partial<Record<DetailKey, readonly [CodeKind, CodeLevel]>>> = {
  functional: ['functional', '项'],
  dept: ['deptEconomic', '款'],
  gov: ['govEconomic', '款'],
};

function validationOf(
  column: DetailColumn,
  at: number,
  lastRow: number,
  codes: CodePlaces | undefined,
): ListValidation[] {
  const range: CellRange = { top: FIRST_LINE_ROW, left: at, bottom: lastRow, right: at };
  const listed = LISTED[column.key];
  const source = listed && codes?.list(...listed);
  if (source !== undefined) return [{ range, options: [], source, prompt: column.prompt }];
  return column.options ? [{ range, options: column.options, prompt: column.prompt }] : [];
}

/** Columns of the detail that may stay blank for every line, without a mark of being required. */
function headerLabel(column: DetailColumn): string {
  const isFilledAlways = column.isRequired && column.key !== 'project' && column.key !== 'projectType';
  return isFilledAlways ? `${column.label}*` : column.label;
}

/**
 * The 明细 sheet: a one-line guide, the declared columns with their drop-downs, the lines in 万元 and blank rows to type
 * in. `readDetail` reads it back.
 */
export function layoutDetail(lines: readonly DetailLine[], heading: DetailHeading): SheetPlan {
  const blankRows = heading.blankRows ?? DEFAULT_BLANK_ROWS;
  const lastRow = FIRST_LINE_ROW + lines.length + blankRows - 1;
  const rows = [...lines, ...Array.from({ length: blankRows }, () => null)];
  const right = WIDTH - 1;
  return {
    name: DETAIL_SHEET_NAME,
    cells: [
      { row: 0, column: 0, value: `${String(heading.year)}年部门预算明细`, style: 'title' },
      { row: GUIDE_ROW, column: 0, value: GUIDE, style: 'note' },
      { row: CAPTION_ROW, column: 0, value: `部门：${heading.department}`, style: 'caption' },
      { row: CAPTION_ROW, column: right, value: '金额单位：万元', style: 'captionRight' },
      ...DETAIL_COLUMNS.map((column, at): PlannedCell => ({
        row: HEADER_ROW,
        column: at,
        value: headerLabel(column),
        style: 'header',
      })),
      ...rows.flatMap((line, index) => lineCells(line, FIRST_LINE_ROW + index)),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right },
      { top: GUIDE_ROW, left: 0, bottom: GUIDE_ROW, right },
      { top: CAPTION_ROW, left: 0, bottom: CAPTION_ROW, right: 3 },
    ],
    columnWidths: DETAIL_COLUMNS.map((column) => column.width),
    rowHeights: new Map([
      [0, 28],
      [GUIDE_ROW, 28],
      [HEADER_ROW, 28],
    ]),
    frozenRows: FIRST_LINE_ROW,
    print: {
      orientation: 'landscape',
      titleRows: [0, HEADER_ROW],
      area: { top: 0, left: 0, bottom: lastRow, right },
    },
    validations: DETAIL_COLUMNS.flatMap((column, at) => validationOf(column, at, lastRow, heading.codes)),
  };
}

import {
  a1,
  hasChoices,
  type ListValidation,
  type PlannedCell,
  type PrintSetup,
  type SheetPlan,
} from '../../budget/sheet';
import { groupBy } from '../group';
import type { PlannedLists } from '../option-lists';
import { checkedValue } from '../typed-text';
import { bytesOf, type Step } from './batches';
import { looks, numberFormatOf, numberFormats, TEXT_FORMAT } from './formats';
import { typed } from './typing';

/**
 * Points for one character of a planned width: 8 pixels of the default Chinese font (宋体 11) at 96 dots per inch. Widths
 * travel in points, so that columns come out alike whatever the workbook's own font is.
 */
const POINTS_PER_CHARACTER = 6;
/** Page margins in inches (about 1.5 cm at the sides, 1.9 cm above and below). */
const MARGINS = { left: 0.59, right: 0.59, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const FOOTER = '&"宋体,常规"&9第 &P 页，共 &N 页';
const LONGEST_PROMPT = 255;
/** Cells that are written in one piece. */
const CELLS_PER_STEP = 20_000;

/** The contents of rows as they are typed; null leaves a cell alone. */
function typedRows(plan: SheetPlan): (string | number | boolean | null)[][] {
  const columns = plan.cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const rows = plan.cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const grid = Array.from({ length: rows }, () =>
    new Array<string | number | boolean | null>(columns).fill(null),
  );
  for (const cell of plan.cells) {
    checkedValue(cell.value, plan.name, a1(cell.row, cell.column));
    const line = grid[cell.row];
    if (line && (cell.value !== null || cell.formula !== undefined)) line[cell.column] = typed(cell);
  }
  return grid;
}

function contents(plan: SheetPlan): Step[] {
  const grid = typedRows(plan);
  const columns = grid[0]?.length ?? 0;
  const height = Math.max(1, Math.floor(CELLS_PER_STEP / Math.max(1, columns)));
  const steps: Step[] = [];
  for (let top = 0; top < grid.length; top += height) {
    const rows = grid.slice(top, top + height);
    steps.push({
      bytes: bytesOf(rows) + 2_000,
      queue: ({ worksheets }) => {
        worksheets.getItem(plan.name).getRangeByIndexes(top, 0, rows.length, columns).formulas = rows;
      },
    });
  }
  return steps;
}

function sizes({ name, columnWidths, rowHeights }: SheetPlan): Step[] {
  const byWidth = groupBy(columnWidths.entries(), ([, width]) => width);
  const byHeight = groupBy(rowHeights, ([, height]) => height);
  return [
    ...[...byWidth].flatMap(([width, group]) =>
      group.map(([column]) => ({
        bytes: 600,
        queue: ({ worksheets }: Excel.Workbook) => {
          const { format } = worksheets.getItem(name).getRangeByIndexes(0, column, 1, 1).getEntireColumn();
          format.columnWidth = width * POINTS_PER_CHARACTER;
        },
      })),
    ),
    ...[...byHeight].flatMap(([height, group]) =>
      group.map(([row]) => ({
        bytes: 600,
        queue: ({ worksheets }: Excel.Workbook) => {
          worksheets.getItem(name).getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
        },
      })),
    ),
  ];
}

function merges({ name, merges: ranges }: SheetPlan): Step[] {
  return ranges
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
    .map(({ top, left, bottom, right }) => ({
      bytes: 600,
      queue: ({ worksheets }) => {
        worksheets
          .getItem(name)
          .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
          .merge();
      },
    }));
}

/** A drop-down list. Another entry is asked about, not forbidden: lists grow out of date. */
function list(sheet: string, validation: ListValidation, source: string): Step {
  const { top, left, bottom, right } = validation.range;
  return {
    bytes: 2_000 + bytesOf(source) + bytesOf(validation.prompt ?? ''),
    queue: ({ worksheets }) => {
      const { dataValidation } = worksheets
        .getItem(sheet)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: '不在下拉列表里',
        message: '这一项不在下拉列表里。请核对；确实无误可以保留。',
      };
      if (validation.prompt === undefined) return;
      dataValidation.prompt = {
        showPrompt: true,
        title: '填写说明',
        message: validation.prompt.slice(0, LONGEST_PROMPT),
      };
    },
  };
}

function page(name: string, print: PrintSetup): Step {
  return {
    bytes: 4_000,
    queue: ({ worksheets }) => {
      const layout = worksheets.getItem(name).pageLayout;
      layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      layout.paperSize = 'A4';
      layout.centerHorizontally = true;
      layout.zoom = {
        horizontalFitToPages: 1,
        ...(print.isOnePage === true ? { verticalFitToPages: 1 } : {}),
      };
      layout.setPrintMargins('Inches', MARGINS);
      layout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
      if (print.titleRows) {
        layout.setPrintTitleRows(`$${String(print.titleRows[0] + 1)}:$${String(print.titleRows[1] + 1)}`);
      }
      if (print.area) {
        const { top, left, bottom, right } = print.area;
        layout.setPrintArea(
          worksheets.getItem(name).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1),
        );
      }
    },
  };
}

/** What concerns the sheet as a whole: tab, frozen rows, whether it is seen, protection last. */
function frame(plan: SheetPlan): Step {
  return {
    bytes: 2_000,
    queue: ({ worksheets }) => {
      const sheet = worksheets.getItem(plan.name);
      if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
      if ((plan.frozenRows ?? 0) > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
      if (plan.visibility === 'hidden') sheet.visibility = 'Hidden';
      if (plan.visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
      if (plan.isProtected === true) {
        sheet.protection.protect({ allowInsertRows: true, allowFormatRows: true, allowFormatColumns: true });
      }
    },
  };
}

/** Steps that fill a sheet which has just been added. Where text must stay text, the format comes before the content. */
export function fillSheet(plan: SheetPlan, lists: PlannedLists): Step[] {
  const isText = (cell: PlannedCell): boolean =>
    numberFormatOf(cell) === TEXT_FORMAT && cell.formula === undefined;
  return [
    ...numberFormats(plan.name, plan.cells.filter(isText)),
    ...contents(plan),
    ...numberFormats(
      plan.name,
      plan.cells.filter((cell) => !isText(cell)),
    ),
    ...looks(plan.name, plan.cells),
    ...merges(plan),
    ...sizes(plan),
    ...plan.validations
      .filter(hasChoices)
      .map((validation) => list(plan.name, validation, lists.source(validation))),
    ...(plan.print ? [page(plan.name, plan.print)] : []),
    frame(plan),
  ];
}

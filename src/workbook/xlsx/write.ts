import type { Workbook, WorkbookView } from 'exceljs';
import type { CellRange, SheetPlan } from '../../budget/sheet';
import { WorkbookError } from '../seam';
import { finish } from './finish';
import { OPTIONS_SHEET } from '../option-lists';
import { optionLists } from './write-lists';
import { addPlannedSheet } from './write-sheet';
import { styleSheet } from './write-styles';

/** The only author a made book names: no person, no machine. */
const AUTHOR = '预算公开助手';
const LONGEST_NAME = 31;
/** Used where no date is given, so that equal plans make equal files. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));

/** What a file says about itself (文件属性). */
export interface BookProperties {
  readonly title?: string;
  /** When the book was made; a fixed date unless given. */
  readonly date?: Date;
}

/**
 * Writes a new .xlsx with the planned worksheets in order. Formulas carry the results given; equal plans
 * make equal bytes.
 * @throws WorkbookError for names, texts or numbers that a worksheet cannot hold.
 */
export async function writeXlsx(
  plans: readonly SheetPlan[],
  properties: BookProperties = {},
): Promise<Uint8Array> {
  checkNames(
    plans.map((plan) => plan.name),
    [OPTIONS_SHEET],
  );
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  describe(workbook, properties);
  const styles = styleSheet();
  const lists = optionLists(workbook);
  for (const plan of plans) await addPlannedSheet(workbook, plan, styles, lists);
  workbook.views = [firstView(plans)];
  // Results are stored for every formula, so nothing need be calculated on opening unless one is missing.
  workbook.calcProperties.fullCalcOnLoad = plans.some(hasUncomputed);
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finish(written, { usedAreas: workbook.worksheets.map((sheet) => areaOf(plans, sheet.name)) });
}

function describe(workbook: Workbook, { title, date = NO_DATE }: BookProperties): void {
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = date;
  workbook.modified = date;
  if (title !== undefined) workbook.title = title;
}

/** Opens the book on its first visible sheet. */
function firstView(plans: readonly SheetPlan[]): WorkbookView {
  const first = plans.findIndex((plan) => (plan.visibility ?? 'visible') === 'visible');
  const activeTab = Math.max(0, first);
  return {
    x: 0,
    y: 0,
    width: 20_000,
    height: 12_000,
    firstSheet: activeTab,
    activeTab,
    visibility: 'visible',
  };
}

function hasUncomputed(plan: SheetPlan): boolean {
  return plan.cells.some((cell) => cell.formula !== undefined && cell.value === null);
}

function areaOf(plans: readonly SheetPlan[], name: string): CellRange | null {
  const cells = plans.find((plan) => plan.name === name)?.cells ?? [];
  if (cells.length === 0) return null;
  let bottom = 0;
  let right = 0;
  for (const { row, column } of cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { top: 0, left: 0, bottom, right };
}

/**
 * Makes sure that worksheets can have these names beside those already taken.
 * @throws WorkbookError for the first name that Excel would refuse.
 */
export function checkNames(names: readonly string[], taken: readonly string[] = []): void {
  const seen = new Set(taken);
  for (const name of names) {
    const key = name.toLowerCase();
    const trouble =
      name.trim() === ''
        ? '是空的'
        : name.length > LONGEST_NAME
          ? `超过 ${LONGEST_NAME} 个字`
          : /[[\]:*?/\\]|^'|'$/.test(name)
            ? "含有不能用的符号（[ ] : * ? / \\ 或首尾的 '）"
            : seen.has(key)
              ? '重复'
              : null;
    if (trouble !== null) {
      throw new WorkbookError('sheetName', `工作表名“${name}”${trouble}，表没有写出：请换一个名称再来一次。`);
    }
    seen.add(key);
  }
}

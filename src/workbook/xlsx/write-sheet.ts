import type { AddWorksheetOptions, PageSetup, PaperSize, Workbook, Worksheet } from 'exceljs';
import { a1, type CellRange, type PrintSetup, type SheetPlan } from '../../budget/sheet';
import { writeCells } from './write-cells';
import { writeLists, type OptionLists } from './write-lists';
import { argb, type StyleSheet } from './write-styles';

/** The number of A4 in the file format. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- ExcelJS has this enum as a type only
const A4 = 9 as PaperSize;
/** Page margins in inches (about 1.5 cm at the sides, 1.9 cm above and below). */
const MARGINS = { left: 0.59, right: 0.59, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const FOOTER = '&C&"宋体,常规"&9第 &P 页，共 &N 页';

function pageSetup(print: PrintSetup): Partial<PageSetup> {
  return {
    paperSize: A4,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.isOnePage === true ? 1 : 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(print.titleRows === undefined
      ? {}
      : { printTitlesRow: `${print.titleRows[0] + 1}:${print.titleRows[1] + 1}` }),
    ...(print.area === undefined ? {} : { printArea: printArea(print.area) }),
  };
}

/** ExcelJS puts a dollar sign before the columns only, so the rows bring their own. */
function printArea(area: CellRange): string {
  const corner = (row: number, column: number) => a1(row, column).replace(/\d+$/, '$$$&');
  return `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}

function sheetOptions(plan: SheetPlan): Partial<AddWorksheetOptions> {
  const frozen = plan.frozenRows ?? 0;
  return {
    state: plan.visibility ?? 'visible',
    ...(plan.tabColor === undefined ? {} : { properties: { tabColor: argb(plan.tabColor) } }),
    ...(frozen > 0 ? { views: [{ state: 'frozen', xSplit: 0, ySplit: frozen }] } : {}),
    ...(plan.print === undefined
      ? {}
      : { pageSetup: pageSetup(plan.print), headerFooter: { oddFooter: FOOTER } }),
  };
}

/** Rows may be inserted and sized and columns sized; what is locked stays as declared. */
async function protect(worksheet: Worksheet): Promise<void> {
  await worksheet.protect('', { insertRows: true, formatRows: true, formatColumns: true });
}

/** Adds one planned worksheet to a workbook. */
export async function addPlannedSheet(
  workbook: Workbook,
  plan: SheetPlan,
  styles: StyleSheet,
  lists: OptionLists,
): Promise<void> {
  const worksheet = workbook.addWorksheet(plan.name, sheetOptions(plan));
  plan.columnWidths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = width;
  });
  for (const [row, height] of plan.rowHeights) worksheet.getRow(row + 1).height = height;
  writeCells(worksheet, plan.cells, styles);
  for (const { top, left, bottom, right } of plan.merges) {
    if (top === bottom && left === right) continue;
    // Covered cells keep their own styles, so that the border runs all around.
    worksheet.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  writeLists(worksheet, plan.validations, lists);
  if (plan.isProtected === true) await protect(worksheet);
}

import { quoteSheetName, type PlannedCell, type SheetPlan } from '../sheet';
import { printedTitle, type LaidOutTable } from '../tables';

/** Name of the contents sheet. */
export const CONTENTS_SHEET_NAME = '目录';

interface Entry {
  readonly sheet: string;
  readonly purpose: string;
  readonly isPublic: boolean;
}

const FIRST_ENTRY_ROW = 4;
const HEADER_ROW = 3;
const HEADERS = ['序号', '工作表', '内容', '是否公开'];
const WIDTHS = [7, 30, 58, 12];

const HOW_TO =
  '填好“明细”后用本工具重新生成，各表即由它汇总，表间相互一致；也可以不填明细，直接在各表录入。' +
  '各表可以插入行，合计随之变动。“填报信息”里的本年数随各表自动变化。公开前请删去标为“不公开”的工作表。';

/** A link inside the book, as an ordinary formula: it works without any add-in. */
function linkCell(row: number, sheet: string): PlannedCell {
  const target = `#${quoteSheetName(sheet)}!A1`;
  return { row, column: 1, value: sheet, formula: `=HYPERLINK("${target}","${sheet}")`, style: 'label' };
}

function entryCells(entry: Entry, index: number): PlannedCell[] {
  const row = FIRST_ENTRY_ROW + index;
  return [
    { row, column: 0, value: index + 1, style: 'labelBold' },
    linkCell(row, entry.sheet),
    { row, column: 2, value: entry.purpose, style: 'label' },
    { row, column: 3, value: entry.isPublic ? '公开' : '不公开', style: 'labelBold' },
  ];
}

/** The contents of a made book: every sheet with a link, what it is for, and whether it is published. */
export function layoutContents(
  helpers: readonly { readonly sheet: string; readonly purpose: string }[],
  tables: readonly LaidOutTable[],
  heading: { readonly year: number; readonly department: string },
): SheetPlan {
  const entries: Entry[] = [
    ...helpers.map((one) => ({ ...one, isPublic: false })),
    ...tables.map(({ table, plan }) => ({
      sheet: plan.name,
      purpose: `${table.code} ${printedTitle(table, heading.year)}`,
      isPublic: true,
    })),
  ];
  const right = WIDTHS.length - 1;
  return {
    name: CONTENTS_SHEET_NAME,
    cells: [
      { row: 0, column: 0, value: `${String(heading.year)}年度部门预算公开`, style: 'title' },
      { row: 1, column: 0, value: `部门：${heading.department}`, style: 'caption' },
      { row: 2, column: 0, value: HOW_TO, style: 'note' },
      ...HEADERS.map((label, column): PlannedCell => ({
        row: HEADER_ROW,
        column,
        value: label,
        style: 'header',
      })),
      ...entries.flatMap(entryCells),
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: WIDTHS,
    rowHeights: new Map([
      [0, 30],
      [2, 40],
    ]),
    frozenRows: FIRST_ENTRY_ROW,
    print: {
      orientation: 'landscape',
      titleRows: [0, HEADER_ROW],
      area: { top: 0, left: 0, bottom: FIRST_ENTRY_ROW + entries.length - 1, right },
    },
    validations: [],
  };
}

import type { PlannedCell, SheetPlan, SheetSnapshot, StyleName } from '../sheet';
import { textAt } from '../sheet';
import { rowHeights } from '../tables/layout/heights';
import { FEEDBACK_COLUMNS, KEY_COLUMN } from './columns';
import type { FeedbackForm, PreviousForm } from './form';
import { feedbackRows, feedbackSummary, feedbackTitle } from './rows';

/** Name of the worksheet that holds the form. */
export const FEEDBACK_SHEET_NAME = '反馈单';

const HEADER_ROW = 2;
const WRITTEN_BY_DEPARTMENT = '整改情况';
const STYLES: Readonly<Record<string, StyleName>> = {
  序号: 'inputCode',
  检查情况: 'labelBold',
  状态: 'labelBold',
  [WRITTEN_BY_DEPARTMENT]: 'inputText',
};

/** The form as a worksheet, with the key of each problem in the last column. */
export function feedbackSheet(form: FeedbackForm): SheetPlan {
  const columns = [...FEEDBACK_COLUMNS, KEY_COLUMN];
  const labels = columns.map(([label]) => label);
  const widths = columns.map(([, width]) => width);
  const line = (
    row: number,
    values: readonly string[],
    styleOf: (label: string) => StyleName,
  ): PlannedCell[] =>
    values.map((value, column) => ({
      row,
      column,
      value: value === '' ? null : value,
      style: styleOf(labels[column] ?? ''),
    }));
  const rows = feedbackRows(form);
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: feedbackTitle(form), style: 'title' },
    { row: 1, column: 0, value: feedbackSummary(form), style: 'caption' },
    ...line(HEADER_ROW, labels, () => 'header'),
    ...rows.flatMap(({ cells: values, key }, index) =>
      line(HEADER_ROW + 1 + index, [...values, key], (label) => STYLES[label] ?? 'label'),
    ),
  ];
  const right = FEEDBACK_COLUMNS.length - 1;
  const merges = [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right }));
  return {
    name: FEEDBACK_SHEET_NAME,
    cells,
    merges,
    columnWidths: widths,
    rowHeights: rowHeights(
      cells.filter(({ column }) => column <= right),
      merges,
      widths,
    ),
    frozenRows: HEADER_ROW + 1,
    print: {
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      area: { top: 0, left: 0, bottom: HEADER_ROW + rows.length, right },
    },
    validations: [],
  };
}

/** The round that a title names; the first says nothing of rounds. */
function roundOf(title: string): number {
  return Number(/（第 (\d+) 轮）/u.exec(title)?.[1] ?? '1');
}

/** Reads an earlier form back: its round and the keys of its problems; null where the sheets hold none. */
export function readFeedback(sheets: readonly SheetSnapshot[]): PreviousForm | null {
  for (const sheet of sheets) {
    const header = sheet.texts.findIndex((row) => row.some((text) => text.trim() === KEY_COLUMN[0]));
    const column = sheet.texts[header]?.findIndex((text) => text.trim() === KEY_COLUMN[0]) ?? -1;
    if (header < 0 || column < 0) continue;
    const keys = sheet.texts
      .slice(header + 1)
      .map((_, index) => textAt(sheet, header + 1 + index, column).trim())
      .filter((key) => key !== '');
    return { round: roundOf(textAt(sheet, 0, 0)), keys };
  }
  return null;
}

import type { PlannedCell, SheetPlan } from '../src/budget/sheet';
import { columnLetters } from '../src/budget/sheet';

const TABLES = 12;
const COLUMNS = 14;
const FIRST_ROW = 6;

function rowOf(row: number): PlannedCell[] {
  const texts: PlannedCell[] = [
    { row, column: 0, value: '2080505', style: 'inputCode' },
    { row, column: 1, value: '101001', style: 'inputCode' },
    { row, column: 2, value: '机关事业单位基本养老保险缴费支出', style: 'inputText' },
    {
      row,
      column: 3,
      value: 0,
      formula: `=SUM(E${String(row + 1)}:${columnLetters(COLUMNS - 1)}${String(row + 1)})`,
      style: 'sumAmount',
    },
  ];
  const amounts = Array.from({ length: COLUMNS - 4 }, (_, index): PlannedCell => ({
    row,
    column: index + 4,
    value: ((row * 131 + index * 17) % 9_973) / 100,
    style: 'inputAmount',
  }));
  return [...texts, ...amounts];
}

/** A book of 12 tables with so many rows each, in the looks of the made one: what round trips are counted on. */
export function bookOfSize(rows: number): readonly SheetPlan[] {
  return Array.from({ length: TABLES }, (_, table): SheetPlan => {
    const header = Array.from({ length: COLUMNS }, (__, column): PlannedCell => ({
      row: FIRST_ROW - 1,
      column,
      value: `栏目${String(column + 1)}`,
      style: 'header',
    }));
    return {
      name: `${String(table + 1).padStart(2, '0')}表`,
      cells: [
        { row: 0, column: 0, value: `2024年第${String(table + 1)}张表`, style: 'title' },
        ...header,
        ...Array.from({ length: rows }, (__, index) => rowOf(FIRST_ROW + index)).flat(),
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: COLUMNS - 1 }],
      columnWidths: Array.from({ length: COLUMNS }, () => 14),
      rowHeights: new Map([[0, 30]]),
      frozenRows: FIRST_ROW,
      print: { orientation: 'landscape', titleRows: [0, FIRST_ROW - 1] },
      validations: [],
    };
  });
}

import type { CellRange, Mark } from '../budget/sheet';

/** How grave a mark is. */
export type MarkLevel = Mark['level'];

const LEVELS: readonly MarkLevel[] = ['hint', 'warning', 'error'];

/** How each level looks: told by fill and by underline, so that it is seen without colours too. */
export const MARK_LOOKS = {
  error: { fill: '#FFC7CE', color: '#9C0006', bold: true, underline: 'double' },
  warning: { fill: '#FFEB9C', color: '#7F4F00', bold: true, underline: 'single' },
  hint: { fill: '#DDEBF7', color: '#1F3864', bold: false, underline: 'single' },
} as const;

/** Every mark is a rule that always holds and says whose it is, so that it is found again in any copy of the workbook. */
const SIGNATURE = /预算公开:(error|warning|hint)/;

/** The rule of a conditional format that marks cells. */
export function markRule(level: MarkLevel): string {
  return `=LEN("预算公开:${level}")>0`;
}

/** The level of a rule of ours; null for one that was cut off before it said anything; undefined for those of others. */
export function markLevel(formula: string): MarkLevel | null | undefined {
  if (formula === '') return null;
  const found = SIGNATURE.exec(formula)?.[1];
  return LEVELS.find((level) => level === found);
}

/** A conditional format of ours as it stands in the workbook (已有的标记). */
export interface OwnFormat {
  readonly sheet: string;
  readonly id: string;
  /** Null where writing was cut off before the rule said what it is. */
  readonly level: MarkLevel | null;
  readonly ranges: readonly CellRange[];
}

const placeOf = ({ sheet, row, column }: Mark): string => `${sheet}\t${String(row)}\t${String(column)}`;

/** Marks without repetition, by sheet, level and place. */
export function sortedMarks(marks: readonly Mark[]): Mark[] {
  const unique = new Map(marks.map((mark) => [`${placeOf(mark)}\t${mark.level}`, mark] as const));
  return [...unique.values()].sort(
    (a, b) =>
      (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      a.row - b.row ||
      a.column - b.column,
  );
}

/** The marks that conditional formats of ours make. */
export function marksOf(formats: readonly OwnFormat[]): Mark[] {
  const marks = formats.flatMap(({ sheet, level, ranges }) =>
    (level === null ? [] : ranges).flatMap(({ top, left, bottom, right }) => {
      const cells: Mark[] = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1)
          cells.push({ sheet, row, column, level: level ?? 'hint' });
      }
      return cells;
    }),
  );
  return sortedMarks(marks);
}

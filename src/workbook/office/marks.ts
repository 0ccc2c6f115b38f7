import { a1Range, type CellRange, type Mark } from '../../budget/sheet';
import { groupBy } from '../group';
import type { Step } from './batches';
import { rectangles } from './rectangles';

type Level = Mark['level'];

const LEVELS: readonly Level[] = ['hint', 'warning', 'error'];

/** How each level looks: told by fill and by underline, so that it is seen without colours too. */
const LOOKS = {
  error: { fill: '#FFC7CE', color: '#9C0006', bold: true, underline: 'Double' },
  warning: { fill: '#FFEB9C', color: '#7F4F00', bold: true, underline: 'Single' },
  hint: { fill: '#DDEBF7', color: '#1F3864', bold: false, underline: 'Single' },
} as const;

/** Every mark is a rule that always holds and says whose it is, so that it is found again in any copy of the workbook. */
const SIGNATURE = /预算公开:(error|warning|hint)/;
const ruleOf = (level: Level): string => `=LEN("预算公开:${level}")>0`;

/** The level of a rule of ours; null for one that was cut off before it said anything; undefined for those of others. */
export function markLevel(formula: string): Level | null | undefined {
  if (formula === '') return null;
  const found = SIGNATURE.exec(formula)?.[1];
  return LEVELS.find((level) => level === found);
}

/** A conditional format of ours as it stands in the workbook (已有的标记). */
export interface OwnFormat {
  readonly sheet: string;
  readonly id: string;
  /** Null where writing was cut off before the rule said what it is. */
  readonly level: Level | null;
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

/** Takes conditional formats of ours away. */
export function removeFormats(formats: readonly OwnFormat[]): Step[] {
  return formats.map(({ sheet, id }) => ({
    bytes: 1_500,
    queue: ({ worksheets }) => {
      worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
    },
  }));
}

/** An address with several areas may have 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Addresses of ranges, as many in one as fit. */
export function joinedAddresses(ranges: readonly CellRange[]): string[] {
  const joined: string[] = [];
  for (const range of ranges) {
    const address = a1Range(range);
    const last = joined.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      joined[joined.length - 1] = `${last},${address}`;
    } else joined.push(address);
  }
  return joined;
}

function addFormat(sheet: string, level: Level, address: string): Step {
  return {
    bytes: 4_000 + address.length,
    queue: ({ worksheets }) => {
      const formats = worksheets.getItem(sheet).getRanges(address).conditionalFormats;
      const { rule, format } = formats.add(Excel.ConditionalFormatType.custom).custom;
      const look = LOOKS[level];
      rule.formula = ruleOf(level);
      format.fill.color = look.fill;
      format.font.color = look.color;
      format.font.bold = look.bold;
      format.font.underline = look.underline;
    },
  };
}

/** Draws marks: one bounded conditional format for each sheet and level. Errors come last, hence on top. */
export function addFormats(marks: readonly Mark[]): Step[] {
  const groups = groupBy(sortedMarks(marks), ({ sheet, level }) => `${level}\t${sheet}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return joinedAddresses(rectangles(group)).map((address) => addFormat(first.sheet, first.level, address));
  });
}

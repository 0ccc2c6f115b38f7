import { a1Range, type CellRange, type Mark } from '../../budget/sheet';
import { groupBy } from '../group';
import { MARK_LOOKS, markRule, sortedMarks, type MarkLevel, type OwnFormat } from '../marks';
import { rectangles } from '../rectangles';
import type { Step } from './batches';

const UNDERLINES = { double: 'Double', single: 'Single' } as const;

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

function addFormat(sheet: string, level: MarkLevel, address: string): Step {
  return {
    bytes: 4_000 + address.length,
    queue: ({ worksheets }) => {
      const formats = worksheets.getItem(sheet).getRanges(address).conditionalFormats;
      const { rule, format } = formats.add(Excel.ConditionalFormatType.custom).custom;
      const look = MARK_LOOKS[level];
      rule.formula = markRule(level);
      format.fill.color = look.fill;
      format.font.color = look.color;
      format.font.bold = look.bold;
      format.font.underline = UNDERLINES[look.underline];
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

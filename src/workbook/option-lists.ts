import type { ListValidation, SheetPlan } from '../budget/sheet';
import { columnLetters, quoteSheetName } from '../budget/sheet';

/** The hidden sheet that holds drop-down lists too long for a cell's own rule (选项表). */
export const OPTIONS_SHEET = '_选项';

/** Excel refuses longer lists inside a rule. */
const LONGEST_INLINE = 255;

/** The list as a rule can hold it itself; null where it must stand on a sheet. */
export function inlineOptions(options: readonly string[]): string | null {
  const inline = options.join(',');
  const fits =
    inline.length <= LONGEST_INLINE && options.every((option) => !/[,"\n]|^\s|\s$|^$/.test(option));
  return fits && options.length > 0 ? inline : null;
}

/** Where the drop-down lists of planned sheets find their options, and the sheet that holds the long ones. */
export interface PlannedLists {
  /** The options separated by commas, or a formula that says where they stand. */
  source(validation: ListValidation): string;
  readonly sheet: SheetPlan | null;
}

/** Plans the long lists of new sheets: equal lists are stored once. */
export function planLists(plans: readonly SheetPlan[], sheetName: string): PlannedLists {
  const columns = new Map<string, readonly string[]>();
  for (const { validations } of plans) {
    for (const { options } of validations) {
      if (options.length > 0 && inlineOptions(options) === null)
        columns.set(JSON.stringify(options), options);
    }
  }
  const keys = [...columns.keys()];
  return {
    source: ({ options, source }) => {
      if (source !== undefined) return source;
      const letters = columnLetters(keys.indexOf(JSON.stringify(options)));
      return (
        inlineOptions(options) ??
        `=${quoteSheetName(sheetName)}!$${letters}$1:$${letters}$${String(options.length)}`
      );
    },
    sheet:
      keys.length === 0
        ? null
        : {
            name: sheetName,
            cells: [...columns.values()].flatMap((options, column) =>
              options.map((value, row) => ({ row, column, value })),
            ),
            merges: [],
            columnWidths: [],
            rowHeights: new Map(),
            validations: [],
            visibility: 'hidden',
          },
  };
}

import { stringifyTokens, tokenize } from '@borgar/fx';
import { columnName, maxColumns, maxRows, quoteSheet, splitSheet } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** A cell reference inside a formula, with its `$` signs, so that it can be written back as it was. */
interface Corner {
  row: number | undefined;
  column: number | undefined;
  rowFixed: boolean;
  columnFixed: boolean;
}

const cornerPattern = /^(\$?)([A-Z]{1,3})?(\$?)(\d+)?$/i;

function readCorner(text: string): Corner | undefined {
  const match = cornerPattern.exec(text);
  if (!match || (!match[2] && !match[4])) return undefined;
  let column: number | undefined;
  if (match[2]) {
    column = -1;
    for (const letter of match[2].toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  }
  const onlyRow = match[2] === undefined;
  return {
    row: match[4] === undefined ? undefined : Number(match[4]) - 1,
    column,
    rowFixed: onlyRow ? match[1] === '$' || match[3] === '$' : match[3] === '$',
    columnFixed: !onlyRow && match[1] === '$',
  };
}

function writeCorner(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnName(corner.column);
  const row = corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + String(corner.row + 1);
  return column + row;
}

/** Changes a reference; `undefined` makes it `#REF!`. */
type Adjust = (from: Corner, to: Corner) => { from: Corner; to: Corner } | undefined;

function mapReferences(
  formula: string,
  change: (sheet: string | undefined, rest: string) => string | undefined,
): string {
  const tokens = tokenize(formula);
  let touched = false;
  for (const token of tokens) {
    if (token.type !== 'range' && token.type !== 'range_beam' && token.type !== 'range_ternary') continue;
    const { sheet, rest } = splitSheet(token.value);
    const result = change(sheet, rest);
    if (result === undefined || result === token.value) continue;
    token.value = result;
    touched = true;
  }
  return touched ? stringifyTokens(tokens) : formula;
}

function prefix(sheet: string | undefined): string {
  return sheet === undefined ? '' : `${quoteSheet(sheet)}!`;
}

function adjustReferences(
  formula: string,
  applies: (sheet: string | undefined) => boolean,
  adjust: Adjust,
): string {
  return mapReferences(formula, (sheet, rest) => {
    if (!applies(sheet)) return undefined;
    const [left = '', right] = rest.split(':');
    const from = readCorner(left);
    const to = right === undefined ? from : readCorner(right);
    if (!from || !to) return undefined;
    const result = adjust(from, right === undefined ? { ...from } : to);
    if (!result) return `${prefix(sheet)}#REF!`;
    const head = prefix(sheet) + writeCorner(result.from);
    return right === undefined ? head : `${head}:${writeCorner(result.to)}`;
  });
}

/** Every formula of the workbook: cells, names, conditional formats; each is replaced by what `change` makes of it. */
function mapFormulas(workbook: Workbook, change: (formula: string, home: Sheet | undefined) => string): void {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values())
      if (cell.formula !== undefined) cell.formula = change(cell.formula, sheet);
    for (const format of sheet.conditionalFormats) {
      const rule = format.settings['Formula'];
      if (typeof rule === 'string' && rule.startsWith('=')) format.settings['Formula'] = change(rule, sheet);
    }
  }
  for (const name of workbook.names) name.formula = change(name.formula, name.sheet);
  workbook.calculator.invalidate();
}

/** Renames a sheet in every formula, or makes references to it `#REF!` when it is gone. */
export function renameInFormulas(workbook: Workbook, before: string, after: string | undefined): void {
  const wanted = before.toLowerCase();
  mapFormulas(workbook, (formula) =>
    mapReferences(formula, (sheet, rest) => {
      if (sheet?.toLowerCase() !== wanted) return undefined;
      return after === undefined ? '#REF!' : prefix(after) + rest;
    }),
  );
}

/** Moves the relative references of a formula, as copying it does. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns,
  });
  const fits = ({ row = 0, column = 0 }: Corner): boolean =>
    row >= 0 && row < maxRows && column >= 0 && column < maxColumns;
  return adjustReferences(
    formula,
    () => true,
    (from, to) => {
      const moved = { from: move(from), to: move(to) };
      return fits(moved.from) && fits(moved.to) ? moved : undefined;
    },
  );
}

/** An insertion (`count` > 0) or deletion (`count` < 0) of lines at `at`, within a band of the other axis. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  /** First line of the other axis that moves. */
  readonly bandStart: number;
  /** Number of lines of the other axis that move. */
  readonly bandLength: number;
}

/** Where an interval of lines stands after a shift; `undefined` when it was deleted. */
export function shiftInterval(
  first: number,
  last: number,
  { at, count }: Shift,
): [number, number] | undefined {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  if (first >= at && last < end) return undefined;
  const newFirst = first < at ? first : first < end ? at : first + count;
  const newLast = last < at ? last : last < end ? at - 1 : last + count;
  return [newFirst, newLast];
}

/** Makes every formula follow an insertion or deletion in a sheet. */
export function shiftFormulas(workbook: Workbook, target: Sheet, shift: Shift): void {
  const wanted = target.name.toLowerCase();
  const other = shift.axis === 'row' ? 'column' : 'row';
  const limit = (shift.axis === 'row' ? maxRows : maxColumns) - 1;
  mapFormulas(workbook, (formula, home) => {
    // Most formulas of other sheets do not mention this one: they need not be read.
    if (home !== target && !formula.toLowerCase().includes(wanted.replaceAll("'", "''"))) return formula;
    return adjustReferences(
      formula,
      (sheet) => (sheet === undefined ? home === target : sheet.toLowerCase() === wanted),
      (from, to) => {
        const [first, last] = [from[shift.axis], to[shift.axis]];
        if (first === undefined || last === undefined) return { from, to };
        const bandEnd = shift.bandStart + shift.bandLength;
        const inBand =
          (from[other] ?? shift.bandStart) >= shift.bandStart && (to[other] ?? bandEnd - 1) < bandEnd;
        if (!inBand) return { from, to };
        const moved = shiftInterval(Math.min(first, last), Math.max(first, last), shift);
        if (!moved || moved[0] > limit) return undefined;
        return {
          from: { ...from, [shift.axis]: moved[0] },
          to: { ...to, [shift.axis]: Math.min(moved[1], limit) },
        };
      },
    );
  });
}

import { lastPlace, roundTo, sumOf, ZERO, type Amount } from '../money';
import { ALL_LINES, takesLine, type DetailFilter, type DetailLine } from './line';
import { CARRIED, GENERAL_WITH_CARRIED } from './fund';

/** A total that was approved in 万元 and that the rounded lines must add up to (控制数). */
export interface BalanceControl {
  readonly name: string;
  readonly amount: Amount;
  /** Which lines it is the sum of. */
  readonly takes: DetailFilter;
}

/** Totals of an approval that lines can be balanced to, by fact name. */
export const CONTROL_FILTERS: Readonly<Record<string, DetailFilter>> = {
  支出总计: ALL_LINES,
  基本支出: { spending: 'basic' },
  项目支出: { spending: 'project' },
  一般公共预算收支: { funds: GENERAL_WITH_CARRIED },
  政府性基金收支: { funds: ['governmentFund', 'carriedGovernmentFund'] },
  国有资本经营预算收支: { funds: ['stateCapital', 'carriedStateCapital'] },
  上年结转结余: { funds: CARRIED },
};

/** A line that was moved by one unit in the last place so that a control total holds (被调行). */
export interface AdjustedLine {
  readonly line: DetailLine;
  /** Before rounding, rounded on its own, and as it now stands; 万元. */
  readonly original: Amount;
  readonly rounded: Amount;
  readonly adjusted: Amount;
  readonly reason: string;
}

/** A control total that cannot be met by moving lines by one unit each. */
export interface UnmetControl {
  readonly control: BalanceControl;
  readonly sum: Amount;
  /** Control less sum, 万元. */
  readonly difference: Amount;
}

/** What came of rounding a detail to 万元 (舍位平衡的结果). */
export interface BalancedDetail {
  readonly lines: readonly DetailLine[];
  readonly adjusted: readonly AdjustedLine[];
  readonly unmet: readonly UnmetControl[];
  /** How many lines had more digits than are printed. */
  readonly roundedCount: number;
}

const DECIMALS = 2;

/** “三公”经费, social insurance and housing fund: figures that others check, moved last. */
const MOVED_LAST: ReadonlySet<string> = new Set(
  ['30212', '30217', '30231', '31013', '30913'].concat([
    '30108',
    '30109',
    '30110',
    '30111',
    '30112',
    '30113',
  ]),
);

interface Cell {
  readonly line: DetailLine;
  readonly rounded: Amount;
  /** Exact less rounded: what rounding took away, negative where it added. */
  readonly residue: Amount;
  readonly controls: readonly number[];
  step: -1 | 0 | 1;
}

function currentOf(cell: Cell): Amount {
  return cell.rounded.plus(lastPlace(DECIMALS).times(cell.step));
}

/** What a control still lacks, in units of the last place; whole because both sides are rounded. */
function lacking(control: BalanceControl, index: number, cells: readonly Cell[]): number {
  const sum = sumOf(cells.filter((cell) => cell.controls.includes(index)).map(currentOf));
  return roundTo(control.amount, DECIMALS).minus(sum).div(lastPlace(DECIMALS)).toNumber();
}

/**
 * The better line to move comes first: not one that others check, one that also helps other totals, then the one that
 * rounding treated worst (补：舍去最多的先补；减：进位最多的先减).
 */
function comparePreference(direction: 1 | -1, helps: (cell: Cell) => number): (a: Cell, b: Cell) => number {
  const isLast = (cell: Cell): number => (MOVED_LAST.has(cell.line.dept) ? 1 : 0);
  return (a, b) =>
    isLast(a) - isLast(b) || helps(b) - helps(a) || direction * b.residue.comparedTo(a.residue);
}

function balanceOne(
  index: number,
  controls: readonly BalanceControl[],
  cells: readonly Cell[],
  settled: readonly number[],
): void {
  const control = controls[index];
  if (!control) return;
  const missing = lacking(control, index, cells);
  const direction = missing > 0 ? 1 : -1;
  const open = controls.map((one, other) =>
    settled.includes(other) || other === index ? 0 : lacking(one, other, cells),
  );
  const helps = (cell: Cell): number =>
    cell.controls.reduce((total, other) => total + Math.sign(open[other] ?? 0) * direction, 0);
  const movable = cells
    .filter((cell) => cell.step === 0 && cell.controls.includes(index))
    .filter((cell) => !cell.controls.some((other) => settled.includes(other)))
    .sort(comparePreference(direction, helps));
  for (const cell of movable.slice(0, Math.abs(missing))) cell.step = direction;
}

function reasonFor(cell: Cell, controls: readonly BalanceControl[]): string {
  const names = cell.controls.flatMap((index) => (controls[index] ? [controls[index].name] : []));
  return `为使合计与批复控制数（${names.join('、')}）一致，${cell.step > 0 ? '加' : '减'} 0.01 万元`;
}

/**
 * Rounds a detail from 元 to two decimals of 万元, once per line, so that every table made of it adds up (舍位平衡).
 * Without control totals the totals are the sums of the rounded lines. With them, lines inside each control are moved by
 * 0.01, each at most once, the narrowest control first so that basic and project money settle before the total.
 */
export function balanceToWan(
  lines: readonly DetailLine[],
  controls: readonly BalanceControl[] = [],
): BalancedDetail {
  const sizeOf = (control: BalanceControl): number =>
    lines.filter((line) => takesLine(control.takes, line)).length;
  const ordered = controls
    .map((control) => ({ control, size: sizeOf(control) }))
    .sort((a, b) => a.size - b.size)
    .map(({ control }) => control);
  const cells: Cell[] = lines.map((line) => {
    const rounded = roundTo(line.amount, DECIMALS);
    const within = ordered.flatMap((control, index) => (takesLine(control.takes, line) ? [index] : []));
    return { line, rounded, residue: line.amount.minus(rounded), controls: within, step: 0 };
  });
  const settled: number[] = [];
  ordered.forEach((_, index) => {
    balanceOne(index, ordered, cells, settled);
    settled.push(index);
  });
  return {
    lines: cells.map((cell) => ({ ...cell.line, amount: currentOf(cell) })),
    adjusted: cells
      .filter((cell) => cell.step !== 0)
      .map((cell) => ({
        line: cell.line,
        original: cell.line.amount,
        rounded: cell.rounded,
        adjusted: currentOf(cell),
        reason: reasonFor(cell, ordered),
      })),
    unmet: ordered.flatMap((control, index) => {
      const sum = sumOf(cells.filter((cell) => cell.controls.includes(index)).map(currentOf));
      const difference = control.amount.minus(sum);
      return difference.isZero() ? [] : [{ control, sum, difference }];
    }),
    roundedCount: cells.filter((cell) => !cell.residue.eq(ZERO)).length,
  };
}

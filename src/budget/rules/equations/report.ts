import { formatAmount, lastPlace } from '../../money';
import { a1 } from '../../sheet';
import type { Finding, Level, NotChecked, Operand } from '../finding';
import { fillMessage } from '../rule';
import { sideName, termLabel, termPlace, type Equation, type Term } from './equation';
import { judge, totalOf, type Measured } from './judge';
import type { Judged } from './evidence';
import { groupByRootCause, type Failure, type RootCause, type SuspectCell } from './root-cause';
import { slipWords } from './slip';
import type { Precision } from '../../book';

function operandOf(one: Term): Operand {
  return { label: termLabel(one), value: formatAmount(one.cell.printed), ...termPlace(one) };
}

/** Blank amounts only clutter the list of operands, unless they stand alone on their side. */
function operandsOf(equation: Equation): Operand[] {
  const named = (terms: readonly Term[]): readonly Term[] => {
    const filled = terms.filter(({ cell }) => cell.state !== 'blank');
    return filled.length > 0 || terms.length > 4 ? filled : terms;
  };
  return [...named(equation.left), ...named(equation.right)].map(operandOf);
}

/** The cell to jump to: the first amount of the left side, where the rule points. */
function pointOf(equation: Equation): { readonly sheet?: string; readonly cell?: string } {
  const first = equation.left[0] ?? equation.right[0];
  return first ? termPlace(first) : {};
}

const TAIL_BASIS = '数据口径为换算（四舍五入后的万元），差额在各数舍入误差之内';

function findingOf(failure: Failure, level: Level, isTail: boolean): Finding {
  const { equation, difference } = failure;
  const values = {
    left: sideName(equation.leftName),
    right: sideName(equation.rightName),
    leftValue: formatAmount(totalOf(equation.left)),
    rightValue: formatAmount(totalOf(equation.right)),
    difference: formatAmount(difference.abs()),
  };
  const message = fillMessage(equation.rule.message, values);
  return {
    rule: equation.rule.id,
    level,
    ...pointOf(equation),
    message: isTail ? `尾差：${message}` : message,
    basis: isTail ? `${equation.rule.basis}；${TAIL_BASIS}` : equation.rule.basis,
    operands: operandsOf(equation),
    expected: values.rightValue,
    actual: values.leftValue,
    difference: formatAmount(difference),
  };
}

const LEVEL_ORDER: Readonly<Record<Level, number>> = { error: 0, warning: 1, hint: 2 };

function suggestionOf({ cell, shouldPrint, slip }: SuspectCell, mended: number): string {
  const now = `这一格可能应为 ${formatAmount(shouldPrint)}（现为 ${formatAmount(cell.printed)}）`;
  const likeness = slip === null ? '' : `，${slipWords(slip)}`;
  return `${now}${likeness}；改后相关的 ${String(mended)} 条关系都成立，请与批复或明细核对`;
}

/** One finding per root cause: the shortest of its equations speaks, the others fold under it. */
function findingOfCause(cause: RootCause): Finding {
  const size = ({ equation }: Failure): number => equation.left.length + equation.right.length;
  const ordered = [...cause.failures].sort(
    (a, b) => LEVEL_ORDER[a.equation.rule.level] - LEVEL_ORDER[b.equation.rule.level] || size(a) - size(b),
  );
  const [first, ...others] = ordered.map((failure) => findingOf(failure, failure.equation.rule.level, false));
  if (!first) throw new RangeError('findingOfCause: a cause without failures');
  const { suspect } = cause;
  return {
    ...first,
    ...(suspect
      ? {
          suspect: {
            sheet: suspect.cell.sheet,
            cell: a1(suspect.cell.row, suspect.cell.column),
            suggestion: suggestionOf(suspect, cause.failures.length),
            value: formatAmount(suspect.shouldPrint),
          },
        }
      : {}),
    ...(others.length > 0 ? { related: others } : {}),
  };
}

/** What came of all equations of a book. */
export interface EquationReport {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Root causes that are off by exactly one unit in the last place: several of them tell a book that was rounded. */
  readonly offByLastPlace: number;
}

const NAMED_CELLS = 5;

function notCheckedOf(rule: string, cells: ReadonlySet<string>): NotChecked {
  const more = cells.size > NAMED_CELLS ? ` 等 ${String(cells.size)} 格` : '';
  return {
    rule,
    reason: `${[...cells].slice(0, NAMED_CELLS).join('、')}${more} 不是可计算的数（文字、错误值，或公式还没有计算结果），有关的关系没有核对；请改为数字，或先让表格软件计算并保存，再校验`,
  };
}

function isOffByLastPlace(cause: RootCause): boolean {
  return cause.failures.every(({ difference }) => difference.abs().equals(lastPlace(2)));
}

/** Judges all equations together, folds failures by root cause, and says which could not be judged. */
export function reportEquations(measured: readonly Measured[], precision: Precision): EquationReport {
  const passing: Judged[] = [];
  const failures: Failure[] = [];
  const others: Finding[] = [];
  const unusable = new Map<string, Set<string>>();
  for (const one of measured) {
    const { equation } = one;
    if ('unusable' in one) {
      const cells = unusable.get(equation.rule.id) ?? new Set<string>();
      for (const bad of one.unusable) cells.add(`${bad.cell.sheet}!${termPlace(bad).cell}`);
      unusable.set(equation.rule.id, cells);
      continue;
    }
    switch (judge(equation, one.difference, precision)) {
      case 'holds':
        passing.push(one);
        break;
      case 'alsoRight':
        others.push({ ...findingOf(one, 'hint', false), message: equation.alsoRight?.statement ?? '' });
        break;
      case 'tailDifference':
        passing.push(one);
        others.push(findingOf(one, 'hint', true));
        break;
      case 'fails':
        failures.push(one);
    }
  }
  const causes = groupByRootCause(failures, passing, precision);
  return {
    findings: [...causes.map(findingOfCause), ...others],
    notChecked: [...unusable].map(([rule, cells]) => notCheckedOf(rule, cells)),
    offByLastPlace: causes.filter(isOffByLastPlace).length,
  };
}

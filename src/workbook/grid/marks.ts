import { BooleanNumber, TextDecoration } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { Mark } from '../../budget/sheet';
import { groupBy } from '../group';
import { markKey, marksRecord } from '../mark-changes';
import { MARK_LOOKS, markRule, marksOf, sortedMarks, type MarkLevel } from '../marks';
import { MARKS_KEY } from '../memory';
import { rectangles } from '../rectangles';
import { findNamed } from '../sheet-places';
import { addFormat, removeFormat } from './mutations';
import { gridRange } from './sheet-data';
import type { GridState } from './state';
import { doing, newId, type Step } from './steps';

const UNDERLINES = { double: TextDecoration.DOUBLE, single: TextDecoration.SINGLE } as const;

/** The conditional format that marks cells: bounded, one for each sheet and level. */
export function markFormat(level: MarkLevel, marks: readonly Mark[]): IConditionFormattingRule {
  const look = MARK_LOOKS[level];
  return {
    cfId: newId(),
    stopIfTrue: false,
    ranges: rectangles(marks).map(gridRange),
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: markRule(level),
      style: {
        bg: { rgb: look.fill },
        cl: { rgb: look.color },
        bl: look.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        ul: { s: BooleanNumber.TRUE, t: UNDERLINES[look.underline] },
      },
      // The kinds are enumerations of a part of the library that would bring its whole interface with it.
    } as unknown as IConditionFormattingRule['rule'],
  };
}

/** How marks are changed, and what the memory sheet says then. */
export interface MarksPlan {
  readonly steps: readonly Step[];
  readonly updates: ReadonlyMap<string, string | null>;
}

/** Steps from the marks that are there to those that are to be. Errors come last, hence on top. */
export function marksSteps(state: GridState, target: readonly Mark[]): MarksPlan {
  const current = marksOf(state.formats);
  const wanted = sortedMarks(target).filter(({ sheet }) => findNamed(state.sheets, sheet));
  const textOf = (marks: readonly Mark[], name: string): string =>
    marks
      .filter(({ sheet }) => sheet === name)
      .map(markKey)
      .join('\n');
  const names = new Set([...current, ...wanted].map(({ sheet }) => sheet));
  const changed = new Set([...names].filter((name) => textOf(current, name) !== textOf(wanted, name)));
  const idOf = (name: string) => findNamed(state.sheets, name)?.id;
  const removed = state.formats
    .filter(({ sheet }) => changed.has(sheet))
    .flatMap(({ sheet, id }) => {
      const at = idOf(sheet);
      return at ? [doing(removeFormat(at, id))] : [];
    });
  const groups = groupBy(
    wanted.filter(({ sheet }) => changed.has(sheet)),
    ({ sheet, level }) => `${level}\t${sheet}`,
  );
  const added = [...groups.values()].flatMap((group) => {
    const at = group[0] && idOf(group[0].sheet);
    return group[0] && at ? [doing(addFormat(at, markFormat(group[0].level, group)))] : [];
  });
  return { steps: [...removed, ...added], updates: new Map([[MARKS_KEY, marksRecord(wanted)]]) };
}

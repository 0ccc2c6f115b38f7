import type { CheckResult } from '../../budget/rules/check';
import type { Finding } from '../../budget/rules/finding';
import { a1 } from '../../budget/sheet';
import { checkHere, draftToSheet, makeBookHere, restoreHere, showFinding } from './actions';
import { placeToShow } from './places';
import type { Session } from './session';

/** The buttons of the ribbon and the entry of the context menu, by the names in the manifest. */
export const COMMAND_NAMES = [
  'make',
  'check',
  'draft',
  'previousFinding',
  'nextFinding',
  'restore',
  'explainCell',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/** Tells the user how a command went. */
export type Say = (message: string) => Promise<void> | void;

function summary({ counts, notChecked }: CheckResult): string {
  const total = counts.error + counts.warning + counts.hint;
  const left = notChecked.length > 0 ? `另有 ${String(notChecked.length)} 条没有条件校验。` : '';
  if (total === 0) return `没有发现问题。${left}`;
  const { error, warning, hint } = counts;
  return `发现错误 ${String(error)} 处、核实 ${String(warning)} 处、提示 ${String(hint)} 处，已在格中标出。${left}`;
}

const NOT_YET = '还没有校验，请先点“校验”。';

function findingsAt(findings: readonly Finding[], sheet: string, cell: string): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (finding.sheet === sheet && finding.cell === cell) ||
      (finding.suspect?.sheet === sheet && finding.suspect.cell === cell),
  );
}

/**
 * The commands of the ribbon: each does its whole job on one click, without the pane. They work on the pane's session, so
 * that the pane shows what they did; `say` tells it in the pane unless the program has another way.
 */
export function createCommands(
  session: Session,
  say: Say = (message) => session.say(message),
): Record<CommandName, () => Promise<void>> {
  const unasked = (): void => session.set({ isRestoreAsked: false });

  const go = (step: 1 | -1) => async (): Promise<void> => {
    unasked();
    const { checked, current } = session.getSnapshot();
    const placed = checked?.result.findings.filter((finding) => placeToShow(finding)) ?? [];
    if (placed.length === 0) return say(checked ? '没有要看的问题。' : NOT_YET);
    const at = current ? placed.indexOf(current) : -1;
    const to = at < 0 && step < 0 ? placed.length - 1 : (at + step + placed.length) % placed.length;
    const next = placed[to];
    if (!next) return;
    await showFinding(session, next);
    await say(`第 ${String(to + 1)} 处，共 ${String(placed.length)} 处：${next.message}`);
  };

  return {
    make: async () => {
      const made = await makeBookHere(session);
      const count = made.sheets.length;
      const done = count === 0 ? [] : [`已生成 ${String(count)} 张工作表。`];
      await say([...done, ...made.notices].join('\n'));
    },
    check: async () => {
      const { result, notMarked } = await checkHere(session);
      const kept = notMarked.map((name) => `“${name}”受保护，没有标记。`);
      await say([summary(result), ...kept].join('\n'));
    },
    draft: async () => {
      const { sheet, gaps } = await draftToSheet(session);
      const open = gaps.length > 0 ? [`还有 ${String(gaps.length)} 处要填：`, ...gaps] : [];
      await say([`说明已写在工作表“${sheet}”。`, ...open].join('\n'));
    },
    previousFinding: go(-1),
    nextFinding: go(1),
    restore: async () => {
      await say((await restoreHere(session)).message);
    },
    explainCell: async () => {
      unasked();
      const { sheet, row, column } = await session.program.selected();
      const cell = a1(row, column);
      const { checked } = session.getSnapshot();
      if (!checked) return say(NOT_YET);
      const words = findingsAt(checked.result.findings, sheet, cell).map(({ message }) => message);
      await say(words.length > 0 ? words.join('\n') : `“${sheet}”!${cell} 没有发现问题。`);
    },
  };
}

import type { CheckResult } from '../../budget/rules/check';
import type { Finding } from '../../budget/rules/finding';
import { a1, parseA1 } from '../../budget/sheet';
import type { Place } from '../../workbook/program';
import { isWorkbookError, type WorkbookSeam } from '../../workbook/seam';
import { checkWorkbook } from './check';
import { draftInWorkbook } from './draft';
import { makeInWorkbook } from './make';
import { createHistory, restoreWorkbook, type History } from './restore';

/** What commands need of the program they run in. */
export interface CommandDesk {
  readonly workbook: WorkbookSeam;
  readonly profile: string;
  readonly history?: History;
  today(): Date;
  /** Brings a cell to the front. */
  show(place: Place): Promise<void>;
  /** The cell that the user is at. */
  selected(): Promise<Place>;
  /** Tells the user how it went. */
  say(message: string): Promise<void> | void;
}

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

/** Findings that stand in a cell, in their order, with the place. */
function placedFindings({ findings }: CheckResult): { readonly finding: Finding; readonly place: Place }[] {
  return findings.flatMap((finding) => {
    const at = finding.cell === undefined ? null : parseA1(finding.cell);
    return at && finding.sheet !== undefined ? [{ finding, place: { sheet: finding.sheet, ...at } }] : [];
  });
}

function summary({ counts, notChecked }: CheckResult): string {
  const total = counts.error + counts.warning + counts.hint;
  const left = notChecked.length > 0 ? `另有 ${String(notChecked.length)} 条没有条件校验。` : '';
  if (total === 0) return `没有发现问题。${left}`;
  const { error, warning, hint } = counts;
  return `发现错误 ${String(error)} 处、核实 ${String(warning)} 处、提示 ${String(hint)} 处，已在格中标出。${left}`;
}

const NOT_YET = '还没有校验，请先点“校验”。';

/** The commands of the ribbon: each does its whole job on one click, without the pane. */
export function createCommands(desk: CommandDesk): Record<CommandName, () => Promise<void>> {
  const { workbook, profile, history = createHistory() } = desk;
  let checked: CheckResult | null = null;
  let at = -1;
  let isAsked = false;

  /** Any other command takes back the question that 恢复 has asked. */
  const doing = (work: () => Promise<void>) => async (): Promise<void> => {
    isAsked = false;
    try {
      await work();
    } catch (error) {
      if (isWorkbookError(error) && error.journal) history.add(error.journal);
      throw error;
    }
  };

  const go = (step: 1 | -1) =>
    doing(async () => {
      const placed = checked ? placedFindings(checked) : [];
      if (placed.length === 0) return desk.say(checked ? '没有要看的问题。' : NOT_YET);
      at = at < 0 && step < 0 ? placed.length - 1 : (at + step + placed.length) % placed.length;
      const next = placed[at];
      if (!next) return;
      await desk.show(next.place);
      await desk.say(`第 ${String(at + 1)} 处，共 ${String(placed.length)} 处：${next.finding.message}`);
    });

  const restore = async (): Promise<void> => {
    const outcome = await restoreWorkbook(workbook, history, { force: isAsked });
    isAsked = outcome.kind === 'asks';
    await desk.say(outcome.message);
  };

  return {
    make: doing(async () => {
      const made = await makeInWorkbook(workbook, { profile, today: desk.today() });
      history.add(made.journal);
      const [first] = made.sheets;
      if (first !== undefined) await desk.show({ sheet: first, row: 0, column: 0 });
      const done = first === undefined ? [] : [`已生成 ${String(made.sheets.length)} 张工作表。`];
      await desk.say([...done, ...made.notices].join('\n'));
    }),
    check: doing(async () => {
      const { result, notMarked, journal } = await checkWorkbook(workbook, profile);
      history.add(journal);
      checked = result;
      at = -1;
      const kept = notMarked.map((name) => `“${name}”受保护，没有标记。`);
      await desk.say([summary(result), ...kept].join('\n'));
    }),
    draft: doing(async () => {
      const { sheet, gaps, journal } = await draftInWorkbook(workbook, { profile });
      history.add(journal);
      await desk.show({ sheet, row: 0, column: 0 });
      const open = gaps.length > 0 ? [`还有 ${String(gaps.length)} 处要填：`, ...gaps] : [];
      await desk.say([`说明已写在工作表“${sheet}”。`, ...open].join('\n'));
    }),
    previousFinding: go(-1),
    nextFinding: go(1),
    restore,
    explainCell: doing(async () => {
      const { sheet, row, column } = await desk.selected();
      const cell = a1(row, column);
      if (!checked) return desk.say(NOT_YET);
      const here = checked.findings.filter(
        (finding) =>
          (finding.sheet === sheet && finding.cell === cell) ||
          (finding.suspect?.sheet === sheet && finding.suspect.cell === cell),
      );
      const words = here.map(({ message }) => message);
      await desk.say(words.length > 0 ? words.join('\n') : `“${sheet}”!${cell} 没有发现问题。`);
    }),
  };
}

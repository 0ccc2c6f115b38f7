import { a1 } from '../../budget/sheet';
import type { Conflict, Journal, WorkbookSeam } from '../../workbook/seam';

/** What was done to a workbook in this session, the latest last (改动历史). */
export interface History {
  /** Notes down what a job did; nothing where it changed nothing. */
  add(journal: Journal): void;
  latest(): Journal | undefined;
  /** Forgets the latest, which has been taken back. */
  drop(): void;
}

/** An empty history. */
export function createHistory(): History {
  const journals: Journal[] = [];
  return {
    add: (journal) => {
      if (journal.length > 0) journals.push(journal);
    },
    latest: () => journals.at(-1),
    drop: () => void journals.pop(),
  };
}

/** How a restore ended. */
export type Restored =
  | { readonly kind: 'restored'; readonly message: string }
  | { readonly kind: 'asks'; readonly message: string; readonly conflicts: readonly Conflict[] };

const SHOWN = 5;

function question(conflicts: readonly Conflict[]): string {
  const places = (kind: Conflict['kind']): string[] =>
    conflicts
      .filter((conflict) => conflict.kind === kind)
      .map(({ sheet, row, column }) => `“${sheet}”!${a1(row, column)}`);
  const list = (all: readonly string[]): string =>
    all.slice(0, SHOWN).join('、') + (all.length > SHOWN ? `等 ${String(all.length)} 处` : '');
  const [typed, used] = [places('typed'), places('used')];
  return [
    ...(typed.length > 0 ? [`${list(typed)}在那以后又填过，恢复会丢掉这些内容。`] : []),
    ...(used.length > 0 ? [`${list(used)}的公式用到要去掉的表，恢复后会变成 #REF!。`] : []),
    '还没有恢复。要保留请先复制到别处；仍要恢复，请再确认一次。',
  ].join('');
}

/**
 * 恢复: takes back what was last done in this session. Where somebody has typed since, it asks first. Without anything
 * to take back it clears the marks, which also stand in a workbook that was saved and opened again.
 */
export async function restoreWorkbook(
  workbook: WorkbookSeam,
  history: History,
  { force = false } = {},
): Promise<Restored> {
  const journal = history.latest();
  if (!journal) {
    const cleared = await workbook.apply([{ kind: 'unmark' }]);
    const message = cleared.length > 0 ? '已清除全部标记。' : '没有可以恢复的改动。';
    return { kind: 'restored', message };
  }
  const conflicts = await workbook.restore(journal, { force });
  if (conflicts.length > 0) return { kind: 'asks', message: question(conflicts), conflicts };
  history.drop();
  return { kind: 'restored', message: '已恢复到上一次操作之前。' };
}

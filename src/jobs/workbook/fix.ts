import { changesOfFix, fixOf, type Fix } from '../../budget/fixes';
import type { Finding } from '../../budget/rules/finding';
import { formulaAt, valueAt } from '../../budget/sheet';
import { copyFormula } from '../../workbook/copy-formula';
import { JobError } from '../error';
import type { Session } from './session';

/** What would mend a finding of the last check; null where only the accountant can decide. */
export function fixesFor(session: Session, finding: Finding): Fix | null {
  const { checked } = session.getSnapshot();
  return checked && fixOf(finding, checked.book, copyFormula);
}

/**
 * Mends what was shown: writes the cells of a fix, as one step that 恢复 takes back. A JobError when one of them has been
 * edited since the check, for the proposal was made for what stood there then.
 */
export function applyFix(session: Session, fix: Fix): Promise<void> {
  return session.run('fix', async () => {
    const { checked, stale } = session.getSnapshot();
    const sheets = await session.program.workbook.read();
    for (const { sheet: name, row, column, cell } of fix.cells) {
      const now = sheets.find((one) => one.name === name);
      const then = checked?.book.sheets.find((one) => one.name === name);
      const isSame =
        now !== undefined &&
        then !== undefined &&
        valueAt(now, row, column) === valueAt(then, row, column) &&
        formulaAt(now, row, column) === formulaAt(then, row, column);
      if (!isSame)
        throw new JobError(`“${name}”!${cell} 在校验以后改过，没有动手。请重新校验，再看要不要改。`);
    }
    session.history.add(await session.program.workbook.apply(changesOfFix(fix)));
    session.set({ stale: { ...stale, reading: true, checked: true, drafted: true } });
  });
}

import type { Change } from '../../budget/sheet';
import { filterReasons, type ReasonFilter, type ReasonForm, type ReasonRow } from '../reasons';
import type { Session } from './session';

async function look(session: Session): Promise<ReasonForm> {
  const [{ reasonForm }, { requireBook }, { requireProfile }] = await Promise.all([
    import('../reasons'),
    import('../book'),
    import('../profile'),
  ]);
  const profile = requireProfile(session.getSnapshot().profile);
  return reasonForm(requireBook(await session.program.workbook.read(), profile, '这个工作簿'));
}

/**
 * Reads the form of reasons of the open workbook.
 * @throws JobError where there are no tables or no 填报信息
 */
export function readReasonsHere(session: Session): Promise<ReasonForm> {
  return look(session);
}

async function write(session: Session, change: Change): Promise<ReasonForm> {
  session.history.add(await session.program.workbook.apply([change]));
  const { stale } = session.getSnapshot();
  session.set({ stale: { ...stale, reading: true, drafted: true } });
  return look(session);
}

/** Writes a reason into 填报信息 and reads the form anew. */
export function saveReasonHere(session: Session, row: ReasonRow, text: string): Promise<ReasonForm> {
  return session.run('explain', async () => {
    const { writeReason } = await import('../reasons');
    return write(session, writeReason(row, text));
  });
}

/** Writes last year's figure into 填报信息 and reads the form anew. */
export function savePriorHere(session: Session, row: ReasonRow, text: string): Promise<ReasonForm> {
  return session.run('explain', async () => {
    const { writePrior } = await import('../reasons');
    return write(session, writePrior(row, text));
  });
}

/** How many rows each filter shows. */
export function countReasons(rows: readonly ReasonRow[]): Readonly<Record<ReasonFilter, number>> {
  const count = (filter: ReasonFilter): number => filterReasons(rows, filter).length;
  return { all: count('all'), needed: count('needed'), open: count('open') };
}

/** The rows that a filter shows, and those that are kept in sight beside it. */
export function shownReasons(
  rows: readonly ReasonRow[],
  filter: ReasonFilter,
  kept: ReadonlySet<ReasonRow['item']>,
): readonly ReasonRow[] {
  const wanted = new Set(filterReasons(rows, filter));
  return rows.filter((row) => wanted.has(row) || kept.has(row.item));
}

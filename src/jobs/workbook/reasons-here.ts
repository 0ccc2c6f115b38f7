import type { Change } from '../../budget/sheet';
import type { ReasonForm, ReasonRow } from '../reasons';
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

import { isSameProblem } from '../../budget/waivers';
import type { Edit, Stop } from '../../workbook/program';
import { isWorkbookError } from '../../workbook/seam';
import type { Session } from './session';

/** How long nobody must have typed before the live check looks again, in milliseconds. */
export const PAUSE = 800;

/**
 * Checks again without being asked (实时校验): only reads, so that neither the focus nor the undo list is touched, and
 * says nothing. What the marks in the cells show is left to the next 校验.
 */
async function checkQuietly(session: Session, isOutdated: () => boolean): Promise<void> {
  const { checkSheets } = await import('./check');
  const sheets = await session.program.workbook.read();
  if (isOutdated()) return;
  const { profile, prior, settings, checked, current, stale } = session.getSnapshot();
  const declared = settings.precision === 'auto' ? null : settings.precision;
  const { result, book } = checkSheets(sheets, profile, { prior, declared });
  session.set({
    checked: { result, book, notMarked: checked?.notMarked ?? [] },
    current: current && (result.findings.find((finding) => isSameProblem(finding, current)) ?? null),
    reading: { sheets, book },
    stale: { ...stale, reading: false, checked: false },
  });
}

/** Listens to the workbook: notes that what was read is stale, and checks again in live mode once typing pauses. */
export function watchEdits(session: Session): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edits = 0;
  let isOver = false;
  let stopListening: Stop = () => undefined;

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void again(), PAUSE);
  };

  const again = async (): Promise<void> => {
    const { settings, checked, busy } = session.getSnapshot();
    if (isOver || !settings.isLive || !checked) return;
    if (busy) {
      later();
      return;
    }
    const begun = edits;
    try {
      await checkQuietly(session, () => isOver || begun !== edits || session.getSnapshot().busy !== null);
    } catch (error) {
      // A cell is being edited: it will be over soon. Anything else waits for the next edit or the next 校验.
      if (isWorkbookError(error) && error.code === 'cellEdit') later();
    }
  };

  const hear = (heard: readonly Edit[]): void => {
    const others = heard.filter(({ by }) => by !== 'program');
    if (others.length === 0) return;
    session.set({ stale: { reading: true, checked: true, drafted: true } });
    if (!others.some(({ by }) => by === 'here')) return;
    edits += 1;
    if (session.getSnapshot().settings.isLive) later();
  };

  void session.program.onEdited(hear).then(
    (stop) => {
      if (isOver) stop();
      else stopListening = stop;
    },
    // Without events the buttons still do everything; only 实时校验 has nothing to hear.
    () => undefined,
  );
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopListening();
  };
}

import { useEffect, type ReactElement } from 'react';
import { readWorkbook } from '../../jobs/workbook/actions';
import type { SessionState } from '../../jobs/workbook/session';
import { useSession, useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { overviewTexts } from '../text/overview';
import { ErrorState, Loading } from '../ui';
import { BookPage } from './book-page';
import { Welcome } from './welcome';

const readingOf = (state: SessionState): SessionState['reading'] => state.reading;

/** 总览: the book in one picture; before there is one, what to begin with. */
export function OverviewView(): ReactElement {
  const session = useSession();
  const reading = useSessionState(readingOf);
  const words = useTexts(overviewTexts);
  const common = useTexts(commonTexts);
  const job = useJob();
  const { start } = job;
  const isWanted = reading === null;
  useEffect(() => {
    if (isWanted && !session.getSnapshot().busy) void start(() => readWorkbook(session));
  }, [isWanted, session, start]);

  if (job.problem !== null && !reading) {
    const again = (): void => void start(() => readWorkbook(session));
    return <ErrorState text={job.problem} action={{ label: common.retry, run: again }} />;
  }
  if (!reading) return <Loading label={words.reading} />;
  return reading.book.tables.size === 0 ? <Welcome /> : <BookPage book={reading.book} />;
}

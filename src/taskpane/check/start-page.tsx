import type { ReactElement } from 'react';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { EmptyState, ProblemBar } from '../ui';
import { RunButton } from './run-button';

/** Before the first check. */
export function StartPage(): ReactElement {
  const words = useTexts(checkTexts);
  const job = useJob();
  return (
    <>
      <ProblemBar job={job} />
      <EmptyState title={words.introTitle} text={words.intro}>
        <RunButton job={job} label={words.run} />
      </EmptyState>
    </>
  );
}

import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { checkHere } from '../../jobs/workbook/actions';
import { standingsOf, STANDINGS } from '../../jobs/workbook/list-findings';
import { useSession } from '../shell/session-context';
import type { JobHandle } from '../shell/use-job';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { useSharedStyles } from '../ui';

/** The button that checks the workbook, and says how many problems it found. */
export function RunButton(props: { readonly job: JobHandle; readonly label: string }): ReactElement {
  const { job, label } = props;
  const session = useSession();
  const words = useTexts(checkTexts);
  const shared = useSharedStyles();
  const run = async (): Promise<void> => {
    const done = await job.start(() => checkHere(session));
    if (!done) return;
    const all = standingsOf(done.result.findings, session.getSnapshot().waivers);
    const counts = STANDINGS.map((name) =>
      words.count(words[name], all.filter(({ standing }) => standing === name).length),
    );
    session.say(all.length === 0 ? words.clean : words.checkedNow(counts.join(words.separator)), 'quiet');
  };
  return (
    <Button
      className={shared.target}
      appearance="primary"
      disabledFocusable={job.isBusy}
      onClick={() => {
        void run();
      }}
    >
      {label}
    </Button>
  );
}

import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { saveSettings } from '../../jobs/workbook/actions';
import type { SessionState } from '../../jobs/workbook/session';
import { useSession, useSessionState } from '../shell/session-context';
import type { JobHandle } from '../shell/use-job';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';

const isLiveOf = ({ settings }: SessionState): boolean => settings.isLive;

/** Turns checking while one types on and off; the workbook remembers it. */
export function LiveSwitch({ job }: { readonly job: JobHandle }): ReactElement {
  const session = useSession();
  const words = useTexts(checkTexts);
  const isLive = useSessionState(isLiveOf);
  return (
    <Checkbox
      label={words.live}
      title={words.liveNote}
      checked={isLive}
      disabled={job.isBusy}
      onChange={(_, { checked }) => {
        void job.start(() => saveSettings(session, { isLive: checked === true }));
      }}
    />
  );
}

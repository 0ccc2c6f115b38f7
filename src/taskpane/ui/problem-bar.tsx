import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { JobHandle } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { Said } from './said';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', paddingBlock: '6px' },
});

/** Why the last attempt of a job failed, read out at once; nothing when it did not. */
export function ProblemBar({ job }: { readonly job: Pick<JobHandle, 'problem' | 'clear'> }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(commonTexts);
  return (
    <div role="alert">
      {job.problem !== null && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.text}>
            <Said>{job.problem}</Said>
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                className={shared.small}
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.close}
                onClick={job.clear}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

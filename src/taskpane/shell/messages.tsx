import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState, type ReactElement } from 'react';
import { JOB_NAMES, type SessionState } from '../../jobs/workbook/session';
import { commonTexts, useTexts } from '../text';
import { Said } from '../ui/said';
import { useSessionState } from './session-context';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  bar: { flexShrink: 0, borderRadius: 0, borderInlineWidth: 0 },
  text: {
    whiteSpace: 'pre-line',
    paddingBlock: '6px',
    maxHeight: '30vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  button: { minWidth: '32px', minHeight: '32px' },
  working: {
    position: 'absolute',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    justifyContent: 'center',
    paddingBlock: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const messageOf = (state: SessionState): SessionState['message'] => state.message;
const busyOf = (state: SessionState): SessionState['busy'] => state.busy;

/** What the session has to say: shown until it is closed, and read out by screen readers without moving the focus. */
export function Messages(): ReactElement {
  const styles = useStyles();
  const words = useTexts(commonTexts);
  const message = useSessionState(messageOf);
  const [closed, setClosed] = useState(0);
  const shown = message && message.tone !== 'quiet' && message.id !== closed ? message : null;
  return (
    <>
      <div role="status" aria-live="polite" className={styles.hidden}>
        {message && <Said key={message.id}>{message.text}</Said>}
      </div>
      {shown && (
        <MessageBar
          layout="multiline"
          intent={shown.tone === 'quiet' ? 'info' : shown.tone}
          className={styles.bar}
        >
          <MessageBarBody className={styles.text} tabIndex={0}>
            <Said>{shown.text}</Said>
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                className={styles.button}
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.close}
                onClick={() => setClosed(shown.id)}
              />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

/** Says which job is at work. */
export function Working(): ReactElement | null {
  const styles = useStyles();
  const words = useTexts(commonTexts);
  const busy = useSessionState(busyOf);
  if (busy === null) return null;
  return (
    <div className={styles.working}>
      <Spinner size="tiny" label={words.working(JOB_NAMES[busy])} />
    </div>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { commonTexts, useTexts } from '../text';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Asks in place before something is done: no dialog covers the sheet or the reasons. The safe answer has the focus. */
export function ConfirmInline(props: {
  readonly question: string;
  readonly confirm: string;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(commonTexts);
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => answers.current?.querySelector<HTMLElement>('button:last-child')?.focus(), []);
  return (
    <div
      role="group"
      aria-label={props.question}
      className={styles.box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <p className={shared.text}>{props.question}</p>
      <div ref={answers} className={shared.row}>
        <Button
          className={shared.target}
          appearance="primary"
          disabled={props.isBusy === true}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
        <Button className={shared.target} onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

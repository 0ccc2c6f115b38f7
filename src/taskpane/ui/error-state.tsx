import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import { commonTexts, useTexts } from '../text';
import { useSharedStyles } from './styles';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px 12px',
    alignItems: 'flex-start',
  },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { fontSize: '20px', flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  details: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', maxWidth: '100%' },
  summary: { minHeight: '32px', cursor: 'pointer' },
});

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** Something went wrong: says what and offers the next step, so that nobody is stuck. */
export function ErrorState(props: {
  readonly text: string;
  /** What was thrown; shown behind 技术信息, for whoever is asked for help. */
  readonly error?: unknown;
  readonly action?: { readonly label: string; readonly run: () => void };
}): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(commonTexts);
  return (
    <div className={styles.box} role="alert">
      <div className={styles.line}>
        <ErrorCircleRegular className={styles.icon} aria-hidden />
        <p className={styles.text}>{props.text}</p>
      </div>
      {props.action && (
        <Button className={shared.target} appearance="primary" onClick={props.action.run}>
          {props.action.label}
        </Button>
      )}
      {props.error !== undefined && (
        <details className={styles.details}>
          <summary className={styles.summary}>{words.details}</summary>
          <span lang="en" data-said="">
            {wordsOf(props.error)}
          </span>
        </details>
      )}
    </div>
  );
}

import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CopyContent } from '../../jobs/workbook/copy-here';
import { useSession } from '../shell/session-context';
import { commonTexts, useTexts } from '../text';
import { copy } from './copy';
import { CopyBox } from './copy-box';
import { useSharedStyles } from './styles';

/** Copies a text with its looks, or as words alone; where the browser forbids it, shows it selected. */
export function CopyButton(props: {
  readonly label: string;
  /** Words alone, without HTML. */
  readonly isPlain?: boolean;
  readonly content: () => Promise<CopyContent>;
}): ReactElement {
  const session = useSession();
  const shared = useSharedStyles();
  const words = useTexts(commonTexts);
  const [blocked, setBlocked] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    const { text, html } = await props.content();
    const isDone = await copy(props.isPlain === true ? { text } : { text, html });
    setBlocked(isDone ? null : text);
    session.say(isDone ? words.copied : words.notCopied, isDone ? 'success' : 'info');
  };
  return (
    <>
      <Button className={shared.small} onClick={() => void run()}>
        {props.label}
      </Button>
      {blocked !== null && <CopyBox label={props.label} text={blocked} />}
    </>
  );
}

import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { restoreHere } from '../../jobs/workbook/actions';
import { useSession } from '../shell/session-context';
import type { JobHandle } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { checkTexts } from '../text/check';
import { ConfirmInline, useSharedStyles } from '../ui';

/** 恢复: takes back the last step; where that would discard typing, it asks in its place first. */
export function RestoreButton({ job }: { readonly job: JobHandle }): ReactElement {
  const session = useSession();
  const shared = useSharedStyles();
  const words = useTexts(checkTexts);
  const common = useTexts(commonTexts);
  const [question, setQuestion] = useState<string | null>(null);
  const restore = async (): Promise<void> => {
    const outcome = await job.start(() => restoreHere(session));
    if (!outcome) return;
    if (outcome.kind === 'asks') setQuestion(outcome.message);
    else {
      setQuestion(null);
      session.say(outcome.message, 'success');
    }
  };
  if (question !== null)
    return (
      <ConfirmInline
        question={question}
        confirm={common.restoreAgain}
        isBusy={job.isBusy}
        onConfirm={() => void restore()}
        onCancel={() => {
          session.set({ isRestoreAsked: false });
          setQuestion(null);
        }}
      />
    );
  return (
    <Button
      size="small"
      className={shared.small}
      disabledFocusable={job.isBusy}
      onClick={() => void restore()}
    >
      {words.restore}
    </Button>
  );
}

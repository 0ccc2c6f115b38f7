import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { explainFinding } from '../../jobs/workbook/actions';
import type { ListedFinding } from '../../jobs/workbook/list-findings';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { ProblemBar, useSharedStyles } from '../ui';

/** 出错说明: the accountant's explanation of a finding, kept in the workbook for as long as the values stay. */
export function ExplanationForm({ one }: { readonly one: ListedFinding }): ReactElement {
  const { finding, explanation } = one;
  const shared = useSharedStyles();
  const session = useSession();
  const words = useTexts(checkTexts);
  const job = useJob();
  const current = explanation?.state === 'current' ? explanation.waiver : undefined;
  const [text, setText] = useState(current?.text ?? '');
  const keep = async (said: string): Promise<void> => {
    const isKept = await job.start(async () => {
      await explainFinding(session, finding, said);
      return true;
    });
    if (isKept) session.say(said.trim() === '' ? words.removed : words.saved, 'success');
  };
  return (
    <section className={shared.stack}>
      {explanation?.state === 'outdated' && (
        <p className={shared.quiet}>{words.whyOutdated(explanation.waiver.text)}</p>
      )}
      <Field label={words.why} hint={finding.level === 'error' ? words.whyError : words.whyHint}>
        <Textarea resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {current && (
        <p className={shared.quiet}>
          {current.by === undefined ? words.whyOn(current.on) : words.whyBy(current.by, current.on)}
        </p>
      )}
      <ProblemBar job={job} />
      <div className={shared.row}>
        <Button
          className={shared.target}
          disabledFocusable={job.isBusy || text.trim() === '' || text === current?.text}
          onClick={() => {
            void keep(text);
          }}
        >
          {words.save}
        </Button>
        {current && (
          <Button
            className={shared.target}
            appearance="subtle"
            disabledFocusable={job.isBusy}
            onClick={() => {
              void keep('');
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}

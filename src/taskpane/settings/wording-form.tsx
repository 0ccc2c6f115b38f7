import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { requireUsableWording, templateSections } from '../../jobs/workbook/wording';
import type { SessionState } from '../../jobs/workbook/session';
import { useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { settingsTexts } from '../text/settings';
import { ProblemBar, useSharedStyles } from '../ui';

const profileOf = ({ profile }: SessionState): string => profile;

/** The sentences of the explanation, one at a time; what cannot be used is said before it is kept. */
export function WordingForm(props: {
  readonly own: Readonly<Record<string, string>>;
  readonly isBusy: boolean;
  readonly onKeep: (own: Readonly<Record<string, string>>) => Promise<void>;
}): ReactElement {
  const { own, isBusy, onKeep } = props;
  const shared = useSharedStyles();
  const words = useTexts(settingsTexts);
  const profile = useSessionState(profileOf);
  const job = useJob();
  const sections = useMemo(() => templateSections(profile), [profile]);
  const [at, setAt] = useState({ section: 0, sentence: 0 });
  const section = sections[at.section];
  const entry = section?.sentences[at.sentence];
  const kept = entry && (own[entry.id] ?? entry.builtIn);
  const [text, setText] = useState(kept ?? '');
  useEffect(() => setText(kept ?? ''), [kept, entry]);
  if (!section || !entry) return <></>;

  const keep = (next: Readonly<Record<string, string>>): Promise<unknown> =>
    job.start(async () => {
      requireUsableWording(profile, next);
      await onKeep(next);
    });
  const { [entry.id]: changed, ...others } = own;
  return (
    <details>
      <summary className={shared.summary}>{words.wording}</summary>
      <div className={shared.stack}>
        <p className={shared.quiet}>{words.wordingHint}</p>
        <Field className={shared.narrow} label={words.section}>
          <Select
            value={String(at.section)}
            onChange={(_, { value }) => setAt({ section: Number(value), sentence: 0 })}
          >
            {sections.map(({ heading }, index) => (
              <option key={heading + String(index)} value={index} lang="zh-CN" data-said="">
                {heading}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={shared.narrow} label={words.sentence}>
          <Select
            value={String(at.sentence)}
            onChange={(_, { value }) => setAt({ ...at, sentence: Number(value) })}
          >
            {section.sentences.map(({ id, builtIn }, index) => (
              <option key={id} value={index} lang="zh-CN" data-said="">
                {(own[id] ?? builtIn).slice(0, 24)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.template} hint={words.names(entry.names.map((name) => `{${name}}`).join(' '))}>
          <Textarea
            resize="vertical"
            rows={4}
            lang="zh-CN"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <ProblemBar job={job} />
        <div className={shared.row}>
          <Button
            className={shared.target}
            disabledFocusable={isBusy || text === kept}
            onClick={() => void keep({ ...others, [entry.id]: text })}
          >
            {words.save}
          </Button>
          {changed !== undefined && (
            <Button
              className={shared.target}
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={() => void keep(others)}
            >
              {words.reset}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

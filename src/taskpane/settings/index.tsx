import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { readWorkbook, saveSettings } from '../../jobs/workbook/actions';
import type { SessionState } from '../../jobs/workbook/session';
import {
  DISPLAY_UNITS,
  LANGUAGES,
  PRECISION_VIEWS,
  THEMES,
  type Settings,
} from '../../jobs/workbook/settings';
import { useSession, useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { settingsTexts } from '../text/settings';
import { ProblemBar, useSharedStyles } from '../ui';
import { Choice } from './choice';
import { WordingForm } from './wording-form';

const settingsOf = ({ settings }: SessionState): Settings => settings;
const isReadOf = ({ reading }: SessionState): boolean => reading !== null;

/** 设置: what the user has chosen for this workbook. Each choice is kept at once. */
export function SettingsView(): ReactElement {
  const session = useSession();
  const shared = useSharedStyles();
  const words = useTexts(settingsTexts);
  const settings = useSessionState(settingsOf);
  const isRead = useSessionState(isReadOf);
  const job = useJob();
  const [signature, setSignature] = useState(settings.signature);
  const { start, isBusy } = job;
  useEffect(() => {
    if (!isRead && !session.getSnapshot().busy) void start(() => readWorkbook(session));
  }, [isRead, session, start]);
  useEffect(() => setSignature(settings.signature), [settings.signature]);

  const keep = async (part: Partial<Settings>): Promise<void> => {
    const isKept = await start(async () => {
      await saveSettings(session, part);
      return true;
    });
    if (isKept) session.say(words.saved, 'quiet');
  };
  return (
    <div className={shared.page}>
      <h2 className={shared.title}>{words.title}</h2>
      <p className={shared.quiet}>{words.kept}</p>
      <ProblemBar job={job} />
      <Choice
        label={words.language}
        value={settings.language}
        options={LANGUAGES}
        nameOf={(one) => words[one]}
        isBusy={isBusy}
        onChoose={(language) => void keep({ language })}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        options={THEMES}
        nameOf={(one) => words[one]}
        isBusy={isBusy}
        onChoose={(theme) => void keep({ theme })}
      />
      <Choice
        label={words.precision}
        hint={words.precisionHint}
        value={settings.precision}
        options={PRECISION_VIEWS}
        nameOf={(one) => words[one]}
        isBusy={isBusy}
        onChoose={(precision) => void keep({ precision })}
      />
      <Choice
        label={words.unit}
        hint={words.unitHint}
        value={settings.unit}
        options={DISPLAY_UNITS}
        nameOf={(one) => (
          <span lang="zh-CN" data-said="">
            {one}
          </span>
        )}
        isBusy={isBusy}
        onChoose={(unit) => void keep({ unit })}
      />
      <Field label={words.signature} hint={words.signatureHint}>
        <Input className={shared.small} value={signature} onChange={(_, { value }) => setSignature(value)} />
      </Field>
      <div>
        <Button
          className={shared.target}
          disabledFocusable={isBusy || signature === settings.signature}
          onClick={() => void keep({ signature })}
        >
          {words.keep}
        </Button>
      </div>
      <Field hint={words.liveHint}>
        <Checkbox
          label={words.live}
          checked={settings.isLive}
          disabled={isBusy}
          onChange={(_, { checked }) => void keep({ isLive: checked === true })}
        />
      </Field>
      <WordingForm onKeep={(wording) => keep({ wording })} isBusy={isBusy} own={settings.wording} />
      <h3 className={shared.subtitle}>{words.privacy}</h3>
      <p className={shared.text}>{words.privacyText}</p>
    </div>
  );
}

import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { InputFile } from '../../jobs/input';
import { forgetListHere, loadListHere, type CodeDesk, type ListLoaded } from '../../jobs/workbook/codes-here';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { ProblemBar, Said, useSharedStyles } from '../ui';
import { FilePick } from '../ui/file-pick';
import { codesTexts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
  summary: { minHeight: '32px', cursor: 'pointer' },
});

const MOST_SHOWN = 50;

function Group(props: { readonly title: string; readonly lines: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  const words = useTexts(codesTexts);
  const { lines } = props;
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{props.title}</summary>
      <ul className={styles.list}>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line}>
            <Said>{line}</Said>
          </li>
        ))}
        {lines.length > MOST_SHOWN && <li>{words.more(lines.length - MOST_SHOWN)}</li>}
      </ul>
    </details>
  );
}

function Loaded({ loaded }: { readonly loaded: ListLoaded }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(codesTexts);
  const { added, removed, renamed } = loaded.differences;
  const isSame = added.length + removed.length + renamed.length === 0;
  return (
    <div className={shared.stack}>
      {loaded.remarks.map((remark) => (
        <p key={remark} className={shared.quiet}>
          <Said>{remark}</Said>
        </p>
      ))}
      <h3 className={shared.subtitle}>{words.differences}</h3>
      {isSame && <p className={shared.text}>{words.same}</p>}
      <Group title={words.added(added.length)} lines={added.map(({ code, name }) => `${code} ${name}`)} />
      <Group
        title={words.renamed(renamed.length)}
        lines={renamed.map(({ ours, theirs }) => `${theirs.code} ${ours.name} → ${theirs.name}`)}
      />
      <Group
        title={words.removed(removed.length)}
        lines={removed.map(({ code, name }) => `${code} ${name}`)}
      />
    </div>
  );
}

/** The department's own list: loaded from a file, kept in the workbook, with its differences from ours. */
export function OwnList(props: {
  readonly desk: CodeDesk;
  readonly onChanged: (desk: CodeDesk) => void;
}): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(codesTexts);
  const session = useSession();
  const job = useJob();
  const [loaded, setLoaded] = useState<ListLoaded | null>(null);
  const { desk, onChanged } = props;
  const load = async (file: InputFile): Promise<void> => {
    const done = await job.start(() => loadListHere(session, desk, file));
    if (!done) return;
    setLoaded(done);
    onChanged({ ...desk, own: done.own });
    session.say(words.loaded(done.own.list.entries.length), 'success');
  };
  const forget = async (): Promise<void> => {
    const isDone = await job.start(async () => {
      await forgetListHere(session);
      return true;
    });
    if (isDone !== true) return;
    setLoaded(null);
    onChanged({ ...desk, own: null });
    session.say(words.forgotten, 'success');
  };
  return (
    <section className={shared.stack} aria-label={words.own}>
      <h2 className={shared.subtitle}>{words.own}</h2>
      <p className={shared.quiet}>
        {desk.own ? words.ownFrom(desk.own.from, desk.own.list.entries.length) : words.ownNone}
      </p>
      <ProblemBar job={job} />
      <div className={shared.row}>
        <FilePick
          label={words.load}
          accept=".xlsx,.csv"
          isDisabled={job.isBusy}
          onPick={(file) => void load(file)}
        />
        {desk.own && (
          <Button className={shared.small} disabled={job.isBusy} onClick={() => void forget()}>
            {words.forget}
          </Button>
        )}
      </div>
      {loaded && <Loaded loaded={loaded} />}
    </section>
  );
}

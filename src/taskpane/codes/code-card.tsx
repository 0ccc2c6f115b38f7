import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FoundCode } from '../../jobs/code-search';
import { insertHere, planInsertion, type Insertion } from '../../jobs/workbook/codes-here';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { ConfirmInline, ProblemBar, Said, useSharedStyles } from '../ui';
import { codesTexts } from './texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  code: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  head: {
    margin: 0,
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: 'normal',
    overflowWrap: 'anywhere',
  },
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '8px',
    rowGap: '2px',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** One code found: name, path, state, mapping, and a button that writes it into the selected cell. */
export function CodeCard({ found }: { readonly found: FoundCode }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(codesTexts);
  const session = useSession();
  const job = useJob();
  const [asked, setAsked] = useState<Insertion | null>(null);

  const write = async (insertion: Insertion): Promise<void> => {
    setAsked(null);
    await job.start(async () => {
      await insertHere(session, insertion);
      session.say(words.inserted(insertion.cell), 'success');
    });
  };
  const begin = async (): Promise<void> => {
    const insertion = await job.start(() => planInsertion(session, found));
    if (!insertion) return;
    if (insertion.before === null || insertion.before === found.code) await write(insertion);
    else setAsked(insertion);
  };
  return (
    <li className={styles.card}>
      <h2 className={styles.head}>
        <span className={styles.code}>{found.code}</span> <Said>{found.name}</Said>
      </h2>
      <p className={shared.quiet}>
        <Said>{`${found.kindName} · ${found.status}`}</Said>
      </p>
      <dl className={styles.list}>
        <dt className={styles.term}>{words.path}</dt>
        <dd className={styles.value}>
          <Said>{found.path.join(' › ')}</Said>
        </dd>
        {found.mapsTo.length > 0 && (
          <>
            <dt className={styles.term}>{words.maps}</dt>
            <dd className={styles.value}>
              <Said>{found.mapsTo.map(({ code, name }) => `${code} ${name}`).join('；')}</Said>
            </dd>
          </>
        )}
        <dt className={styles.term}>{words.evidence}</dt>
        <dd className={styles.value}>
          <Said>{found.evidence}</Said>
        </dd>
      </dl>
      {found.explanation !== undefined && (
        <p className={shared.text}>
          <Said>{found.explanation}</Said>
        </p>
      )}
      <ProblemBar job={job} />
      {asked ? (
        <ConfirmInline
          question={words.overwrite(asked.cell, asked.before ?? '')}
          confirm={words.replace}
          isBusy={job.isBusy}
          onConfirm={() => void write(asked)}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <div className={shared.row}>
          <Button
            className={shared.small}
            disabled={job.isBusy}
            aria-label={`${words.insertCode(found.code)} · ${words.insert}`}
            onClick={() => void begin()}
          >
            {words.insert}
          </Button>
        </div>
      )}
    </li>
  );
}

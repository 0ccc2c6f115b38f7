import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { InputFile } from '../../jobs/input';
import { proofHere, type ProofHere } from '../../jobs/workbook/copy-here';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { ProblemBar, Said, useSharedStyles } from '../ui';
import { FilePick } from '../ui/file-pick';
import { draftTexts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { paddingBlock: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  level: { fontWeight: tokens.fontWeightSemibold },
  quote: {
    margin: 0,
    paddingInlineStart: '8px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});

function Result({ proof }: { readonly proof: ProofHere }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const { findings, unread, statements, isCompared } = proof;
  return (
    <section className={shared.stack} aria-label={words.proof}>
      <p role="status" className={shared.text}>
        {findings.length === 0 ? words.proofNone : words.proofFound(findings.length)}{' '}
        {words.proofRead(statements)} {isCompared ? words.compared : words.notCompared}
      </p>
      <ul className={styles.list}>
        {findings.map(({ rule, level, message, basis, text }, index) => (
          <li key={`${rule}${String(index)}`} className={styles.line}>
            <span className={styles.level}>
              {words[level]}
              {text && ` · ${words.paragraph(text.paragraph)}`}
            </span>
            {text && (
              <blockquote className={styles.quote}>
                <Said>{text.quote}</Said>
              </blockquote>
            )}
            <p className={shared.text}>
              <Said>{message}</Said>
            </p>
            <p className={shared.quiet}>
              {words.basis}
              <Said>{basis}</Said>
            </p>
          </li>
        ))}
      </ul>
      {unread.length > 0 && (
        <details>
          <summary className={shared.small}>{words.unread(unread.length)}</summary>
          {unread.map(({ paragraph, quote }, index) => (
            <p key={String(index)} className={shared.quiet}>
              {words.paragraph(paragraph)} <Said>{quote}</Said>
            </p>
          ))}
        </details>
      )}
    </section>
  );
}

/** 校对: an existing text, pasted or from a file, is recomputed. */
export function ProofPart(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  const job = useJob();
  const [text, setText] = useState('');
  const [name, setName] = useState<string>();
  const [proof, setProof] = useState<ProofHere | null>(null);
  const run = async (source: string | InputFile): Promise<void> => {
    setProof(null);
    const done = await job.start(() => proofHere(session, source));
    if (done) setProof(done);
  };
  return (
    <>
      <p className={shared.quiet}>{words.proofIntro}</p>
      <Field label={words.paste}>
        <Textarea value={text} rows={8} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={shared.row}>
        <Button
          className={shared.target}
          appearance="primary"
          disabled={job.isBusy || text.trim() === ''}
          onClick={() => {
            setName(undefined);
            void run(text);
          }}
        >
          {words.start}
        </Button>
        <FilePick
          label={words.pickText}
          accept=".docx,.txt"
          isDisabled={job.isBusy}
          {...(name === undefined ? {} : { chosen: name })}
          onPick={(file) => {
            setName(file.name);
            void run(file);
          }}
        />
      </div>
      <ProblemBar job={job} />
      {proof && <Result proof={proof} />}
    </>
  );
}

import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { CodeKind } from '../../budget/codes';
import type { CodesFound } from '../../jobs/code-search';
import { readCodeDesk, searchHere, type CodeDesk } from '../../jobs/workbook/codes-here';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { EmptyState, ErrorState, Loading, ProblemBar, Said, useSharedStyles } from '../ui';
import { Choice } from '../ui/choice';
import { CodeCard } from './code-card';
import { OwnList } from './own-list';
import { codesTexts } from './texts';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

const KINDS = ['functional', 'deptEconomic', 'govEconomic'] as const;

function Found({ found }: { readonly found: CodesFound }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(codesTexts);
  if (found.total === 0) return <EmptyState title={words.nothing} text={words.nothingText} />;
  return (
    <div>
      <ul className={styles.list} aria-label={words.title}>
        {found.codes.map((one) => (
          <CodeCard key={`${one.kind}${one.code}`} found={one} />
        ))}
      </ul>
      {found.total > found.codes.length && <p className={shared.quiet}>{words.shown(found.codes.length)}</p>}
    </div>
  );
}

function Search({ desk }: { readonly desk: CodeDesk }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(codesTexts);
  const job = useJob();
  const { start } = job;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<CodeKind | 'all'>('all');
  const [found, setFound] = useState<CodesFound | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (text.trim() === '') {
      setFound(null);
      return undefined;
    }
    void start(() => searchHere(desk, text, kind === 'all' ? undefined : [kind])).then((result) => {
      if (isWanted && result) setFound(result);
    });
    return () => {
      isWanted = false;
    };
  }, [text, kind, desk, start]);
  return (
    <>
      <Field label={words.search} hint={words.searchHint}>
        <Input
          className={shared.target}
          type="search"
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <Choice
        label={words.kind}
        value={kind}
        onChoose={(value) => setKind(KINDS.find((one) => one === value) ?? 'all')}
      >
        <option value="all">{words.all}</option>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </Choice>
      <ProblemBar job={job} />
      <p role="status" className={shared.quiet}>
        {found ? words.found(found.total, found.year) : words.begin}
      </p>
      {found?.notice !== undefined && (
        <p className={shared.quiet}>
          <Said>{found.notice}</Said>
        </p>
      )}
      {found && <Found found={found} />}
    </>
  );
}

/** 科目: search of codes, insertion into the selected cell, and the department's own list. */
export function CodesView(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(codesTexts);
  const common = useTexts(commonTexts);
  const session = useSession();
  const { start, problem } = useJob();
  const [desk, setDesk] = useState<CodeDesk | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void start(() => readCodeDesk(session)).then((read) => {
      if (read) setDesk(read);
    });
  }, [session, start, attempt]);
  if (!desk) {
    if (problem === null) return <Loading label={common.loading} />;
    return (
      <ErrorState
        text={problem}
        action={{ label: common.retry, run: () => setAttempt((count) => count + 1) }}
      />
    );
  }
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{words.title}</h1>
      <Search desk={desk} />
      <OwnList desk={desk} onChanged={setDesk} />
    </div>
  );
}

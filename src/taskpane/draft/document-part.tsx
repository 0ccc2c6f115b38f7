import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { DisclosureDocument } from '../../budget/narrative';
import { draftToSheet } from '../../jobs/workbook/actions';
import { draftOpenWorkbook, handDocument, narrativeContent } from '../../jobs/workbook/copy-here';
import type { SessionState } from '../../jobs/workbook/session';
import { useSession, useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { CellLink, EmptyState, ProblemBar, Said, useSharedStyles } from '../ui';
import { Choice } from '../ui/choice';
import { CopyButton } from '../ui/copy-button';
import { DocumentText, sectionId } from './document-text';
import { draftTexts } from './texts';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px' } });

/** One step of the outline: a full-width space. */
const INDENT = '\u3000';

const draftedOf = (state: SessionState): SessionState['drafted'] => state.drafted;
const isStaleOf = ({ stale }: SessionState): boolean => stale.drafted;

function Gaps({ document }: { readonly document: DisclosureDocument }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const { gaps } = document;
  if (gaps.length === 0) return <p className={shared.text}>{words.gapsNone}</p>;
  return (
    <section aria-label={words.gaps(gaps.length)}>
      <h2 className={shared.subtitle}>{words.gaps(gaps.length)}</h2>
      <ul className={styles.list}>
        {gaps.map(({ what, where }) => (
          <li key={`${what}${where?.cell ?? ''}`}>
            {where ? (
              <CellLink {...where}>
                <Said>{what}</Said>
              </CellLink>
            ) : (
              <Said>{what}</Said>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outline({ document }: { readonly document: DisclosureDocument }): ReactElement {
  const words = useTexts(draftTexts);
  const go = (id: string): void => {
    const heading = globalThis.document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <Choice label={words.outline} onChoose={go}>
      {document.sections.map(({ heading, level }, index) => (
        <option key={heading} value={sectionId(index)} lang="zh-CN" data-said="">
          {`${INDENT.repeat(level - 1)}${heading}`}
        </option>
      ))}
    </Choice>
  );
}

function Out({ document }: { readonly document: DisclosureDocument }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  const job = useJob();
  const toWord = async (): Promise<void> => {
    const handed = await job.start(() => handDocument(session, document));
    if (handed) session.say(handed === 'opened' ? words.opened : words.offered, 'success');
  };
  const toSheet = async (): Promise<void> => {
    const done = await job.start(() => draftToSheet(session));
    if (done) session.say(words.written(done.sheet), 'success');
  };
  return (
    <section className={shared.stack} aria-label={words.out}>
      <ProblemBar job={job} />
      <div className={shared.row}>
        <Button
          className={shared.target}
          appearance="primary"
          disabled={job.isBusy}
          onClick={() => void toWord()}
        >
          {words.docx}
        </Button>
        <Button className={shared.target} disabled={job.isBusy} onClick={() => void toSheet()}>
          {words.sheet}
        </Button>
        <CopyButton label={words.copy} content={() => narrativeContent(document)} />
        <CopyButton label={words.plain} isPlain content={() => narrativeContent(document)} />
      </div>
    </section>
  );
}

/** The drafted document, with its gaps and the ways out. */
export function DocumentPart(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  const job = useJob();
  const drafted = useSessionState(draftedOf);
  const isStale = useSessionState(isStaleOf);
  const write = (
    <Button
      className={shared.target}
      appearance={drafted && !isStale ? 'secondary' : 'primary'}
      disabled={job.isBusy}
      onClick={() => void job.start(() => draftOpenWorkbook(session))}
    >
      {drafted ? words.rewrite : words.write}
    </Button>
  );
  if (!drafted)
    return (
      <EmptyState title={words.empty} text={words.emptyText}>
        <ProblemBar job={job} />
        {write}
      </EmptyState>
    );
  return (
    <>
      {isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.stale}</MessageBarBody>
        </MessageBar>
      )}
      <ProblemBar job={job} />
      <div className={shared.row}>{write}</div>
      <Gaps document={drafted.document} />
      <Out document={drafted.document} />
      <Outline document={drafted.document} />
      <DocumentText document={drafted.document} />
    </>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { Finding } from '../../budget/rules/finding';
import { standingsOf } from '../../jobs/workbook/list-findings';
import type { SessionState } from '../../jobs/workbook/session';
import { useSessionState } from '../shell/session-context';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { CellLink, Said, useSharedStyles } from '../ui';
import { ExplanationForm } from './explanation-form';
import { usePlaceWords } from './finding-row';
import { FixBox } from './fix-box';
import { Operands } from './operands';
import { StandingIcon } from './standing';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 8px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: { flexGrow: 1, textAlign: 'end', fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  title: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  message: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  related: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  summary: { minHeight: '32px', display: 'list-item', alignContent: 'center', cursor: 'pointer' },
});

const waiversOf = (state: SessionState): SessionState['waivers'] => state.waivers;

interface FindingPageProps {
  readonly finding: Finding;
  /** Index among the findings shown; -1 when a filter hides it. */
  readonly at: number;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onBack: () => void;
}

function Related({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const styles = useStyles();
  const words = useTexts(checkTexts);
  return (
    <details>
      <summary className={styles.summary}>{words.related(findings.length)}</summary>
      <ul className={styles.related}>
        {findings.map((one, index) => (
          <li key={index}>
            {one.sheet !== undefined && one.cell !== undefined && (
              <CellLink sheet={one.sheet} cell={one.cell} />
            )}{' '}
            <Said>{one.message}</Said>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Figures({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const words = useTexts(checkTexts);
  const rows = (['expected', 'actual', 'difference'] as const).flatMap((name) => {
    const value = finding[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return (
    <dl className={styles.figures}>
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{words[name]}</dt>
          <dd>
            <Said>{value}</Said>
          </dd>
        </div>
      ))}
      <dt>{words.basis}</dt>
      <dd>
        <Said>{`${finding.basis}（${finding.rule}）`}</Said>
      </dd>
    </dl>
  );
}

/** One finding in full: values with their cells, basis, likely wrong cell, what can be done, and the explanation. */
export function FindingPage(props: FindingPageProps): ReactElement {
  const { finding, at, total, onStep, onBack } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(checkTexts);
  const placeWords = usePlaceWords();
  const waivers = useSessionState(waiversOf);
  const one = useMemo(() => standingsOf([finding], waivers)[0], [finding, waivers]);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (page.current) page.current.scrollTop = 0;
    heading.current?.focus();
  }, [finding]);
  const { sheet, cell, suspect, related } = finding;
  const standing = one?.standing ?? finding.level;
  return (
    <div
      className={shared.fill}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
        if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
        event.preventDefault();
        onStep(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <div className={styles.bar}>
        <Button className={shared.small} appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {words.toList}
        </Button>
        <span className={styles.position}>{at >= 0 && words.position(at + 1, total)}</span>
        <Button
          className={shared.small}
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={words.previous}
          title={`${words.previous} (Alt+↑)`}
          onClick={() => onStep(-1)}
        />
        <Button
          className={shared.small}
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={words.next}
          title={`${words.next} (Alt+↓)`}
          onClick={() => onStep(1)}
        />
      </div>
      <div ref={page} className={shared.page}>
        <h2 ref={heading} tabIndex={-1} className={shared.subtitle}>
          <span className={styles.title}>
            <StandingIcon standing={standing} />
            {words[standing]}
            {sheet !== undefined && cell !== undefined ? (
              <CellLink sheet={sheet} cell={cell} />
            ) : (
              <Said>{placeWords(finding)}</Said>
            )}
          </span>
        </h2>
        <p className={styles.message}>
          <Said>{finding.message}</Said>
        </p>
        {finding.text && (
          <blockquote className={shared.quiet}>
            <Said>{finding.text.quote}</Said>
          </blockquote>
        )}
        <Figures finding={finding} />
        <Operands operands={finding.operands} />
        {suspect && (
          <section>
            <h3 className={shared.subtitle}>{words.suspect}</h3>
            <CellLink sheet={suspect.sheet} cell={suspect.cell} />
            <p className={shared.text}>
              <Said>{suspect.suggestion}</Said>
            </p>
          </section>
        )}
        <FixBox finding={finding} />
        {one && <ExplanationForm key={waivers.length} one={one} />}
        {related && related.length > 0 && <Related findings={related} />}
        <p className={shared.quiet}>{words.keys}</p>
      </div>
    </div>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { WandRegular } from '@fluentui/react-icons/svg/wand';
import { useMemo, type ReactElement } from 'react';
import { fixesFor, applyFix } from '../../jobs/workbook/fix';
import { checkHere } from '../../jobs/workbook/actions';
import type { Finding } from '../../budget/rules/finding';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { CellLink, ProblemBar, Said, useSharedStyles } from '../ui';

const FIRST = 5;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingInlineStart: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  before: { textDecorationLine: 'line-through', overflowWrap: 'anywhere' },
  after: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** What would mend a finding, cell by cell, before it is done; nothing where only the accountant can decide. */
export function FixBox({ finding }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const words = useTexts(checkTexts);
  const job = useJob();
  const fix = useMemo(() => fixesFor(session, finding), [session, finding]);
  if (!fix) return null;
  const mend = async (): Promise<void> => {
    const isDone = await job.start(async () => {
      await applyFix(session, fix);
      await checkHere(session);
      return true;
    });
    if (isDone) session.say(words.fixDone(fix.cells.length), 'success');
  };
  const more = fix.cells.length - FIRST;
  return (
    <section className={styles.box}>
      <h3 className={shared.subtitle}>{words.fix}</h3>
      <p className={shared.text}>{words.fixCount(fix.cells.length)}</p>
      <ul className={styles.list}>
        {fix.cells.slice(0, FIRST).map((one) => (
          <li key={`${one.sheet}!${one.cell}`}>
            <CellLink sheet={one.sheet} cell={one.cell} />
            <br />
            {words.fixBefore}{' '}
            <del className={styles.before}>
              <Said>{one.before}</Said>
            </del>{' '}
            {words.fixAfter}{' '}
            <ins className={styles.after}>
              <Said>{one.after}</Said>
            </ins>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={shared.quiet}>{words.fixMore(more)}</p>}
      {fix.needsCare && <p className={shared.text}>{words.fixAsk}</p>}
      <ProblemBar job={job} />
      <div>
        <Button
          className={shared.target}
          icon={<WandRegular />}
          disabledFocusable={job.isBusy}
          onClick={() => {
            void mend();
          }}
        >
          {words.fixApply}
        </Button>
      </div>
    </section>
  );
}

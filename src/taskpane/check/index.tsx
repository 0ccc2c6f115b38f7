import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { showFinding } from '../../jobs/workbook/actions';
import type { Finding } from '../../budget/rules/finding';
import { listFindings, STANDINGS, type Grouping, type Standing } from '../../jobs/workbook/list-findings';
import type { SessionState } from '../../jobs/workbook/session';
import { useSession, useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { ProblemBar } from '../ui';
import { FindingPage } from './finding-page';
import { FindingsPage } from './findings-page';
import { NotCheckedPage } from './not-checked-page';
import { StartPage } from './start-page';

const checkedOf = (state: SessionState): SessionState['checked'] => state.checked;
const waiversOf = (state: SessionState): SessionState['waivers'] => state.waivers;
const currentOf = (state: SessionState): SessionState['current'] => state.current;

/** 校验: the list of findings, one of them in full, or what was not checked. */
export function CheckView(): ReactElement {
  const session = useSession();
  const checked = useSessionState(checkedOf);
  const waivers = useSessionState(waiversOf);
  const current = useSessionState(currentOf);
  const job = useJob();
  const [page, setPage] = useState<'list' | 'finding' | 'notChecked'>('list');
  const [isBack, setBack] = useState(false);
  const [grouping, setGrouping] = useState<Grouping>('level');
  const [shown, setShown] = useState<ReadonlySet<Standing>>(new Set(STANDINGS));
  const result = checked?.result;
  const list = useMemo(
    () => result && listFindings(result, waivers, { grouping, shown }),
    [result, waivers, grouping, shown],
  );
  const toList = (): void => {
    setPage('list');
    setBack(true);
  };
  // A live check may find that the problem which is open has gone.
  useEffect(() => {
    if (page === 'finding' && !current) toList();
  }, [page, current]);

  if (!result || !list) return <StartPage />;
  const at = list.findings.findIndex(({ finding }) => finding === current);
  const open = (finding: Finding): void => {
    setPage('finding');
    void job.start(() => showFinding(session, finding));
  };
  const step = (by: 1 | -1): void => {
    const count = list.findings.length;
    const next = list.findings[at < 0 ? 0 : (at + by + count) % count];
    if (next) open(next.finding);
  };
  return (
    <>
      <ProblemBar job={job} />
      {page === 'notChecked' && <NotCheckedPage result={result} onBack={toList} />}
      {page === 'finding' && current && (
        <FindingPage finding={current} at={at} total={list.findings.length} onStep={step} onBack={toList} />
      )}
      {page === 'list' && (
        <FindingsPage
          result={result}
          list={list}
          current={at}
          grouping={grouping}
          shown={shown}
          isBack={isBack}
          onGroup={setGrouping}
          onShow={setShown}
          onOpen={open}
          onNotChecked={() => setPage('notChecked')}
        />
      )}
    </>
  );
}

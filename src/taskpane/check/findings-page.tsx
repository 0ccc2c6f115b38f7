import { Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckResult } from '../../budget/rules/check';
import type { Finding } from '../../budget/rules/finding';
import {
  GROUPINGS,
  uncheckedReasons,
  type FindingList,
  type Grouping,
  type ListedRow,
  type Standing,
} from '../../jobs/workbook/list-findings';
import type { SessionState } from '../../jobs/workbook/session';
import { useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { ListView, ProblemBar, useSharedStyles, Said } from '../ui';
import { ExportButtons } from './export-buttons';
import { FindingRow, GROUP_HEIGHT, GroupRow, ROW_HEIGHT } from './finding-row';
import { LiveSwitch } from './live-switch';
import { RestoreButton } from './restore-button';
import { RunButton } from './run-button';
import { Summary } from './summary';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 12px 8px', flexShrink: 0 },
  buttons: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    flexWrap: 'wrap',
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 12px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  stale: {
    fontSize: tokens.fontSizeBase200,
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    paddingInlineStart: '8px',
  },
  none: { padding: '16px 12px', flexGrow: 1 },
});

const staleOf = ({ stale }: SessionState): boolean => stale.checked;
const notMarkedOf = ({ checked }: SessionState): readonly string[] | undefined => checked?.notMarked;
const keyOf = ({ key }: ListedRow): string => key;
const heightOf = ({ kind }: ListedRow): number => (kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT);

interface FindingsPageProps {
  readonly result: CheckResult;
  readonly list: FindingList;
  /** Index of the current finding among those shown; -1 when there is none. */
  readonly current: number;
  readonly grouping: Grouping;
  readonly shown: ReadonlySet<Standing>;
  /** The list takes the focus: the user comes back from a page of it. */
  readonly isBack: boolean;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onShow: (shown: ReadonlySet<Standing>) => void;
  readonly onOpen: (finding: Finding) => void;
  readonly onNotChecked: () => void;
}

/** The list of findings with its counts, its groups, and what to do with it. */
export function FindingsPage(props: FindingsPageProps): ReactElement {
  const { result, list, current, grouping, shown } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(checkTexts);
  const isStale = useSessionState(staleOf);
  const notMarked = useSessionState(notMarkedOf) ?? [];
  const job = useJob();
  const finding = list.findings[current];
  const rowOfCurrent = finding ? list.rows.indexOf(finding) : 0;
  const unchecked = uncheckedReasons(result).length;
  return (
    <>
      <div className={styles.head}>
        <ProblemBar job={job} />
        <div className={styles.buttons}>
          <RunButton job={job} label={words.runAgain} />
          <LiveSwitch job={job} />
        </div>
        {isStale && <p className={styles.stale}>{words.stale}</p>}
        <Summary counts={list.counts} shown={shown} onChange={props.onShow} />
        <Select
          aria-label={words.grouping}
          value={grouping}
          onChange={(_, { value }) => {
            const chosen = GROUPINGS.find((one) => one === value);
            if (chosen) props.onGroup(chosen);
          }}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </Select>
      </div>
      {list.rows.length === 0 ? (
        <p className={styles.none}>{result.findings.length === 0 ? words.clean : words.cleanShown}</p>
      ) : (
        <ListView
          items={list.rows}
          label={words.list}
          heightOf={heightOf}
          keyOf={keyOf}
          current={Math.max(0, rowOfCurrent)}
          takesFocus={props.isBack}
          render={(row, _, rowProps) =>
            row.kind === 'group' ? (
              <GroupRow group={row} row={rowProps} />
            ) : (
              <FindingRow
                one={row}
                isCurrent={row === finding}
                row={rowProps}
                onOpen={() => props.onOpen(row.finding)}
              />
            )
          }
        />
      )}
      <div className={styles.foot}>
        <span>
          {words.tables(result.tables.length)}
          {result.missing.length > 0 && words.missing(result.missing.join('、'))}{' '}
          {result.precision === 'exact' ? words.exact : words.rounded}
        </span>
        {notMarked.length > 0 && (
          <Said>{words.notMarked(notMarked.map((name) => `“${name}”`).join('、'))}</Said>
        )}
        <div className={shared.row}>
          {unchecked > 0 && (
            <Link as="button" className={shared.small} onClick={props.onNotChecked}>
              {words.notCheckedCount(unchecked)}
            </Link>
          )}
          <ExportButtons job={job} />
          <RestoreButton job={job} />
        </div>
      </div>
    </>
  );
}

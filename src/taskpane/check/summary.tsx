import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { STANDINGS, type FindingList, type Standing } from '../../jobs/workbook/list-findings';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { StandingIcon } from './standing';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '4px' },
  button: {
    minWidth: 0,
    minHeight: '44px',
    paddingInline: '2px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    flexDirection: 'column',
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  count: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** How many problems there are of each standing; pressing one shows or hides them. */
export function Summary(props: {
  readonly counts: FindingList['counts'];
  readonly shown: ReadonlySet<Standing>;
  readonly onChange: (shown: ReadonlySet<Standing>) => void;
}): ReactElement {
  const { counts, shown, onChange } = props;
  const styles = useStyles();
  const words = useTexts(checkTexts);
  const toggle = (standing: Standing): void => {
    const next = new Set(shown);
    if (!next.delete(standing)) next.add(standing);
    onChange(next);
  };
  return (
    <div role="group" aria-label={words.filter} className={styles.box}>
      {STANDINGS.map((standing) => (
        <ToggleButton
          key={standing}
          className={styles.button}
          style={{ minWidth: 0 }}
          checked={shown.has(standing)}
          aria-label={words.count(words[standing], counts[standing])}
          onClick={() => toggle(standing)}
        >
          <span className={styles.head}>
            <StandingIcon standing={standing} />
            <span className={styles.count}>{counts[standing]}</span>
          </span>
          <span>{words[standing]}</span>
        </ToggleButton>
      ))}
    </div>
  );
}

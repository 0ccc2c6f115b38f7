import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ListedFinding, ListedGroup } from '../../jobs/workbook/list-findings';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { Said, type RowProps } from '../ui';
import { StandingIcon } from './standing';

/** Heights in px; rows do not measure themselves. */
export const ROW_HEIGHT = 76;
export const GROUP_HEIGHT = 36;

const useStyles = makeStyles({
  row: {
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: '6px',
    alignContent: 'center',
    textAlign: 'start',
    padding: '6px 12px',
    margin: 0,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    paddingInlineStart: '8px',
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflow: 'hidden' },
  level: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  line: { whiteSpace: 'nowrap', textOverflow: 'ellipsis', overflow: 'hidden', display: 'block' },
  words: {
    gridColumn: 2,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    // The only way to end the second line with an ellipsis.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    lineHeight: '18px',
    fontSize: '13px',
    overflowWrap: 'anywhere',
  },
  group: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Where a finding stands, in words. */
export function usePlaceWords(): (finding: ListedFinding['finding']) => string {
  const words = useTexts(checkTexts);
  return ({ sheet, cell, text }) => {
    if (text) return words.paragraph(text.paragraph);
    if (sheet === undefined) return words.wholeBook;
    return cell === undefined ? sheet : `${sheet}!${cell}`;
  };
}

/** One finding in the list: its level, its place, and the first words. */
export function FindingRow(props: {
  readonly one: ListedFinding;
  readonly isCurrent: boolean;
  readonly row: RowProps;
  readonly onOpen: () => void;
}): ReactElement {
  const { one, isCurrent, row, onOpen } = props;
  const styles = useStyles();
  const words = useTexts(checkTexts);
  const place = usePlaceWords();
  return (
    <button
      type="button"
      {...row}
      className={mergeClasses(styles.row, isCurrent && styles.current)}
      aria-current={isCurrent}
      onClick={onOpen}
    >
      <StandingIcon standing={one.standing} />
      <span className={mergeClasses(styles.head, styles.line)}>
        <span className={styles.level}>{words[one.standing]}</span> · <Said>{place(one.finding)}</Said>
      </span>
      <span className={styles.words}>
        <Said>{one.finding.message}</Said>
      </span>
    </button>
  );
}

/** The head of a group. */
export function GroupRow(props: { readonly group: ListedGroup; readonly row: RowProps }): ReactElement {
  const { group, row } = props;
  const styles = useStyles();
  const words = useTexts(checkTexts);
  const standing = group.by === 'level' ? group.name : null;
  const name =
    standing === 'error' || standing === 'warning' || standing === 'hint' || standing === 'settled' ? (
      words[standing]
    ) : group.name === '' ? (
      words.wholeBook
    ) : (
      <Said>{group.name}</Said>
    );
  return (
    <h3 {...row} className={styles.group}>
      <span className={styles.line}>{name}</span>
      <span>{group.count}</span>
    </h3>
  );
}

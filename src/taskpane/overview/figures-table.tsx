import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OverviewFigure } from '../../jobs/overview';
import { useTexts } from '../text';
import { overviewTexts } from '../text/overview';
import { CellLink, Said, AmountText } from '../ui';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '13px',
    '& th, & td': {
      padding: '4px 6px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'end',
      verticalAlign: 'middle',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold },
    '& th:first-child, & td:first-child': { textAlign: 'start', overflowWrap: 'anywhere' },
    '& td:last-child, & th:last-child': { paddingInlineEnd: 0 },
  },
  change: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Figures of two years with their change; each leads to its cell. */
export function FiguresTable(props: {
  readonly label: string;
  readonly figures: readonly OverviewFigure[];
}): ReactElement {
  const styles = useStyles();
  const words = useTexts(overviewTexts);
  return (
    <table className={styles.table} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.current}</th>
          <th scope="col">{words.prior}</th>
        </tr>
      </thead>
      <tbody>
        {props.figures.map(({ name, amount, prior, change, cells: [cell] }) => (
          <tr key={name}>
            <td>
              <Said>{name}</Said>
              {change !== null && (
                <span className={styles.change}>
                  <Said>{change}</Said>
                </span>
              )}
            </td>
            <td>
              {cell ? (
                <CellLink {...cell}>
                  <AmountText>{amount}</AmountText>
                </CellLink>
              ) : (
                <AmountText>{amount}</AmountText>
              )}
            </td>
            <td>
              <AmountText>{prior ?? '—'}</AmountText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

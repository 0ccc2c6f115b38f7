import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Operand } from '../../budget/rules/finding';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { AmountText, CellLink, Said, useSharedStyles } from '../ui';

/** More than these are shown on request. */
const FIRST = 8;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th, & td': {
      textAlign: 'start',
      padding: '2px 6px 2px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
      verticalAlign: 'middle',
    },
    '& th': { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  },
  value: { width: '92px' },
});

/** The figures that took part, each with the way to its cell. */
export function Operands({ operands }: { readonly operands: readonly Operand[] }): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(checkTexts);
  const [isWhole, setWhole] = useState(false);
  if (operands.length === 0) return null;
  const shown = isWhole ? operands : operands.slice(0, FIRST);
  return (
    <section>
      <h3 className={shared.subtitle}>{words.figures}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className={styles.value}>
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, value, sheet, cell }, index) => (
            <tr key={index}>
              <td>
                <Said>{label}</Said>
                {sheet !== undefined && cell !== undefined && (
                  <>
                    <br />
                    <CellLink sheet={sheet} cell={cell} />
                  </>
                )}
              </td>
              <td>
                <AmountText>{value}</AmountText>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {operands.length > shown.length && (
        <Link as="button" className={shared.small} onClick={() => setWhole(true)}>
          {words.more(operands.length - shown.length)}
        </Link>
      )}
    </section>
  );
}

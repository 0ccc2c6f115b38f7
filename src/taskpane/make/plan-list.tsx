import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MakePreview } from '../../jobs/workbook/make';
import { useTexts } from '../text';
import { Said, useSharedStyles } from '../ui';
import { makeTexts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: 'anywhere' },
  how: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  change: { fontWeight: tokens.fontWeightSemibold },
});

/** Sheet by sheet, what making will do. While it is at work, sheets that are coming show so. */
export function PlanList(props: { readonly preview: MakePreview; readonly isAtWork: boolean }): ReactElement {
  const styles = useStyles();
  const words = useTexts(makeTexts);
  return (
    <ul className={styles.list} aria-label={words.previewTitle}>
      {props.preview.sheets.map(({ name, how }) => {
        const isChange = how === 'new' || how === 'anew';
        return (
          <li key={name} className={styles.line}>
            <span className={styles.name}>
              <Said>{name}</Said>
            </span>
            <span className={mergeClasses(styles.how, (isChange || how === 'inTheWay') && styles.change)}>
              {isChange && props.isAtWork ? <Spinner size="extra-tiny" label={words[how]} /> : words[how]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the user should know about a book, line by line. */
export function Notices({ lines }: { readonly lines: readonly string[] }): ReactElement | null {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  if (lines.length === 0) return null;
  return (
    <section className={shared.stack} aria-label={words.notices}>
      <h2 className={shared.subtitle}>{words.notices}</h2>
      {lines.map((line) => (
        <p key={line} className={shared.text}>
          <Said>{line}</Said>
        </p>
      ))}
    </section>
  );
}

import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { placeToShow } from '../../jobs/workbook/places';
import { useJob } from '../shell/use-job';
import { useSession } from '../shell/session-context';
import { commonTexts, useTexts } from '../text';
import { Said } from './said';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

/** A place in the workbook; pressing it brings the cell to the front. Without a place it is plain text. */
export function CellLink(props: {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** What stands on the link; by default sheet and cell. */
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { start } = useJob();
  const words = useTexts(commonTexts);
  const name = `${props.sheet}!${props.cell}`;
  const place = placeToShow(props);
  const content = props.children ?? <Said>{name}</Said>;
  if (!place) return <>{content}</>;
  const show = async (): Promise<void> => {
    const problem = await start(() => session.program.show(place));
    return problem;
  };
  return (
    <Link
      as="button"
      className={styles.link}
      title={words.goTo(name)}
      onClick={() => {
        void show();
      }}
    >
      {content}
    </Link>
  );
}

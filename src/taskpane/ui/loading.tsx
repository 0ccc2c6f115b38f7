import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ box: { padding: '24px 12px', display: 'flex', justifyContent: 'center' } });

/** Something is on its way. */
export function Loading({ label }: { readonly label: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.box} role="status">
      <Spinner size="small" label={label} />
    </div>
  );
}

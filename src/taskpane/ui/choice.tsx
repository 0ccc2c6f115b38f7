import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  // Long choices must not make the page wider than the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  select: {
    minWidth: 0,
    '& > select': { minWidth: 0, width: '100%', height: '44px', textOverflow: 'ellipsis' },
  },
});

/** A choice from a list, with its label above: as wide as the pane, whatever the choices say. */
export function Choice(props: {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the choice. */
  readonly problem?: string;
  readonly value?: string;
  readonly onChoose?: (value: string) => void;
  /** Options. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { label, hint, problem, value, onChoose } = props;
  return (
    <Field
      className={styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Select
        className={styles.select}
        {...(value === undefined ? {} : { value })}
        onChange={(_, data) => onChoose?.(data.value)}
      >
        {props.children}
      </Select>
    </Field>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';

const useStyles = makeStyles({
  box: {
    width: '100%',
    minHeight: '120px',
    maxHeight: '40vh',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A text that is selected whole, for the user to copy where no program may (全选框). */
export function CopyBox(props: { readonly label: string; readonly text: string }): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [props.text]);
  return <textarea ref={box} className={styles.box} aria-label={props.label} readOnly value={props.text} />;
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactElement } from 'react';
import type { CheckResult } from '../../budget/rules/check';
import { uncheckedReasons } from '../../jobs/workbook/list-findings';
import { useTexts } from '../text';
import { checkTexts } from '../text/check';
import { Said, useSharedStyles } from '../ui';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '10px' },
  rules: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What could not be checked, and why. */
export function NotCheckedPage(props: {
  readonly result: CheckResult;
  readonly onBack: () => void;
}): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(checkTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div
      className={shared.page}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onBack();
      }}
    >
      <div>
        <Button
          className={shared.small}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={props.onBack}
        >
          {words.toList}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1} className={shared.title}>
        {words.notChecked}
      </h2>
      <p className={shared.quiet}>{words.notCheckedIntro}</p>
      <ul className={styles.list}>
        {uncheckedReasons(props.result).map(({ reason, rules }) => (
          <li key={reason}>
            <Said>{reason}</Said>
            <span className={styles.rules}>{words.rules(rules.join('、'))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

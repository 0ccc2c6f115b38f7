import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useNavigation } from '../shell/navigation';
import { useTexts } from '../text';
import { overviewTexts } from '../text/overview';
import { useSharedStyles } from '../ui';

/** What to begin with in a workbook without tables: two lines, and the ways in. */
export function Welcome(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(overviewTexts);
  const { open } = useNavigation();
  return (
    <div className={shared.page}>
      <h2 className={shared.title}>{words.welcome}</h2>
      <p className={shared.text}>
        {words.welcomeLine1}
        {'\n'}
        {words.welcomeLine2}
      </p>
      <p className={shared.quiet}>{words.noTables}</p>
      <Button className={shared.target} appearance="primary" onClick={() => open('make')}>
        {words.begin}
      </Button>
      <Button className={shared.target} onClick={() => open('check')}>
        {words.check}
      </Button>
    </div>
  );
}

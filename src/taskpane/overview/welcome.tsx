import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useIntroduction } from '../shell/first-run';
import { useNavigation } from '../shell/navigation';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { overviewTexts } from '../text/overview';
import { ProblemBar, useSharedStyles } from '../ui';

/** Opens the sample department where the program can. */
function SampleButton(): ReactElement | null {
  const shared = useSharedStyles();
  const words = useTexts(overviewTexts);
  const job = useJob();
  const { openSample } = useIntroduction();
  if (!openSample) return null;
  return (
    <>
      <ProblemBar job={job} />
      <Button
        className={shared.target}
        disabledFocusable={job.isAtWork || job.isBusy}
        onClick={() => void job.start(openSample)}
      >
        {words.sample}
      </Button>
    </>
  );
}

/** What this does, in two lines, and the sample department; can be put away. */
export function Introduction(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(overviewTexts);
  const { show } = useIntroduction();
  return (
    <section className={shared.box} aria-label={words.welcome}>
      <p className={shared.text}>
        {words.welcomeLine1}
        {'\n'}
        {words.welcomeLine2}
      </p>
      <SampleButton />
      <Button className={shared.small} appearance="subtle" onClick={() => show(false)}>
        {words.hide}
      </Button>
    </section>
  );
}

/** Shows the introduction until it is put away, then the way back to it. */
export function IntroductionOrLink(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(overviewTexts);
  const { isShown, show } = useIntroduction();
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(isShown);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what stands in its place.
    if (before.current !== isShown) place.current?.querySelector('button')?.focus();
    before.current = isShown;
  }, [isShown]);
  return (
    <div ref={place}>
      {isShown ? (
        <Introduction />
      ) : (
        <Button className={shared.small} appearance="subtle" onClick={() => show(true)}>
          {words.show}
        </Button>
      )}
    </div>
  );
}

/** What to begin with in a workbook without tables. */
export function Welcome(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(overviewTexts);
  const { open } = useNavigation();
  return (
    <div className={shared.page}>
      <h2 className={shared.title}>{words.welcome}</h2>
      <IntroductionOrLink />
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

import { Button } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { Book } from '../../budget/book';
import { overviewOf, type OverviewGroup } from '../../jobs/overview';
import { readWorkbook } from '../../jobs/workbook/actions';
import type { SessionState } from '../../jobs/workbook/session';
import { useSession, useSessionState } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { overviewTexts } from '../text/overview';
import { ProblemBar, Said, useSharedStyles } from '../ui';
import { FiguresTable } from './figures-table';
import { PANE, Picture, type PictureWords } from './picture';
import { PictureButtons } from './picture-buttons';
import { IntroductionOrLink } from './welcome';

const priorOf = (state: SessionState): SessionState['prior'] => state.prior;
const unitOf = ({ settings }: SessionState): SessionState['settings']['unit'] => settings.unit;
const staleOf = ({ stale }: SessionState): boolean => stale.reading;

/** The book in one picture, its figures with their cells, and the way into Word. */
export function BookPage({ book }: { readonly book: Book }): ReactElement {
  const session = useSession();
  const shared = useSharedStyles();
  const words = useTexts(overviewTexts);
  const prior = useSessionState(priorOf);
  const unit = useSessionState(unitOf);
  const isStale = useSessionState(staleOf);
  const job = useJob();
  const overview = useMemo(() => overviewOf(book, prior, unit), [book, prior, unit]);
  const { year, department, groups } = overview;
  const drawn: PictureWords = {
    title: year === null ? words.noYear : words.year(year),
    unit: words.unit(unit),
    groups: { income: words.income, nature: words.nature, class: words.class },
    current: words.current,
    prior: words.prior,
  };
  const describe = ({ id, total, parts }: OverviewGroup): string =>
    words.described(
      words[id],
      total.amount,
      parts.map((one) => words.part(one.name, one.amount, one.share ?? '')).join(words.separator),
    );
  const label = [drawn.title, drawn.unit, ...groups.map(describe)].join(words.separator);
  return (
    <div className={shared.page}>
      <ProblemBar job={job} />
      <h2 className={shared.title}>{department === null ? words.noName : <Said>{department}</Said>}</h2>
      {isStale && (
        <div className={shared.row}>
          <span className={shared.quiet}>{words.stale}</span>
          <Button
            className={shared.small}
            disabledFocusable={job.isBusy}
            onClick={() => void job.start(() => readWorkbook(session))}
          >
            {words.again}
          </Button>
        </div>
      )}
      <FiguresTable label={words.keyFigures} figures={overview.key} />
      {!overview.hasPrior && <p className={shared.quiet}>{words.noPrior}</p>}
      {groups.length > 0 && (
        <>
          <Picture overview={overview} words={drawn} palette={PANE} label={label} />
          <PictureButtons overview={overview} words={drawn} label={label} />
          <details>
            <summary className={shared.summary}>{words.figures}</summary>
            {groups.map(({ id, parts, total }) => (
              <FiguresTable key={id} label={words[id]} figures={[total, ...parts]} />
            ))}
          </details>
        </>
      )}
      <IntroductionOrLink />
    </div>
  );
}

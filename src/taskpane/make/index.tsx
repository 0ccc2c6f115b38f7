import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import {
  carryOutMaking,
  planMakingHere,
  startMaking,
  type MadeBookHere,
  type MakePlan,
  type MakeStart,
} from '../../jobs/workbook/make-here';
import { useNavigation } from '../shell/navigation';
import { useSession } from '../shell/session-context';
import { useJob, type JobHandle } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { CellLink, ErrorState, Loading, ProblemBar, Said, useSharedStyles } from '../ui';
import { choicesOf, firstForm, problemsOf, type MakeForm } from './choices';
import { MakeFields } from './make-form';
import { Notices, PlanList } from './plan-list';
import { makeTexts } from './texts';

/** A heading that takes the focus when its step comes up, so that a keyboard and a screen reader follow. */
function StepTitle({ children }: { readonly children: string }): ReactElement {
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={shared.title}>
      {children}
    </h1>
  );
}

function PlanStep(props: {
  readonly plan: MakePlan;
  readonly job: JobHandle;
  readonly onMake: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const { plan, job } = props;
  const { sheets, notices } = plan.preview;
  const isBlocked = sheets.some(({ how }) => how === 'inTheWay');
  const coming = sheets.filter(({ how }) => how === 'new' || how === 'anew').length;
  const newFile = plan.yearHere === null ? words.newFileOther : words.newFile(plan.yearHere);
  return (
    <div className={shared.page}>
      <StepTitle>{words.previewTitle}</StepTitle>
      <p className={shared.text}>{plan.where === 'here' ? words.here : newFile}</p>
      {isBlocked && <p className={shared.text}>{words.inTheWayText}</p>}
      {coming === 0 && !isBlocked && <p className={shared.text}>{words.nothing}</p>}
      <PlanList preview={plan.preview} isAtWork={job.isAtWork} />
      <Notices lines={notices} />
      <ProblemBar job={job} />
      <div role="status" className={shared.quiet}>
        {job.isAtWork ? words.working(coming) : ''}
      </div>
      <div className={shared.row}>
        <Button
          className={shared.target}
          appearance="primary"
          disabled={job.isBusy || isBlocked || coming === 0}
          onClick={props.onMake}
        >
          {words.make}
        </Button>
        <Button className={shared.target} disabled={job.isAtWork} onClick={props.onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

function DoneStep(props: { readonly made: MadeBookHere; readonly onAgain: () => void }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const navigation = useNavigation();
  const { handed, sheets, fileName, notices } = props.made;
  const text =
    handed === null
      ? words.doneHere(sheets.length)
      : handed === 'opened'
        ? words.doneOpened(fileName)
        : words.doneOffered(fileName);
  return (
    <div className={shared.page}>
      <StepTitle>{words.doneTitle}</StepTitle>
      <p className={shared.text} role="status">
        {text}
      </p>
      <ul aria-label={words.doneTitle}>
        {sheets.map((sheet) => (
          <li key={sheet}>
            {handed === null ? (
              <CellLink sheet={sheet} cell="A1">
                <Said>{sheet}</Said>
              </CellLink>
            ) : (
              <Said>{sheet}</Said>
            )}
          </li>
        ))}
      </ul>
      <Notices lines={notices} />
      <p className={shared.quiet}>{words.next}</p>
      <div className={shared.row}>
        <Button className={shared.target} appearance="primary" onClick={() => navigation.open('draft')}>
          {words.goReasons}
        </Button>
        <Button className={shared.target} onClick={() => navigation.open('check')}>
          {words.goCheck}
        </Button>
        <Button className={shared.target} onClick={props.onAgain}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

function Wizard({ start }: { readonly start: MakeStart }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const session = useSession();
  const job = useJob();
  const [form, setForm] = useState<MakeForm>(() => firstForm(start));
  const [isTried, setTried] = useState(false);
  const [plan, setPlan] = useState<MakePlan | null>(null);
  const [made, setMade] = useState<MadeBookHere | null>(null);
  const problems = problemsOf(form);

  const look = async (): Promise<void> => {
    setTried(true);
    if (problems.length > 0) return;
    const planned = await job.start(() => planMakingHere(session, choicesOf(form)));
    if (planned) setPlan(planned);
  };
  const make = async (): Promise<void> => {
    if (!plan) return;
    const done = await job.start(() => carryOutMaking(session, plan));
    if (done) setMade(done);
  };
  const back = (): void => {
    setPlan(null);
    setMade(null);
    job.clear();
  };
  if (made) return <DoneStep made={made} onAgain={back} />;
  if (plan) return <PlanStep plan={plan} job={job} onMake={() => void make()} onBack={back} />;
  return (
    <form
      className={shared.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h1 className={shared.title}>{words.title}</h1>
      <p className={shared.quiet}>{words.intro}</p>
      <MakeFields
        start={start}
        form={form}
        problems={isTried ? problems : []}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
      />
      <ProblemBar job={job} />
      <div className={shared.row}>
        <Button
          className={shared.target}
          type="submit"
          appearance="primary"
          disabled={job.isBusy || job.isAtWork}
        >
          {words.preview}
        </Button>
      </div>
    </form>
  );
}

/** 生成: a short wizard, a preview, and the result. */
export function MakeView(): ReactElement {
  const common = useTexts(commonTexts);
  const session = useSession();
  const { start, problem } = useJob();
  const [known, setKnown] = useState<MakeStart | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void start(() => startMaking(session)).then((read) => {
      if (read) setKnown(read);
    });
  }, [session, start, attempt]);
  if (known) return <Wizard start={known} />;
  if (problem === null) return <Loading label={common.loading} />;
  return (
    <ErrorState
      text={problem}
      action={{ label: common.retry, run: () => setAttempt((count) => count + 1) }}
    />
  );
}

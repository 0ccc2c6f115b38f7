import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { ReasonForm, ReasonRow } from '../../jobs/reasons';
import { savePriorHere, saveReasonHere } from '../../jobs/workbook/reasons-here';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { useTexts } from '../text';
import { AmountText, ProblemBar, Said, useSharedStyles } from '../ui';
import { draftTexts } from './texts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    paddingBlock: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '2px' },
  open: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly row: ReasonRow;
  readonly onSaved: (form: ReasonForm) => void;
}

function PriorFigure({ row, onSaved }: Props): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  const job = useJob();
  const [text, setText] = useState('');
  const save = async (): Promise<void> => {
    const form = await job.start(() => savePriorHere(session, row, text));
    if (form) onSaved(form);
  };
  return (
    <div className={shared.stack}>
      <Field label={words.priorFigure(row.item)} hint={words.priorHint}>
        <Input
          className={shared.target}
          inputMode="decimal"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <p className={shared.quiet}>
        <Said>{row.where}</Said>
      </p>
      <ProblemBar job={job} />
      <div className={shared.row}>
        <Button
          className={shared.small}
          disabled={job.isBusy || text.trim() === ''}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}

function ReasonText({ row, onSaved }: Props): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  const job = useJob();
  const [text, setText] = useState(row.reason);
  useEffect(() => setText(row.reason), [row.reason]);
  const save = async (): Promise<void> => {
    const form = await job.start(() => saveReasonHere(session, row, text));
    if (!form) return;
    onSaved(form);
    session.say(words.saved(words.reason(row.item)), 'success');
  };
  return (
    <div className={shared.stack}>
      <Field label={words.reason(row.item)} {...(row.state === 'open' ? { hint: words.needsReason } : {})}>
        <Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      {row.priorReason !== '' && (
        <p className={shared.quiet}>
          {words.priorReason}
          <Said>{row.priorReason}</Said>
        </p>
      )}
      <ProblemBar job={job} />
      <div className={shared.row}>
        <Button
          className={shared.small}
          appearance="primary"
          disabled={job.isBusy || text.trim() === row.reason}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
        {row.priorReason !== '' && text.trim() === '' && (
          <Button className={shared.small} onClick={() => setText(row.priorReason)}>
            {words.takeOver}
          </Button>
        )}
        {row.places.reason && (
          <Button
            className={shared.small}
            onClick={() => {
              if (row.places.reason) void session.program.show(row.places.reason);
            }}
          >
            {words.toCell}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One change with its figures and its reason. */
export function ReasonCard(props: Props): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const { row } = props;
  const amount = (text: string): ReactElement =>
    text === '' ? <>{words.unknown}</> : <AmountText>{text}</AmountText>;
  return (
    <li className={styles.card}>
      <h2 className={shared.subtitle}>
        <Said>{`${row.number} ${row.item}`}</Said>
      </h2>
      <div className={styles.figures}>
        <span>
          {words.current} {amount(row.current)}
        </span>
        <span>
          {words.prior} {amount(row.prior)}
        </span>
        {row.change !== '' && (
          <span className={row.state === 'open' ? styles.open : ''}>
            <Said>{row.change}</Said>
          </span>
        )}
      </div>
      {row.isPriorMissing ? (
        <PriorFigure {...props} />
      ) : row.isNeeded || row.state !== 'none' ? (
        <ReasonText {...props} />
      ) : (
        <p className={shared.quiet}>{words.noChange}</p>
      )}
    </li>
  );
}

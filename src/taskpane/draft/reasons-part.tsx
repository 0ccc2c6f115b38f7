import { Button, makeStyles, ToggleButton } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { ReasonFilter, ReasonForm, ReasonRow } from '../../jobs/reasons';
import { countReasons, readReasonsHere, shownReasons } from '../../jobs/workbook/reasons-here';
import { useNavigation } from '../shell/navigation';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { EmptyState, Loading, Said, useSharedStyles } from '../ui';
import { ReasonCard } from './reason-card';
import { draftTexts } from './texts';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

const FILTERS = ['all', 'needed', 'open'] as const;

function Questions({ form }: { readonly form: ReasonForm }): ReactElement | null {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  if (form.questions.length === 0) return null;
  return (
    <section className={shared.stack} aria-label={words.questions}>
      <h2 className={shared.subtitle}>{words.questions}</h2>
      {form.questions.map(({ what, place }) => (
        <div key={what} className={shared.row}>
          <Button className={shared.small} onClick={() => void session.program.show(place)}>
            <Said>{what}</Said>
          </Button>
        </div>
      ))}
    </section>
  );
}

function Rows(props: {
  readonly form: ReasonForm;
  readonly onSaved: (form: ReasonForm) => void;
}): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const { form, onSaved } = props;
  const counts = countReasons(form.rows);
  const [filter, setFilter] = useState<ReasonFilter>(counts.open > 0 ? 'open' : 'needed');
  // Rows stay while they are worked on: one that was just saved does not slip away under the hand.
  const [kept, setKept] = useState<ReadonlySet<ReasonRow['item']>>(new Set());
  const shown = shownReasons(form.rows, filter, kept);
  return (
    <>
      <div role="group" aria-label={words.filter} className={shared.row}>
        {FILTERS.map((one) => (
          <ToggleButton
            key={one}
            className={shared.small}
            size="small"
            checked={filter === one}
            onClick={() => {
              setFilter(one);
              setKept(new Set());
            }}
          >
            {words[one](counts[one])}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 && <p className={shared.text}>{words.noneOpen}</p>}
      <ul className={styles.list} aria-label={words.reasons}>
        {shown.map((row) => (
          <ReasonCard
            key={row.item}
            row={row}
            onSaved={(next) => {
              setKept((before) => new Set([...before, row.item]));
              onSaved(next);
            }}
          />
        ))}
      </ul>
    </>
  );
}

/** The form of reasons: 全部 · 需填写 · 未填写, each beside its figures. */
export function ReasonsPart(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(draftTexts);
  const common = useTexts(commonTexts);
  const session = useSession();
  const navigation = useNavigation();
  const { start, problem } = useJob();
  const [form, setForm] = useState<ReasonForm | null>(null);
  const read = useCallback(async () => {
    const found = await start(() => readReasonsHere(session));
    if (found) setForm(found);
  }, [session, start]);
  useEffect(() => {
    void read();
  }, [read]);
  if (!form && problem === null) return <Loading label={common.loading} />;
  if (!form)
    return (
      <EmptyState title={words.noForm}>
        <p className={shared.text} role="alert">
          <Said>{problem ?? ''}</Said>
        </p>
        <div className={shared.row}>
          <Button className={shared.target} appearance="primary" onClick={() => navigation.open('make')}>
            {words.goMake}
          </Button>
          <Button className={shared.target} onClick={() => void read()}>
            {common.retry}
          </Button>
        </div>
      </EmptyState>
    );
  return (
    <>
      <Rows form={form} onSaved={setForm} />
      <Questions form={form} />
    </>
  );
}

import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MakeStart } from '../../jobs/workbook/make-here';
import { useTexts } from '../text';
import { Said, useSharedStyles } from '../ui';
import { Choice } from '../ui/choice';
import { FilePick } from '../ui/file-pick';
import type { MakeForm, MakeProblem } from './choices';
import { makeTexts } from './texts';

const useStyles = makeStyles({
  summary: { minHeight: '44px', cursor: 'pointer', display: 'list-item', lineHeight: '44px' },
  boxes: { display: 'flex', flexDirection: 'column' },
});

interface Props {
  readonly start: MakeStart;
  readonly form: MakeForm;
  /** Problems to be shown; none before the user has tried to go on. */
  readonly problems: readonly MakeProblem[];
  readonly onChange: (part: Partial<MakeForm>) => void;
}

function PriorField({ form, problems, onChange }: Props): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const isMissing = problems.includes('prior');
  return (
    <div className={shared.stack}>
      <Choice
        label={words.prior}
        hint={words.priorHint}
        {...(isMissing ? { problem: words.priorMissing } : {})}
        value={form.prior}
        onChoose={(value) => onChange({ prior: value === 'here' || value === 'file' ? value : 'none' })}
      >
        <option value="none">{words.priorNone}</option>
        <option value="here">{words.priorHere}</option>
        <option value="file">{words.priorFile}</option>
      </Choice>
      {form.prior === 'file' && (
        <FilePick
          label={words.pickPrior}
          accept=".xlsx,.docx"
          {...(form.priorFile ? { chosen: form.priorFile.name } : {})}
          onPick={(priorFile) => onChange({ priorFile })}
        />
      )}
    </div>
  );
}

function DetailField({ form, problems, onChange }: Props): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const isMissing = problems.includes('detail');
  return (
    <div className={shared.stack}>
      <Choice
        label={words.detail}
        hint={words.detailHint}
        {...(isMissing ? { problem: words.detailMissing } : {})}
        value={form.detail}
        onChoose={(value) => onChange({ detail: value === 'file' ? 'file' : 'here' })}
      >
        <option value="here">{words.detailHere}</option>
        <option value="file">{words.detailFile}</option>
      </Choice>
      {form.detail === 'file' && (
        <FilePick
          label={words.pickDetail}
          accept=".xlsx,.csv"
          {...(form.detailFile ? { chosen: form.detailFile.name } : {})}
          onPick={(detailFile) => onChange({ detailFile })}
        />
      )}
    </div>
  );
}

function TablesField({ start, form, problems, onChange }: Props): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const all = start.tables.map(({ id }) => id);
  const isMissing = problems.includes('tables');
  return (
    <details open={isMissing || undefined}>
      <summary className={styles.summary}>{words.tables(form.tables.length, all.length)}</summary>
      <div className={shared.row}>
        <Button className={shared.small} onClick={() => onChange({ tables: all })}>
          {words.tablesAll}
        </Button>
        <Button className={shared.small} onClick={() => onChange({ tables: [] })}>
          {words.tablesNone}
        </Button>
      </div>
      {isMissing && <p role="alert">{words.tablesMissing}</p>}
      <div className={styles.boxes}>
        {start.tables.map(({ id, title }) => (
          <Checkbox
            key={id}
            className={shared.small}
            label={<Said>{`${id} ${title}`}</Said>}
            checked={form.tables.includes(id)}
            onChange={(_, { checked }) =>
              onChange({
                tables: all.filter((one) => (one === id ? checked === true : form.tables.includes(one))),
              })
            }
          />
        ))}
      </div>
    </details>
  );
}

/** The questions of the wizard: year, department, last year's book, detail, tables. */
export function MakeFields(props: Props): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(makeTexts);
  const { start, form, problems, onChange } = props;
  return (
    <>
      <Choice label={words.profile}>
        {start.profiles.map(({ id, name }) => (
          <option key={id} value={id} lang="zh-CN" data-said="">
            {name}
          </option>
        ))}
      </Choice>
      <Field
        label={words.year}
        required
        {...(problems.includes('year') ? { validationMessage: words.yearWrong } : {})}
      >
        <Input
          className={shared.target}
          inputMode="numeric"
          value={form.year}
          onChange={(_, { value }) => onChange({ year: value })}
        />
      </Field>
      <Field
        label={words.department}
        hint={words.departmentHint}
        required
        {...(problems.includes('department') ? { validationMessage: words.departmentMissing } : {})}
      >
        <Input
          className={shared.target}
          value={form.department}
          onChange={(_, { value }) => onChange({ department: value })}
        />
      </Field>
      <PriorField {...props} />
      <DetailField {...props} />
      <TablesField {...props} />
    </>
  );
}

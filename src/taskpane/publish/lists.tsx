import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import type { ReactElement } from 'react';
import type { Concern, Publication } from '../../jobs/publish';
import { removalName } from '../../jobs/publish-text';
import { useNavigation } from '../shell/navigation';
import type { ViewId } from '../shell/views';
import { useTexts } from '../text';
import { Said, useSharedStyles } from '../ui';
import { publishTexts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    gap: '8px',
    paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  head: { fontWeight: tokens.fontWeightSemibold },
  failed: { color: tokens.colorPaletteRedForeground1 },
  passed: { color: tokens.colorPaletteGreenForeground1 },
  concern: {
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
  },
});

const ICONS = { passed: CheckmarkCircleRegular, failed: ErrorCircleRegular, manual: PersonRegular } as const;

/** The sign-off checklist: each item with its state in a word and a shape, and what was seen. */
export function Checklist({ items }: { readonly items: Publication['checklist'] }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  const count = (status: 'passed' | 'failed' | 'manual'): number =>
    items.filter((item) => item.status === status).length;
  return (
    <section className={shared.stack} aria-label={words.checklist}>
      <h2 className={shared.subtitle}>{words.checklist}</h2>
      <p className={shared.quiet}>{words.counts(count('passed'), count('failed'), count('manual'))}</p>
      <ul className={styles.list}>
        {items.map(({ id, label, status, note }) => {
          const Icon = ICONS[status];
          const colour = status === 'failed' ? styles.failed : status === 'passed' ? styles.passed : '';
          return (
            <li key={id} className={styles.line}>
              <Icon className={mergeClasses(styles.icon, colour)} aria-hidden />
              <div className={styles.body}>
                <span className={styles.head}>
                  <Said>{label}</Said>
                </span>{' '}
                · {words[status]}
                <p className={shared.quiet}>
                  <Said>{note}</Said>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const MOST_PLACES = 5;

/** What was left out of the files, by kind, with how often and where. */
export function RemovedList({ removed }: { readonly removed: Publication['removed'] }): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  return (
    <section className={shared.stack} aria-label={words.removed}>
      <h2 className={shared.subtitle}>{words.removed}</h2>
      {removed.length === 0 && <p className={shared.text}>{words.removedNone}</p>}
      <ul className={styles.list}>
        {removed.map(({ kind, count, places }) => (
          <li key={kind} className={styles.line}>
            <div className={styles.body}>
              <span className={styles.head}>
                <Said>{removalName(kind)}</Said>
              </span>{' '}
              · {words.removedCount(count)}
              <p className={shared.quiet}>
                <Said>
                  {places.slice(0, MOST_PLACES).join('、') + (places.length > MOST_PLACES ? '……' : '')}
                </Said>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className={shared.quiet}>{words.clean}</p>
    </section>
  );
}

const WAYS: Readonly<Record<Concern['kind'], Extract<ViewId, 'check' | 'draft' | 'make'>>> = {
  errors: 'check',
  gaps: 'draft',
  hidden: 'check',
  missing: 'make',
  notChecked: 'check',
};

/** What stands in the way, or is to be known, each with the way to where it is settled. */
export function Concerns(props: {
  readonly title: string;
  readonly concerns: readonly Concern[];
}): ReactElement | null {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  const navigation = useNavigation();
  if (props.concerns.length === 0) return null;
  const labels = { check: words.goCheck, draft: words.goDraft, make: words.goMake };
  return (
    <section className={shared.stack} aria-label={props.title}>
      <h2 className={shared.subtitle}>{props.title}</h2>
      {props.concerns.map(({ kind, message }) => (
        <div key={message} className={styles.concern}>
          <p className={shared.text}>
            <Said>{message}</Said>
          </p>
          <Button className={shared.small} onClick={() => navigation.open(WAYS[kind])}>
            {labels[WAYS[kind]]}
          </Button>
        </div>
      ))}
    </section>
  );
}

import { Button, Checkbox } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { Publication } from '../../jobs/publish';
import {
  handPublication,
  preparePublicationHere,
  type HandedFile,
  type PackagePart,
} from '../../jobs/workbook/publish-here';
import { useNavigation } from '../shell/navigation';
import { useSession } from '../shell/session-context';
import { useJob } from '../shell/use-job';
import { commonTexts, useTexts } from '../text';
import { EmptyState, Loading, ProblemBar, Said, useSharedStyles } from '../ui';
import { Checklist, Concerns, RemovedList } from './lists';
import { publishTexts } from './texts';
import { WebCopy } from './web-copy';

function Files({ publication }: { readonly publication: Publication }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  const { names, tables } = publication;
  return (
    <dl className={shared.text}>
      <dt>
        <Said>{names.document}</Said>
      </dt>
      <dd className={shared.quiet}>{words.document}</dd>
      <dt>
        <Said>{names.tables}</Said>
      </dt>
      <dd className={shared.quiet}>{words.tables(tables.length)}</dd>
      <dt>
        <Said>{names.checklist}</Said>
      </dt>
      <dd className={shared.quiet}>{words.checklistFile}</dd>
    </dl>
  );
}

function Package(props: { readonly publication: Publication; readonly onAgain: () => void }): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  const session = useSession();
  const job = useJob();
  const [isForced, setForced] = useState(false);
  const { publication } = props;
  const stops = publication.concerns.filter(({ weight }) => weight === 'stop');
  const notices = publication.concerns.filter(({ weight }) => weight === 'notice');
  const tell = (files: readonly HandedFile[]): void => {
    const lines = files.map(
      ({ name, handed, problem }) =>
        problem ?? (handed === 'opened' ? words.opened(name) : words.offered(name)),
    );
    session.say(lines.join('\n'), files.some(({ handed }) => handed === null) ? 'error' : 'success');
  };
  const hand = async (parts: readonly PackagePart[]): Promise<void> => {
    const files = await job.start(() => handPublication(session, publication, parts));
    if (files) tell(files);
  };
  return (
    <>
      <Concerns title={words.stops} concerns={stops} />
      {stops.length > 0 && (
        <Checkbox
          className={shared.small}
          label={words.force}
          checked={isForced}
          onChange={(_, { checked }) => setForced(checked === true)}
        />
      )}
      <section className={shared.stack} aria-label={words.files}>
        <h2 className={shared.subtitle}>{words.files}</h2>
        <Files publication={publication} />
        <ProblemBar job={job} />
        <div className={shared.row}>
          <Button
            className={shared.target}
            appearance="primary"
            disabled={job.isBusy || (stops.length > 0 && !isForced)}
            onClick={() => void hand(['package'])}
          >
            {words.package}
          </Button>
          <Button
            className={shared.target}
            disabled={job.isBusy || (stops.length > 0 && !isForced)}
            onClick={() => void hand(['document', 'tables'])}
          >
            {words.make}
          </Button>
          <Button className={shared.target} disabled={job.isBusy} onClick={() => void hand(['checklist'])}>
            {words.makeChecklist}
          </Button>
          <Button className={shared.target} disabled={job.isBusy} onClick={props.onAgain}>
            {words.again}
          </Button>
        </div>
      </section>
      <Checklist items={publication.checklist} />
      <RemovedList removed={publication.removed} />
      <Concerns title={words.notices} concerns={notices} />
      <WebCopy document={publication.document} />
    </>
  );
}

/** 发布: what stands in the way, the files, the checklist, what is left out, and copies for a website. */
export function PublishView(): ReactElement {
  const shared = useSharedStyles();
  const words = useTexts(publishTexts);
  const common = useTexts(commonTexts);
  const session = useSession();
  const navigation = useNavigation();
  const { start, problem } = useJob();
  const [publication, setPublication] = useState<Publication | null>(null);
  const look = useCallback(async () => {
    setPublication(null);
    const prepared = await start(() => preparePublicationHere(session));
    if (prepared) setPublication(prepared);
  }, [session, start]);
  useEffect(() => {
    void look();
  }, [look]);
  if (!publication && problem !== null)
    return (
      <EmptyState title={words.title}>
        <p className={shared.text} role="alert">
          <Said>{problem}</Said>
        </p>
        <div className={shared.row}>
          <Button className={shared.target} appearance="primary" onClick={() => navigation.open('make')}>
            {words.goMake}
          </Button>
          <Button className={shared.target} onClick={() => void look()}>
            {common.retry}
          </Button>
        </div>
      </EmptyState>
    );
  if (!publication) return <Loading label={words.looking} />;
  return (
    <div className={shared.page}>
      <h1 className={shared.title}>{words.title}</h1>
      <p className={shared.quiet}>{words.intro}</p>
      <Package publication={publication} onAgain={() => void look()} />
    </div>
  );
}

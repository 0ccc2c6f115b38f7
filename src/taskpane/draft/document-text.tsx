import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import type { CellReference, DisclosureDocument, Run, Section } from '../../budget/narrative';
import { placeToShow } from '../../jobs/workbook/places';
import { useSession } from '../shell/session-context';
import { useTexts } from '../text';
import { useSharedStyles } from '../ui';
import { draftTexts } from './texts';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { fontSize: tokens.fontSizeBase400 },
  paragraph: { margin: 0, lineHeight: '1.9', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  figure: {
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
  words: { textDecorationLine: 'underline', textDecorationStyle: 'dotted', cursor: 'pointer' },
  link: { borderRadius: '2px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  gap: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px dashed ${tokens.colorNeutralForeground1}`,
  },
});

function placeName(
  cells: readonly CellReference[],
  several: (first: string, count: number) => string,
): string {
  const [first] = cells;
  if (!first) return '';
  const name = `${first.sheet}!${first.cell}`;
  return cells.length === 1 ? name : several(name, cells.length);
}

function RunText({
  run,
  gaps,
}: {
  readonly run: Run;
  readonly gaps: ReadonlyMap<string, CellReference>;
}): ReactElement {
  const styles = useStyles();
  const words = useTexts(draftTexts);
  const session = useSession();
  const gapPlace = run.isGap === true ? gaps.get(run.text) : undefined;
  const cells = gapPlace ? [gapPlace] : (run.cells ?? []);
  const [first] = cells;
  const place = first && placeToShow(first);
  const look = run.isGap === true ? styles.gap : /\d/.test(run.text) ? styles.figure : styles.words;
  if (!place) return run.isGap === true ? <mark className={look}>{run.text}</mark> : <>{run.text}</>;
  const name = placeName(cells, words.cells);
  const go = (): void => void session.program.show(place);
  // A button would not break over lines as the words of a sentence do.
  return (
    <span
      role="link"
      tabIndex={0}
      className={mergeClasses(styles.link, look)}
      title={name}
      aria-label={words.figure(run.text, name)}
      onClick={go}
      onKeyDown={({ key }) => {
        if (key === 'Enter') go();
      }}
    >
      {run.text}
    </span>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly id: string;
  readonly gaps: ReadonlyMap<string, CellReference>;
}

const SectionText = memo(function SectionText({ section, id, gaps }: SectionProps): ReactElement {
  const styles = useStyles();
  const shared = useSharedStyles();
  const Heading = section.level === 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4';
  return (
    <section className={shared.stack} aria-labelledby={id} lang="zh-CN" data-said="">
      <Heading
        id={id}
        tabIndex={-1}
        className={mergeClasses(styles.heading, section.level === 1 && styles.part)}
      >
        {section.heading}
      </Heading>
      {section.paragraphs.map(({ runs }, index) => (
        <p key={String(index)} className={styles.paragraph}>
          {runs.map((run, at) => (
            <RunText key={String(at)} run={run} gaps={gaps} />
          ))}
        </p>
      ))}
    </section>
  );
});

/** Identifies the heading of a section, for jumps to it. */
export function sectionId(index: number): string {
  return `section-${String(index)}`;
}

/** The document by section: every figure leads to its cell, every gap to where it is filled in. */
export function DocumentText({ document }: { readonly document: DisclosureDocument }): ReactElement {
  const shared = useSharedStyles();
  const gaps = new Map(
    document.gaps.flatMap(({ what, where }) => (where ? [[`【${what}】`, where] as const] : [])),
  );
  return (
    <div className={shared.stack}>
      {document.sections.map((section, index) => (
        <SectionText key={section.heading} section={section} id={sectionId(index)} gaps={gaps} />
      ))}
    </div>
  );
}

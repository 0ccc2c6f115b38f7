import type { Book } from '../book';
import { chineseNumeral } from '../codes';
import { NO_ANSWERS, type Answers } from './answers';
import { coverOf } from './cover';
import type { DisclosureDocument, Section } from './document';
import { gapsOf, paragraphOf, textOf, type Piece } from './piece';
import { printedTables } from './printed';
import { createScope, headingOf, say, type Scope } from './scope';
import { assetsSection } from './sections/assets';
import { basicSection } from './sections/basic';
import { emptyTablesSection } from './sections/empty-tables';
import { fiscalSection } from './sections/fiscal';
import { dutiesSection, staffSection, unitsSection } from './sections/frame';
import { governmentFundSection, stateCapitalSection } from './sections/funds';
import { generalSection } from './sections/general';
import { glossary } from './sections/glossary';
import { incomeSection } from './sections/income';
import { operatingSection } from './sections/operating';
import { outlaySection } from './sections/outlay';
import { performanceSection } from './sections/performance';
import { procurementSection } from './sections/procurement';
import { threePublicSection } from './sections/three-public';
import { totalsSection } from './sections/totals';
import { transfersSection } from './sections/transfers';
import type { SectionId } from './sentences';
import { builtInWording, readWording, type LooseWording } from './wording';

/** What a narrative is written from. */
export interface DraftInput {
  readonly book: Book;
  /** 填报信息; without it every question is a gap. */
  readonly info?: Answers;
  /** Last year's book, for figures that 填报信息 does not give. */
  readonly prior?: Book;
  /** Own wording instead of the profile's. */
  readonly wording?: LooseWording;
}

type Writer = (scope: Scope) => Piece[][];

/** A heading with its paragraphs still in pieces. */
interface Passage {
  readonly heading: string;
  readonly level: Section['level'];
  readonly paragraphs: readonly (readonly Piece[])[];
}

const FIRST_PART: readonly (readonly [SectionId, Writer])[] = [
  ['duties', dutiesSection],
  ['units', unitsSection],
  ['staff', staffSection],
];

const BEFORE_OTHER_MATTERS: readonly (readonly [SectionId, Writer])[] = [
  ['totals', totalsSection],
  ['income', incomeSection],
  ['outlay', outlaySection],
  ['fiscal', fiscalSection],
  ['general', generalSection],
  ['basic', basicSection],
  ['governmentFund', governmentFundSection],
  ['stateCapital', stateCapitalSection],
  ['threePublic', threePublicSection],
];

const OTHER_MATTERS: readonly (readonly [SectionId, Writer])[] = [
  ['operating', operatingSection],
  ['procurement', procurementSection],
  ['performance', performanceSection],
  ['assets', assetsSection],
  ['transfers', transfersSection],
];

/** Writes sections and numbers those that have something to say. */
function numbered(
  scope: Scope,
  writers: readonly (readonly [SectionId, Writer])[],
  level: 2 | 3,
  from = 1,
): Passage[] {
  return writers
    .map(([id, write]) => ({ id, paragraphs: write(scope) }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ id, paragraphs }, index) => {
      const ordinal = chineseNumeral(from + index);
      const heading = headingOf(scope, id);
      return {
        heading: level === 2 ? `${ordinal}、${heading}` : `（${ordinal}）${heading}`,
        level,
        paragraphs,
      };
    });
}

function part(scope: Scope, sentence: 'first' | 'second' | 'third'): Passage {
  return { heading: textOf(say(scope, 'parts', sentence, {})), level: 1, paragraphs: [] };
}

function secondPart(scope: Scope): Passage[] {
  const before = numbered(scope, BEFORE_OTHER_MATTERS, 2);
  const next = before.length + 1;
  const heading = `${chineseNumeral(next)}、${headingOf(scope, 'otherMatters')}`;
  return [
    part(scope, 'second'),
    ...before,
    { heading, level: 2, paragraphs: [] },
    ...numbered(scope, OTHER_MATTERS, 3),
    ...numbered(scope, [['emptyTables', emptyTablesSection]], 2, next + 1),
  ];
}

/**
 * Writes the narrative (部门预算情况说明) of a book: cover, three parts, the tables as they will be printed, and the gaps that
 * only the accountant can fill, each with its cell. Every figure carries its name and cells. Nothing is invented: what
 * is not known is a visible 【请填写……】. Throws a WordingError when an own wording cannot be used.
 */
export function draft(input: DraftInput): DisclosureDocument {
  const { book, info = NO_ANSWERS, prior = null, wording } = input;
  const { tables } = book.profile;
  const read = wording ? readWording(wording, tables) : builtInWording(book.profile.wording, tables);
  const scope = createScope(book, prior, info, read);
  const { cover, pieces } = coverOf(scope);
  const told = [part(scope, 'first'), ...numbered(scope, FIRST_PART, 2), ...secondPart(scope)];
  const text = told.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(textOf)]).join('\n');
  const passages: Passage[] = [...told, { ...part(scope, 'third'), paragraphs: glossary(scope, text) }];
  return {
    cover,
    sections: passages.map(({ heading, level, paragraphs }) => ({
      heading,
      level,
      paragraphs: paragraphs.map(paragraphOf),
    })),
    attachments: printedTables(book),
    gaps: gapsOf([...pieces, ...passages.flatMap(({ paragraphs }) => paragraphs.flat())]),
  };
}

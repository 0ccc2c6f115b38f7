import { wordingMessages } from './messages';
import { COMMON_NAMES, SENTENCES, type SectionId, type SentenceId } from './sentences';
import { readTemplate, type Template } from './template';
import { WordingError } from './wording-error';
import type { Table } from '../tables';

/** The wording of one section: its heading without an ordinal, and a template for every situation (句式). */
export interface SectionWording<S extends SectionId = SectionId> {
  readonly heading: string;
  readonly sentences: Readonly<Record<SentenceId<S>, string>>;
}

/** A term with its definition, listed where one of the words occurs and one of the figures is not 0 (名词). */
export interface TermWording {
  readonly term: string;
  readonly definition: string;
  /** Words in the text that call for the term; the term itself unless given. */
  readonly words?: readonly string[];
  /** Named figures of which one must not be 0. */
  readonly figures?: readonly string[];
}

/** How a jurisdiction words its explanation (模板句式): plain data. */
export interface Wording {
  readonly sections: { readonly [S in SectionId]: SectionWording<S> };
  readonly terms: readonly TermWording[];
}

/** A wording whose templates were all read and checked. */
export interface ReadWording {
  heading(section: SectionId): Template;
  sentence(section: SectionId, sentence: string): Template;
  readonly terms: readonly (TermWording & { readonly template: Template })[];
}

/** A wording as a user may hand it in: nothing is known about its completeness. */
export interface LooseWording {
  readonly sections: Readonly<
    Record<
      string,
      { readonly heading: string; readonly sentences: Readonly<Record<string, string>> } | undefined
    >
  >;
  readonly terms: readonly TermWording[];
}

function namesOf(tables: readonly Table[], locals: readonly string[]): ReadonlySet<string> {
  const facts = tables.flatMap((table) => Object.keys(table.facts));
  return new Set([...COMMON_NAMES, ...locals, ...facts]);
}

/**
 * Reads all templates of a wording. Throws a WordingError at the first one that is missing, cannot be read or names a
 * figure that neither the tables nor its situation have.
 */
export function readWording(wording: LooseWording, tables: readonly Table[]): ReadWording {
  const headings = new Map<string, Template>();
  const sentences = new Map<string, Template>();
  for (const [section, situations] of Object.entries(SENTENCES)) {
    const own = wording.sections[section];
    if (!own) throw new WordingError(wordingMessages.missingSection(section), { section, sentence: '' });
    const place = { section: own.heading, sentence: '标题' };
    headings.set(section, readTemplate(own.heading, namesOf(tables, []), place));
    for (const [sentence, locals] of Object.entries<readonly string[]>(situations)) {
      const source = own.sentences[sentence];
      const here = { section: own.heading, sentence };
      if (source === undefined) throw new WordingError(wordingMessages.missingSentence(here), here);
      sentences.set(`${section}.${sentence}`, readTemplate(source, namesOf(tables, locals), here));
    }
  }
  const terms = wording.terms.map((term) => ({
    ...term,
    template: readTemplate(term.definition, namesOf(tables, []), {
      section: '名词解释',
      sentence: term.term,
    }),
  }));
  const found = (templates: ReadonlyMap<string, Template>, key: string): Template => {
    const template = templates.get(key);
    if (!template) throw new RangeError(`wording: no template ${key}`);
    return template;
  };
  return {
    heading: (section) => found(headings, section),
    sentence: (section, sentence) => found(sentences, `${section}.${sentence}`),
    terms,
  };
}

const cache = new WeakMap<Wording, ReadWording>();

/** The same for a wording built in, read once. */
export function builtInWording(wording: Wording, tables: readonly Table[]): ReadWording {
  const known = cache.get(wording) ?? readWording(wording, tables);
  cache.set(wording, known);
  return known;
}

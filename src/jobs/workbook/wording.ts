import { COMMON_NAMES, readWording, SENTENCES, type LooseWording } from '../../budget/narrative';
import type { Profile } from '../../budget/profiles';
import { requireProfile } from '../profile';

/** One sentence of the template, as it is offered for editing. */
export interface SentenceEntry {
  /** `section.sentence`. */
  readonly id: string;
  readonly builtIn: string;
  /** Names that it may use in braces, beside the named figures of the tables. */
  readonly names: readonly string[];
}

/** The sentences of one section of the explanation. */
export interface SectionEntry {
  readonly heading: string;
  readonly sentences: readonly SentenceEntry[];
}

/** All sentences of a profile's template, section by section. */
export function templateSections(profileId: string): readonly SectionEntry[] {
  const { wording } = requireProfile(profileId);
  const locals: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = SENTENCES;
  return Object.entries(wording.sections).map(([section, { heading, sentences }]) => ({
    heading: heading === '' ? section : heading,
    sentences: Object.entries<string>(sentences).map(([sentence, builtIn]) => ({
      id: `${section}.${sentence}`,
      builtIn,
      names: [...(locals[section]?.[sentence] ?? []), ...COMMON_NAMES],
    })),
  }));
}

/**
 * The profile's wording with own sentences in it (自定义句式), by `section.sentence`; undefined without any. Ids that the
 * profile does not know are left out: they are of an earlier version.
 */
export function wordingWith(
  profile: Profile,
  own: Readonly<Record<string, string>>,
): LooseWording | undefined {
  if (Object.keys(own).length === 0) return undefined;
  const sections = Object.entries(profile.wording.sections).map(([section, { heading, sentences }]) => {
    const merged = Object.entries<string>(sentences).map(
      ([sentence, builtIn]) => [sentence, own[`${section}.${sentence}`] ?? builtIn] as const,
    );
    return [section, { heading, sentences: Object.fromEntries(merged) }] as const;
  });
  return { sections: Object.fromEntries(sections), terms: profile.wording.terms };
}

/** Throws a WordingError where an own sentence cannot be used: its message says which and why. */
export function requireUsableWording(profileId: string, own: Readonly<Record<string, string>>): void {
  const profile = requireProfile(profileId);
  const wording = wordingWith(profile, own);
  if (wording) readWording(wording, profile.tables);
}

import { describe, expect, it } from 'vitest';
import { SENTENCES, type LooseWording } from '../../../src/budget/narrative';
import { henan } from '../../../src/budget/profiles/henan';
import { CATALOGUE } from './catalogue';
import { allText, sectionOf, written } from './scene';

describe.each(CATALOGUE)('$heading', ({ heading, cases }) => {
  it.each(cases)('$situation', ({ scene, text }) => {
    expect(sectionOf(written(scene), heading)).toEqual(text);
  });
});

/** The built-in wording with the name of each sentence in front of it. */
function markedWording(): LooseWording {
  const sections = Object.entries(henan.wording.sections).map(([section, { heading, sentences }]) => {
    const marked = Object.entries(sentences).map(([sentence, template]) => [
      sentence,
      `⟦${section}.${sentence}⟧${template}`,
    ]);
    return [section, { heading, sentences: Object.fromEntries(marked) as Record<string, string> }] as const;
  });
  return { sections: Object.fromEntries(sections), terms: henan.wording.terms };
}

describe('the catalogue of wording', () => {
  it('has a situation for every sentence', () => {
    const wording = markedWording();
    const used = new Set(
      CATALOGUE.flatMap(({ cases }) =>
        cases.flatMap(({ scene }) => {
          const document = written(scene, wording);
          const text = `${document.cover.title}\n${allText(document)}`;
          return [...text.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1]!);
        }),
      ),
    );
    const all = Object.entries(SENTENCES).flatMap(([section, sentences]) =>
      Object.keys(sentences).map((sentence) => `${section}.${sentence}`),
    );
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });

  it('names every situation once within its section', () => {
    for (const { heading, cases } of CATALOGUE) {
      const situations = cases.map((one) => one.situation);
      expect(new Set(situations).size, heading).toBe(situations.length);
    }
  });
});

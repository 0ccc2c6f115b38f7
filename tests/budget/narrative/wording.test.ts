import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue';
import { sectionOf, written } from './scene';

describe.each(CATALOGUE)('$heading', ({ heading, cases }) => {
  it.each(cases)('$situation', ({ scene, text }) => {
    expect(sectionOf(written(scene), heading)).toEqual(text);
  });
});

describe('the catalogue of wording', () => {
  it('names every situation once within its section', () => {
    for (const { heading, cases } of CATALOGUE) {
      const situations = cases.map((one) => one.situation);
      expect(new Set(situations).size, heading).toBe(situations.length);
    }
  });
});

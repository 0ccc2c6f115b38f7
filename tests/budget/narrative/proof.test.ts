import { describe, expect, it } from 'vitest';
import { proofread } from '../../../src/budget/proofread';
import { CATALOGUE } from './catalogue';
import { allText, written, YEAR } from './scene';

describe('a draft passes its own proofreading', () => {
  const scenes = CATALOGUE.flatMap(({ heading, cases }) =>
    cases.map(({ situation, scene }) => ({ name: `${heading}·${situation}`, scene })),
  );

  it.each(scenes)('$name', ({ scene }) => {
    const lines = allText(written(scene))
      .split('\n')
      .map((text, index) => ({ index: index + 1, text }));
    const { findings } = proofread(lines, { year: YEAR, exact: true });
    expect(findings.filter((finding) => !/【/.test(finding.text?.quote ?? ''))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { henan } from '../../src/budget/profiles/henan';
import { declaredRules } from '../../src/budget/rules/all';
import { headOf, INSPECTION_HEADS } from '../../src/budget/rules/heads';
import { RULE_IDS } from '../../src/budget/rules/ids';
import { FIXTURES } from './fixtures';
import { RELATIONS_EXPECTED } from './fixtures/expected-relations';
import { TABLES_EXPECTED } from './fixtures/expected-tables';
import { ANSWERS_EXPECTED } from './fixtures/expected-answers';
import { TEXT_EXPECTED } from './fixtures/expected-text';
import { findingsOf, placeOf } from './fixtures/run';

const EXPECTED = {
  ...RELATIONS_EXPECTED,
  ...TABLES_EXPECTED,
  ...ANSWERS_EXPECTED,
  ...TEXT_EXPECTED,
};
const DECLARED = new Map(declaredRules(henan).map((rule) => [rule.id, rule] as const));

describe.each(RULE_IDS)('%s', (id) => {
  const { pass, fail } = FIXTURES[id];

  it('lets its passing fixture pass', () => {
    expect(findingsOf(id, pass).map(({ message }) => message)).toEqual([]);
  });

  it('finds its failing fixture once, at the place and in the words stated', () => {
    const found = findingsOf(id, fail);
    const [at, message] = EXPECTED[id];
    expect(found.map((finding) => [placeOf(finding), finding.message])).toEqual([[at, message]]);
    expect(message).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('declares level, basis, years and jurisdictions, and falls under a head of inspection', () => {
    const rule = DECLARED.get(id);
    expect(['error', 'warning', 'hint']).toContain(rule?.level);
    expect(rule?.basis.length).toBeGreaterThan(5);
    expect(rule?.years).toMatch(/\d{4}年起|各年度/);
    expect(rule?.jurisdictions.length).toBeGreaterThan(0);
    expect(INSPECTION_HEADS).toContain(headOf(id));
  });
});

describe('the list of rules', () => {
  it('is what is declared, each rule once', () => {
    expect(
      declaredRules(henan)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...RULE_IDS].sort());
  });
});

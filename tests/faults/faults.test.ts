import { describe, expect, it } from 'vitest';
import { cleanBooks } from './books';
import { FAULT_KINDS } from './kinds';
import { complaintsAbout, injectFaults } from './run';

/** A shard of what `npm run faults` does: other seeds, fewer books. */
const SEED = 7_000;
const FAULTS = 400;

describe('books of all sizes, with formulas, with figures alone and rounded from 元', () => {
  it('without a fault have no error and no warning', () => {
    expect(cleanBooks(SEED + 500, 48).flatMap(complaintsAbout)).toEqual([]);
  });
});

describe('single faults of twenty kinds', () => {
  const { tallies } = injectFaults(SEED, FAULTS, 24);
  const all = [...tallies.values()];
  const sum = (key: 'put' | 'found' | 'covered' | 'named' | 'misnamed'): number =>
    all.reduce((total, tally) => total + tally[key], 0);

  it('are put in, as many of each kind', () => {
    expect(tallies.size).toBe(20);
    expect([...tallies.keys()]).toEqual(Object.keys(FAULT_KINDS));
    expect(all.map(({ put }) => put)).toEqual(all.map(() => FAULTS / 20));
  });

  it('are all found where an equality covers the amount', () => {
    expect(
      all.flatMap(({ covered, coveredFound, missed }) => (covered === coveredFound ? [] : missed)),
    ).toEqual([]);
    expect(sum('covered')).toBeGreaterThan(FAULTS * 0.45);
  });

  it('are found in at least 98 of 100 cases over all kinds', () => {
    expect(sum('found') / sum('put')).toBeGreaterThanOrEqual(0.98);
  });

  it('are traced to their cell in at least 90 of 100 cases, and hardly ever to another', () => {
    expect(sum('named') / sum('covered')).toBeGreaterThanOrEqual(0.9);
    expect(sum('misnamed') / sum('covered')).toBeLessThan(0.02);
  });
});

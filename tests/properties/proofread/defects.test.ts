import { describe, expect, it } from 'vitest';
import { proofread } from '../../../src/budget/proofread';
import { broken, KINDS, YEAR, type Defect } from './paragraphs';
import { seeded } from './random';

const COUNT = 500;

/** The rules that count as having found a defect. */
const FINDS: Readonly<Record<Defect, readonly string[]>> = {
  rate: ['text.rate', 'text.rate.denominator'],
  denominator: ['text.rate.denominator', 'text.rate', 'text.rate.rounding'],
  share: ['text.share'],
  sum: ['text.sum', 'text.sum.rounding'],
  direction: ['text.direction'],
  prior: ['text.prior'],
  twice: ['text.twice'],
  unit: ['text.unit'],
  year: ['text.year.compared'],
  flat: ['text.flat.change'],
  negative: ['text.negative'],
  zero: ['text.zero'],
  priorZero: ['text.prior.zero'],
  remains: ['text.remains'],
  count: ['text.count'],
  term: ['text.term'],
  reason: ['text.reason.direction'],
  wording: ['text.wording'],
  balance: ['text.balance'],
};

function rulesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line, index) => ({ index: index + 1, text: line }));
  const findings = proofread(lines, { year: YEAR }).findings;
  return findings.flatMap((finding) => [finding.rule, ...(finding.related ?? []).map((one) => one.rule)]);
}

describe('generated paragraphs', () => {
  it('finds at least 98 % of single defects, and every kind', () => {
    const random = seeded(20270315);
    const tally = new Map<Defect, { found: number; of: number; missed: string[] }>();
    const pairs = KINDS.flatMap((kind) => kind.defects.map((defect) => ({ kind, defect })));
    for (let index = 0; index < COUNT; index += 1) {
      const { kind, defect } = pairs[index % pairs.length] ?? random.pick(pairs);
      const text = broken(kind.write(random, defect), random);
      const entry = tally.get(defect) ?? { found: 0, of: 0, missed: [] };
      entry.of += 1;
      if (rulesOf(text).some((rule) => FINDS[defect].includes(rule))) entry.found += 1;
      else entry.missed.push(`${kind.name}: ${text}`);
      tally.set(defect, entry);
    }
    const rows = [...tally].map(([defect, { found, of }]) => `${defect} ${found}/${of}`);
    console.info(`defects found: ${rows.join(' · ')}`);
    const found = [...tally.values()].reduce((sum, entry) => sum + entry.found, 0);
    const missed = [...tally.values()].flatMap((entry) => entry.missed);
    expect(found / COUNT, missed.slice(0, 8).join('\n')).toBeGreaterThanOrEqual(0.98);
    expect([...tally].filter(([, { found: some }]) => some === 0).map(([defect]) => defect)).toEqual([]);
    expect([...tally.keys()].sort()).toEqual(Object.keys(FINDS).sort());
  });

  it('calls nothing wrong in paragraphs without a defect', () => {
    const random = seeded(20270401);
    const alarms: string[] = [];
    for (let index = 0; index < COUNT; index += 1) {
      const kind = KINDS[index % KINDS.length] ?? random.pick(KINDS);
      const text = broken(kind.write(random, null), random);
      const rules = rulesOf(text);
      if (rules.length > 0) alarms.push(`${kind.name}: ${rules.join(', ')}: ${text}`);
    }
    console.info(`false alarms: ${alarms.length} of ${COUNT}`);
    expect(alarms).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFECTS } from './defects';
import { complaints, documents } from './documents';

const SEED = 20240412;
const CLEAN = 250;
const SPOILT_EACH = 3;

interface Tally {
  found: number;
  of: number;
}

describe('whole documents', () => {
  const all = documents(CLEAN, SEED);

  it('without a defect raise nothing', () => {
    const alarms = all.flatMap(({ text, figures }, index) =>
      complaints(text, figures).map(({ rule, message }) => `${index} ${rule} ${message}`),
    );
    console.info(`whole documents without a defect: ${CLEAN}, false alarms: ${alarms.length}`);
    expect(alarms).toEqual([]);
  });

  it('with one defect each are seen through', () => {
    const tally = new Map(DEFECTS.map(({ name }): [string, Tally] => [name, { found: 0, of: 0 }]));
    let next = 0;
    for (const { text, figures } of all) {
      for (let made = 0, tried = 0; made < SPOILT_EACH && tried < DEFECTS.length; tried += 1) {
        const defect = DEFECTS[next % DEFECTS.length];
        next += 1;
        const spoilt = defect?.spoil(text) ?? null;
        const entry = defect && tally.get(defect.name);
        if (!defect || !entry || spoilt === null) continue;
        made += 1;
        entry.of += 1;
        const rules = complaints(spoilt, figures).map(({ rule }) => rule);
        if (rules.some((rule) => defect.finds.some((one) => one === rule))) entry.found += 1;
      }
    }
    const rows = [...tally].map(([name, { found, of }]) => `${name} ${found}/${of}`);
    const total = [...tally.values()].reduce((sum, { of }) => sum + of, 0);
    const found = [...tally.values()].reduce((sum, entry) => sum + entry.found, 0);
    console.info(`whole documents with a defect: ${total}, found: ${found}\n${rows.join('\n')}`);
    expect(total).toBe(CLEAN * SPOILT_EACH);
    expect([...tally].filter(([, { of }]) => of === 0).map(([name]) => name)).toEqual([]);
    expect(found / total, rows.join('\n')).toBeGreaterThanOrEqual(0.98);
  });
});

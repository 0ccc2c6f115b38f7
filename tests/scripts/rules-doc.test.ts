import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesDocument } from '../../scripts/rules-doc';

it('docs/rules.md is what the rules say of their failing fixtures', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(rulesDocument(), 'run npx tsx scripts/build-rules-doc.ts').toBe(page);
});

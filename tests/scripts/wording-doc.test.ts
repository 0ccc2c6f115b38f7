import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordingDocument } from '../../scripts/wording-doc';

it('docs/wording.md is what the catalogue of wording says', () => {
  const page = readFileSync(new URL('../../docs/wording.md', import.meta.url), 'utf8');
  expect(page, '请运行 npx tsx scripts/build-wording-doc.ts').toBe(wordingDocument());
});

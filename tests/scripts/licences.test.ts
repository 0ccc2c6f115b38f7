import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../scripts/licences/expression';
import { judge, type Lock } from '../../scripts/licences/judge';
import { shippable } from '../../scripts/licences/policy';

describe('a licence expression', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-3.0-or-later)',
    'GPL-2.0 OR MIT',
    '(MIT AND Zlib)',
    'MIT AND (GPL-3.0 OR ISC)',
  ])('%s can be satisfied', (licence) => {
    expect(isAllowed(licence, shippable)).toBe(true);
  });
  it.each([
    'GPL-3.0-only',
    'MIT AND GPL-3.0',
    'UNLICENSED',
    '',
    '(MIT',
    'MIT OR',
    'MIT OR ISC AND GPL-3.0',
    'mit',
  ])('%s cannot', (licence) => {
    expect(isAllowed(licence, shippable)).toBe(false);
  });
});

describe('the licence check', () => {
  const row = '| `sums` | 1.2.3 | MIT | adds |';
  const lock = (packages: Lock['packages']): Lock => ({
    packages: {
      '': { dependencies: { sums: '1.2.3' } },
      'node_modules/sums': { version: '1.2.3', license: 'MIT' },
      ...packages,
    },
  });

  it('accepts a dependency with an allowed licence and its row', () => {
    expect(judge(lock({}), row)).toEqual({ faults: [], shipped: 1, development: 0 });
  });

  it('finds a forbidden licence at any depth', () => {
    const deep = lock({
      'node_modules/sums/node_modules/@x/deep': { version: '1.0.0', license: 'AGPL-3.0' },
    });
    expect(judge(deep, row).faults).toEqual([
      '@x/deep (runtime package) is under AGPL-3.0, which scripts/licences/policy.ts does not allow.',
    ]);
  });

  it('finds a package without a licence', () => {
    expect(judge(lock({ 'node_modules/bare': { version: '1.0.0' } }), row).faults).toEqual([
      'bare (runtime package) declares no licence.',
    ]);
  });

  it('knows the exceptions for development, and for development only', () => {
    const entry = { version: '3.5.0', license: 'GPL-3.0-only' };
    expect(judge(lock({ 'node_modules/hyperformula': { ...entry, dev: true } }), row).faults).toEqual([]);
    expect(judge(lock({ 'node_modules/hyperformula': entry }), row).faults).toHaveLength(1);
    expect(judge(lock({ 'node_modules/other': { ...entry, dev: true } }), row).faults).toHaveLength(1);
  });

  it.each([
    ['', 'sums has no row in docs/decisions.md.'],
    ['| sums | 1.2.2 | MIT | adds |', 'sums is 1.2.3 under MIT, but docs/decisions.md says 1.2.2 under MIT.'],
    ['| sums | 1.2.3 | ISC | adds |', 'sums is 1.2.3 under MIT, but docs/decisions.md says 1.2.3 under ISC.'],
    ['| sums | 1.2.3 | MIT |  |', 'sums has no reason in docs/decisions.md.'],
  ])('wants the decision on a direct dependency written down: %s', (text, fault) => {
    expect(judge(lock({}), text).faults).toEqual([fault]);
  });
});

import { describe, expect, it } from 'vitest';
import { faults } from './probe';

describe('names that a layer must not know', () => {
  const globalsOf = (folder: string, text: string) => faults('no-restricted-globals', folder, text);

  it.each(['process', 'Buffer', 'window', 'document', 'localStorage', 'Excel', 'fetch'])(
    'src/budget does not name %s',
    async (name) => {
      expect(await globalsOf('budget', `void ${name};\n`)).toHaveLength(1);
    },
  );

  it('only src/workbook/office names Excel and Office', async () => {
    const text = 'void Excel;\nvoid Office;\n';
    for (const folder of ['document', 'jobs', 'functions', 'taskpane', 'cli', 'workbook/xlsx']) {
      expect(await globalsOf(folder, text), folder).toHaveLength(2);
    }
    expect(await globalsOf('workbook/office', text)).toEqual([]);
  });

  it('nothing opens a connection, not even beside Excel', async () => {
    expect(await globalsOf('workbook/office', `void fetch('https://example.org');\n`)).toHaveLength(1);
  });

  it('a variable of one’s own may have such a name', async () => {
    expect(await globalsOf('budget', `export const f = (document: string): string => document;\n`)).toEqual(
      [],
    );
  });
});

describe('exact amounts in shipped code', () => {
  const inexact = (text: string) => faults('house/exact-amounts', 'budget/money', text);
  const decimals = `import { Decimal } from 'decimal.js';\nconst a = new Decimal(1);\nconst b = new Decimal(2);\n`;

  it.each([
    `void parseFloat('1.1');`,
    `void Number.parseFloat('1.1');`,
    `void Math.round(1.5);`,
    `void (1.005).toFixed(2);`,
    `export const f = (x: number): string => x.toFixed(2);`,
    `export const f = (x: number): string => x.toLocaleString();`,
  ])('refuses %s', async (text) => {
    expect(await inexact(`${text}\n`)).toHaveLength(1);
  });

  it.each(['a < b', 'a >= b', 'a === b', 'a !== b'])('refuses %s on two Decimals', async (comparison) => {
    expect(await inexact(`${decimals}void (${comparison});\n`)).toHaveLength(1);
  });

  it('allows what decimal.js does exactly, and plain counting', async () => {
    expect(await inexact(`${decimals}void a.toFixed(2);\nvoid a.lt(b);\nvoid (Number('3') < 4);\n`)).toEqual(
      [],
    );
  });
});

describe('what no shipped file does', () => {
  it('no eval in any of its forms', async () => {
    expect(await faults('no-eval', 'jobs', `eval('1');\n`)).toHaveLength(1);
    expect(await faults('no-new-func', 'jobs', `void new Function('return 1');\n`)).toHaveLength(1);
    expect(await faults('@typescript-eslint/no-implied-eval', 'jobs', `setTimeout('1', 1);\n`)).toHaveLength(
      1,
    );
  });

  it('no raw HTML', async () => {
    const rule = 'no-restricted-syntax';
    const jsx = `export const a = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n`;
    expect(await faults(rule, 'taskpane', jsx, 'tsx')).toEqual(['Render text, never raw HTML.']);
    expect(await faults(rule, 'taskpane', `export const p = { dangerouslySetInnerHTML: 1 };\n`)).toHaveLength(
      1,
    );
    expect(await faults(rule, 'taskpane', `document.body.innerHTML = 'x';\n`)).toHaveLength(1);
  });

  it('no default export', async () => {
    expect(await faults('no-restricted-syntax', 'jobs', 'export default 1;\n')).toEqual([
      'Name every export.',
    ]);
  });

  it('no exported function without a doc comment', async () => {
    const bare = 'export function half(x: number): number {\n  return x / 2;\n}\n';
    expect(await faults('jsdoc/require-jsdoc', 'budget', bare)).toHaveLength(1);
    expect(await faults('jsdoc/require-jsdoc', 'budget', `/** Half of x. */\n${bare}`)).toEqual([]);
    expect(await faults('jsdoc/require-jsdoc', 'budget', bare.replace('export ', ''))).toEqual([]);
  });

  it('no file of more than 400 lines', async () => {
    expect(await faults('max-lines', 'budget', '// line\n'.repeat(400))).toEqual([]);
    expect(await faults('max-lines', 'budget', '// line\n'.repeat(401))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { faults } from './probe';

const direction = (folder: string, text: string) => faults('house/import-direction', folder, text);
const value = (target: string) => `import { thing } from '${target}';\nvoid thing;\n`;
const type = (target: string) => `import type { Thing } from '${target}';\nlet a: Thing;\n`;

describe('imports run one way', () => {
  const allowed: [string, string][] = [
    ['budget', './money'],
    ['budget/money', '../codes/catalogue'],
    ['budget/money', '../narrative/document'],
    ['budget', 'decimal.js'],
    ['budget', 'intl-messageformat'],
    ['document', '../budget/narrative/tree'],
    ['document', 'docx'],
    ['workbook/xlsx', '../../budget/tables'],
    ['workbook/xlsx', 'exceljs'],
    ['jobs', '../budget/rules'],
    ['jobs', '../document/text'],
    ['jobs', '../workbook/xlsx/read'],
    ['functions', '../budget/codes'],
    ['taskpane', '../jobs/make'],
    ['taskpane', 'react'],
    ['cli', '../jobs/check'],
    ['cli', 'node:fs'],
    ['cli', 'commander'],
  ];
  it.each(allowed)('src/%s may import %s', async (folder, target) => {
    expect(await direction(folder, value(target))).toEqual([]);
  });

  const refused: [string, string, string][] = [
    ['budget', '../workbook/xlsx/read', 'must not import src/workbook'],
    ['budget', '../document/text', 'must not import src/document'],
    ['budget/money', '../../jobs/make', 'must not import src/jobs'],
    ['budget', 'node:fs', 'must not import node:fs'],
    ['budget', 'path', 'must not import path'],
    ['budget', 'react', 'pure'],
    ['budget', 'exceljs', 'pure'],
    ['document', '../workbook/xlsx/read', 'must not import src/workbook'],
    ['document', '../jobs/draft', 'must not import src/jobs'],
    ['workbook', '../document/text', 'must not import src/document'],
    ['workbook', 'node:fs', 'must not import node:fs'],
    ['jobs', '../cli/main', 'must not import src/cli'],
    ['jobs', '../taskpane/app', 'must not import src/taskpane'],
    ['jobs', 'exceljs', 'belongs to src/workbook'],
    ['functions', '../jobs/make', 'must not import src/jobs'],
    ['functions', '../workbook/grid/model', 'must not import src/workbook'],
    ['taskpane', '../budget/rules', 'only types from src/budget'],
    ['taskpane', '../workbook/office/read', 'only types from src/workbook'],
    ['cli', '../budget/codes', 'only types from src/budget'],
    ['cli', '../taskpane/app', 'must not import src/taskpane'],
    ['cli', 'react', 'belongs to src/taskpane'],
    ['budget', '../../tests/fixtures/golden', 'never shipped'],
    ['jobs', '../../host/excel', 'never shipped'],
    ['jobs', '../../bench/main', 'never shipped'],
    ['jobs', 'hyperformula', 'not a runtime dependency'],
    ['elsewhere', './thing', 'not a layer'],
  ];
  it.each(refused)('src/%s must not import %s', async (folder, target, said) => {
    expect(await direction(folder, value(target))).toEqual([expect.stringContaining(said)]);
  });

  it('lets the pane and the command line see types of the domain', async () => {
    expect(await direction('taskpane', type('../budget/rules'))).toEqual([]);
    expect(
      await direction('cli', `import { type Finding } from '../budget/rules';\nlet a: Finding;\n`),
    ).toEqual([]);
  });

  it('does not let even a type flow up', async () => {
    expect(await direction('budget', type('../jobs/make'))).toHaveLength(1);
    expect(await direction('budget', `export type A = import('../jobs/make').A;\n`)).toHaveLength(1);
  });

  it('sees re-exports and dynamic imports', async () => {
    expect(await direction('budget', `export * from '../jobs/make';\n`)).toHaveLength(1);
    expect(await direction('budget', `export { make } from '../jobs/make';\n`)).toHaveLength(1);
    expect(await direction('budget', `await import('../jobs/make');\n`)).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionMetadata } from '../../scripts/function-metadata';
import { functionsDocument } from '../../scripts/functions-doc';
import { readFileSync } from 'node:fs';
import { functionExamples } from '../functions/examples';
import { functionHost, type AskCell } from '../support/function-cells';
import type { Host } from '../../host/node/host';

const metadata = await functionMetadata();
let host: Host;
let ask: AskCell;

beforeAll(async () => {
  ({ host, ask } = await functionHost(metadata.chinese.functions));
});

afterAll(() => {
  expect(host.gaps).toEqual([]);
  host.dispose();
});

describe('a function called from a cell', () => {
  it.each(functionExamples())('$id: $formula', async ({ formula, rows, shows }) => {
    expect(await ask(formula, rows)).toEqual(shows);
  });

  it('has an example for every function', () => {
    expect(functionExamples().map(({ id }) => id)).toEqual(metadata.chinese.functions.map(({ id }) => id));
  });

  it.each([
    ['=BUDGET.CODENAME(A1:A3)', [['#VALUE!'], ['#N/A'], ['工资福利支出']], [[''], ['2019977'], [301]]],
    ['=BUDGET.CODEPATH("x")', [['#VALUE!']], []],
    [
      '=BUDGET.CODECHECK(208505)',
      [['“208505”少了编码中的“0”，应是 2080505。请把单元格设为文本后补全。']],
      [],
    ],
    ['=BUDGET.CODESEARCH("没有这样的科目")', [['#N/A']], []],
    ['=BUDGET.ECONMAP("2080505")', [['#VALUE!']], []],
    ['=BUDGET.EXACTSUM(A1:A4)', [[1.5]], [[1.5], [''], ['２'], [true]]],
    ['=BUDGET.EXACTSUM(A1:A2)', [['#VALUE!']], [[1], ['=1/0']]],
    [
      '=BUDGET.SUMCHECK(A1,B1:B2,"万元","元")',
      [[true]],
      [
        [1.23, 12340],
        ['', 9],
      ],
    ],
    [
      '=BUDGET.ROLLUP(A1:A2,B1)',
      [['#VALUE!']],
      [
        ['201', 1],
        ['202', 2],
      ],
    ],
    [
      '=BUDGET.SHARE(A1:A3,B1)',
      [[0.25], [0], [0.5]],
      [
        [1, 4],
        ['', ''],
        ['２', ''],
      ],
    ],
    ['=BUDGET.SHARE(1,A1)', [['#N/A']], [['']]],
    [
      '=BUDGET.CHANGE(A1:A2,B1:B2)',
      [[0.1], ['#N/A']],
      [
        [110, 100],
        [5, 0],
      ],
    ],
    ['=BUDGET.CHANGETEXT(1,"一")', [['#VALUE!']], []],
    ['=BUDGET.SENTENCE("",1,2)', [['#VALUE!']], []],
    ['=BUDGET.WAN(A1,0)', [[1]], [['１２,345']]],
    ['=BUDGET.CAPITAL("一百")', [['#VALUE!']], []],
    ['=BUDGET.FIGURE(A1:B1,"支出总计")', [['#N/A']], [['支出', 1]]],
  ])('%s', async (formula, shows, rows) => {
    expect(await ask(formula, rows)).toEqual(shows);
  });
});

it('docs/functions.md is what the functions say and do', async () => {
  const page = readFileSync(new URL('../../docs/functions.md', import.meta.url), 'utf8');
  expect(page, '请运行 npx tsx scripts/build-functions.ts').toBe(await functionsDocument(metadata));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionMetadata } from '../../scripts/function-metadata';
import { functionsDocument } from '../../scripts/functions-doc';
import { readFileSync } from 'node:fs';
import { functionExamples } from '../functions/examples';
import { FUNCTIONS } from '../../src/functions/functions';
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

describe('the message beside an error', () => {
  const problem = (result: unknown[][]): unknown => {
    const [[cell] = []] = result;
    return cell instanceof CustomFunctions.Error ? `${cell.code} ${cell.message ?? ''}` : cell;
  };

  it('says what is wrong and what to do', () => {
    expect(problem(FUNCTIONS.CODENAME([['2019977']]))).toBe(
      '#N/A 编码 2019977 未收录。未收录不等于错误，可能是新增科目或本地细化科目；请以预算系统的科目表为准。',
    );
    expect(problem(FUNCTIONS.CODENAME([['208']], '去年'))).toBe(
      '#VALUE! 预算年度“去年”不是一个年份。请填写四位年份，例如 2027。',
    );
    expect(problem(FUNCTIONS.CHANGETEXT([[1]], [['一']]))).toBe(
      '#VALUE! “上年数”里的“一”不是金额。请改成数字。',
    );
    expect(problem(FUNCTIONS.ECONMAP([['30101']], [['企业']]))).toBe(
      '#VALUE! 单位性质“企业”不认识。请填写“行政”“参公”或“事业”。',
    );
    expect(problem(FUNCTIONS.ROLLUP([['201'], ['2010301']], [[2], [1]]))).toBe(
      '#VALUE! 编码 201 的金额 2.00 与它下面各科目之和 1.00 不一致。请先核对这一行。',
    );
    expect(problem(FUNCTIONS.CAPITAL([[1e16]]))).toBe('#VALUE! 金额太大，写不成大写。请核对金额和单位。');
    expect(problem(FUNCTIONS.FIGURE([['甲']], [['支出总记']]))).toContain('请连同表名和表头一起选取');
  });

  it('keeps #N/A and turns every other error of an argument into #VALUE!', () => {
    const error = (code: keyof typeof CustomFunctions.ErrorCode): unknown =>
      new CustomFunctions.Error(CustomFunctions.ErrorCode[code]);
    expect(problem(FUNCTIONS.EXACTSUM([[1], [error('notAvailable')]]))).toBe(
      '#N/A “数值1”里有错误值 #N/A。请先改正那个单元格。',
    );
    expect(problem(FUNCTIONS.WAN([[error('divisionByZero')]]))).toContain('#VALUE! “金额”里有错误值 #DIV/0!');
  });

  it('stands in the one cell that it is about', () => {
    const [first, second, third] = FUNCTIONS.SHARE([[1], [2], [3]], [[4], [8]]);
    expect([first, second]).toEqual([[0.25], [0.25]]);
    expect(problem([third ?? []])).toContain('#N/A 几个区域的大小不一样');
  });

  it('is not needed for values that carry a format', () => {
    expect(FUNCTIONS.WAN([[{ type: 'FormattedNumber', basicValue: 12_300 }]])).toEqual([[1.23]]);
  });
});

it('docs/functions.md is what the functions say and do', async () => {
  const page = readFileSync(new URL('../../docs/functions.md', import.meta.url), 'utf8');
  expect(page, '请运行 npx tsx scripts/build-functions.ts').toBe(await functionsDocument(metadata));
});

import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/budget/proofread/lines';
import { readStatements } from '../../../src/budget/proofread/statements/read';
import type { Statement } from '../../../src/budget/proofread/statements/statement';

function read<K extends Statement['kind']>(
  text: string,
  kind: K,
): readonly Extract<Statement, { kind: K }>[] {
  const lines = text.split('\n').map((line, index) => ({ index: index + 1, text: line }));
  const { statements } = readStatements(joinLines(lines), 2027);
  return statements.filter((one): one is Extract<Statement, { kind: K }> => one.kind === kind);
}

describe('amounts', () => {
  it.each([
    ['2027年某局部门支出合计412.50万元。', 'outlay.year', 2027],
    ['某局一般公共预算基本支出年初预算为352.50万元。', 'basic', null],
    ['（二）公务接待费：2027年预算安排1.20万元。', 'reception', 2027],
    ['政府采购货物类采购12万元。', 'procurement.goods', null],
    ['上年结转结余3.00万元。', 'carry.in', null],
    ['2026年机关运行经费执行数60.00万元。', 'running', 2026],
    ['社会保障和就业支出（类）65.45万元。', '=社会保障和就业支出', null],
  ])('%s', (text, id, year) => {
    const [amount] = read(text, 'amount');
    expect(amount?.item?.id).toBe(id);
    expect(amount?.year).toBe(year);
  });

  it('leaves thresholds and changes out', () => {
    const text = '单价50万元以上设备0台，比上年增加5.00万元，较2026年的12.00万元为多。';
    expect(read(text, 'amount')).toEqual([]);
  });

  it('shares amounts out to names with 分别为', () => {
    const amounts = read('公务接待费和会议费分别为1.20万元和3.40万元。', 'amount');
    expect(amounts.map(({ item, money }) => [item?.name, money.digits])).toEqual([
      ['公务接待费', '1.20'],
      ['会议费', '3.40'],
    ]);
  });

  it('tells 执行数 from 预算', () => {
    expect(read('2026年机关运行经费执行数60.00万元。', 'amount')[0]?.basis).toBe('执行');
    expect(read('2026年机关运行经费预算60.00万元。', 'amount')[0]?.basis).toBe('预算');
  });
});

describe('changes', () => {
  it('reads delta, rate, direction, year and reason', () => {
    const [change] = read(
      '公用经费20.00万元，与2026年相比减少5.00万元，下降20.00%。主要原因是：压缩开支。',
      'change',
    );
    expect(change).toMatchObject({
      delta: { direction: 'down', verb: '减少' },
      rate: { direction: 'down', verb: '下降', approximate: false },
      against: 2026,
      flat: null,
      reason: { text: '压缩开支' },
    });
    expect(change?.candidates[0]?.item?.id).toBe('operating');
  });

  it('takes a prior value from the sentence', () => {
    const [change] = read('“三公”经费2.00万元，比上年预算（2.50万元）减少0.50万元，下降20%。', 'change');
    expect(change?.prior?.digits).toBe('2.50');
  });

  it('joins a rate that stands before its amount', () => {
    const [change, ...rest] = read('公用经费20.00万元，较上年下降20.00%，减少5.00万元。', 'change');
    expect(rest).toEqual([]);
    expect(change?.delta?.money.digits).toBe('5.00');
  });

  it('reads 持平, and 基本持平 as something looser', () => {
    const changes = read('公务接待费1.20万元，与2026年持平。\n会议费3.00万元，与上年基本持平。', 'change');
    expect(changes.map(({ flat }) => flat)).toEqual(['exactly', 'loosely']);
  });

  it('does not hold an approximate rate to its digits', () => {
    expect(read('公用经费20.00万元，比上年减少5.00万元，下降约20%。', 'change')[0]?.rate?.approximate).toBe(
      true,
    );
  });

  it('finds what a named change is about, even in an earlier paragraph', () => {
    const [change] = read(
      '2027年“三公”经费预算为2.00万元。\n“三公”经费预算数比2026年减少0.50万元，下降20.00%。',
      'change',
    );
    expect(change?.candidates.map(({ money }) => money.digits)).toEqual(['2.00']);
  });
});

describe('shares, sums, counts, lists, empty tables', () => {
  it('reads a share with the whole it names', () => {
    const [share] = read('基本支出300.00万元。\n公用经费30.00万元，占基本支出的10.00%。', 'share');
    expect(share?.whole?.id).toBe('basic');
    expect(share?.part?.item?.id).toBe('operating');
  });

  it('gives 分别占 to the amounts in order', () => {
    const shares = read('基本支出300.00万元、项目支出100.00万元，分别占75.00%和25.00%。', 'share');
    expect(shares.map(({ part, percent }) => [part?.item?.id, percent.value.toString()])).toEqual([
      ['basic', '75'],
      ['project', '25'],
    ]);
  });

  it('keeps the parts in brackets out of the list around them', () => {
    const sums = read(
      '支出合计100.00万元，其中：基本支出80.00万元（其中：人员经费60.00万元、公用经费20.00万元）、项目支出20.00万元。',
      'sum',
    );
    expect(sums.map(({ parts }) => parts.map(({ item }) => item?.id))).toEqual([
      ['basic', 'project'],
      ['personnel', 'operating'],
    ]);
  });

  it('counts kinds of vehicles', () => {
    const [count] = read('共有车辆3辆，其中：一般公务用车1辆、其他用车2辆；单价50万元以上设备0台。', 'count');
    expect(count).toMatchObject({ name: '车辆', total: 3, complete: true });
    expect(count?.parts.map(({ value }) => value)).toEqual([1, 2]);
  });

  it('splits a list of names, the last pair included', () => {
    const [list] = read('人员经费300.00万元，主要包括：基本工资、津贴补贴和奖金等。', 'list');
    expect(list?.names).toEqual(['基本工资', '津贴补贴', '奖金']);
    expect(list?.open).toBe(true);
  });

  it('reads which tables are called empty', () => {
    const tables = read(
      '十一、空表情况说明\n《政府性基金预算支出情况表》为空表；国有资本经营预算支出表，空表的原因是没有此项业务。',
      'emptyTable',
    );
    expect(tables.map(({ table }) => table)).toEqual(['政府性基金预算支出情况表', '国有资本经营预算支出表']);
  });
});

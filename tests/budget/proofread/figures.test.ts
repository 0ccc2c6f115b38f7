import { describe, expect, it } from 'vitest';
import { Amount } from '../../../src/budget/money';
import type { Figure, FigureIndex } from '../../../src/budget/proofread';
import { failed, only, proof } from './text';

function figure(name: string, value: string, cell: string, options: Partial<Figure> = {}): Figure {
  return {
    name,
    aliases: [],
    value: new Amount(value),
    unit: '万元',
    year: 2027,
    cells: [{ sheet: '03支出总体', cell }],
    ...options,
  };
}

const FIGURES: readonly Figure[] = [
  figure('支出合计', '412.50', 'F8'),
  figure('基本支出', '352.50', 'G8'),
  figure('项目支出', '60.00', 'L8'),
  figure('公务接待费', '1.20', 'G6', { aliases: ['接待费'] }),
  figure('公务接待费', '1.50', 'G6', { year: 2026, cells: [] }),
];
const AMOUNTS: FigureIndex = { figures: FIGURES };
const NAMES: FigureIndex = {
  figures: [],
  basicNames: {
    personnel: ['基本工资', '津贴补贴', '职工基本医疗保险缴费', '退休费', '医疗费补助'].map(
      (name, index) => ({
        name,
        sheet: '06基本支出',
        cell: `B${index + 8}`,
      }),
    ),
    operating: ['办公费', '其他交通费用'].map((name, index) => ({
      name,
      sheet: '06基本支出',
      cell: `B${index + 20}`,
    })),
  },
};
const TABLES: FigureIndex = {
  figures: [],
  tables: [
    { title: '2027年政府性基金预算支出情况表', sheet: '09政府性基金', hasAmounts: false },
    { title: '2027年项目支出表', sheet: '10项目', hasAmounts: true },
  ],
};

describe('amounts against the tables', () => {
  it('lets a text pass whose amounts are those of the tables', () => {
    const text = '2027年支出合计412.50万元，其中：基本支出352.50万元；项目支出60.00万元。';
    expect(failed(text, { year: 2027, figures: AMOUNTS })).toEqual([]);
  });

  it('reports an amount that differs, with cell and difference', () => {
    const finding = only('2027年项目支出61.00万元。', { year: 2027, figures: AMOUNTS });
    expect(finding).toMatchObject({
      rule: 'text.figure',
      level: 'error',
      sheet: '03支出总体',
      cell: 'L8',
      expected: '60.00万元',
      actual: '61.00万元',
      difference: '1.00万元',
      text: { paragraph: 1, quote: '2027年项目支出61.00万元' },
    });
  });

  it('compares by rounding where the units differ', () => {
    const figures = [figure('项目支出', '600049.99', 'L8', { unit: '元' })];
    expect(failed('2027年项目支出60.00万元。', { year: 2027, figures: { figures } })).toEqual([]);
    const off = [figure('项目支出', '600050.01', 'L8', { unit: '元' })];
    expect(failed('2027年项目支出60.00万元。', { year: 2027, figures: { figures: off } })).toEqual([
      'figure',
    ]);
  });

  it('sees a slip of the unit for what it is', () => {
    const finding = only('2027年项目支出60.00元。', { year: 2027, figures: AMOUNTS });
    expect(finding).toMatchObject({ rule: 'text.unit', actual: '60.00元' });
  });

  it('lists amounts that lead to no figure once, as a hint', () => {
    const text = '培训场地租赁7.00万元。\n办公楼维修8.00万元。';
    const finding = only(text, { year: 2027, figures: AMOUNTS });
    expect(finding).toMatchObject({ rule: 'text.unplaced', level: 'hint' });
    expect(finding.operands.map(({ value }) => value)).toEqual(['7.00万元', '8.00万元']);
  });

  it('compares a change with the tables of both years', () => {
    const right = '2027年公务接待费1.20万元，比2026年减少0.30万元，下降20.00%。';
    expect(failed(right, { year: 2027, figures: AMOUNTS })).toEqual([]);
    const wrong = '2027年公务接待费1.20万元，比2026年减少0.40万元，下降25.00%。';
    expect(only(wrong, { year: 2027, figures: AMOUNTS })).toMatchObject({
      rule: 'text.change.figure',
      level: 'warning',
      expected: '减少0.30万元',
      actual: '减少0.40万元',
      difference: '0.10万元',
    });
  });
});

describe('changes and parts that have no name of their own', () => {
  const total = (value: string, year: number) => figure('财政拨款收入总计', value, 'B29', { year });
  const fund = (value: string, year: number) =>
    figure('政府性基金收支', value, 'H29', { year, aliases: ['政府性基金预算'] });
  const figures = [total('50.00', 2027), total('60.00', 2026), fund('0', 2027), fund('3.00', 2026)];
  const opening = '2027年，某局财政拨款收入总计50.00万元，支出总计50.00万元。';

  it('takes the item that is not planned for what fell, not the amount that stands near', () => {
    const right = `${opening}2027年未安排政府性基金预算，比2026年预算减少3.00万元，下降100.00%。`;
    expect(failed(right, { year: 2027, figures: { figures } })).toEqual([]);
    const wrong = `${opening}2027年未安排政府性基金预算，比2026年预算减少4.00万元，下降100.00%。`;
    expect(only(wrong, { year: 2027, figures: { figures } })).toMatchObject({
      rule: 'text.change.figure',
      expected: '减少3.00万元',
      actual: '减少4.00万元',
    });
  });

  it('takes the amount before the brackets, not what they explain, for what changed', () => {
    const general = (value: string, year: number) =>
      figure('一般公共预算收支', value, 'G29', { year, aliases: ['一般公共预算'] });
    const carried = (value: string, year: number) => figure('上年结转结余', value, 'B25', { year });
    const known = [
      general('50.00', 2027),
      general('45.00', 2026),
      carried('9.00', 2027),
      carried('2.00', 2026),
      figure('一般公共预算拨款', '44.00', 'B7'),
      figure('一般公共预算结转', '6.00', 'P7'),
    ];
    const text = (by: string, rate: string) =>
      `一般公共预算50.00万元（当年拨款44.00万元，上年结转6.00万元），比2026年预算增加${by}万元，增长${rate}%。`;
    expect(failed(text('5.00', '11.11'), { year: 2027, figures: { figures: known } })).toEqual([]);
    expect(only(text('6.00', '13.64'), { year: 2027, figures: { figures: known } })).toMatchObject({
      rule: 'text.change.figure',
      expected: '增加5.00万元',
    });
  });

  it('still compares what the whole income carried over', () => {
    const carried = figure('上年结转结余', '9.00', 'B25');
    const text = '2027年收入总计50.00万元（本年收入44.00万元，上年结转6.00万元）。';
    expect(failed(text, { year: 2027, figures: { figures: [carried] } })).toContain('figure');
  });

  it('reads nothing from what is still to be filled in', () => {
    const text =
      '公务用车购置费0.00万元，【请填写2026年公务用车购置费】；公务用车运行维护费1.10万元，2026年未安排此项预算，2027年新增1.10万元。';
    expect(failed(text, { year: 2027 })).toEqual(['remains']);
  });
});

describe('lists against 一般公共预算基本支出表', () => {
  it('knows other spellings of one item', () => {
    const text =
      '人员经费300.00万元，主要包括：基本工资、津补贴、医疗保险缴费、退休费和医疗费；公用经费20.00万元，主要包括：办公费和公务用车补贴。';
    expect(failed(text, { year: 2027, figures: NAMES })).toEqual(['unplaced']);
  });

  it('reports names without a row and rows without a name', () => {
    const text = '人员经费0.00万元，主要包括：基本工资、津贴补贴、职业年金缴费、职工基本医疗保险缴费。';
    const { findings } = proof(text, { year: 2027, figures: NAMES });
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([
      ['text.list.extra', 'warning'],
      ['text.list.missing', 'warning'],
    ]);
    expect(findings[0]?.operands.map(({ value }) => value)).toEqual(['职业年金缴费']);
    expect(findings[1]?.operands).toEqual([
      { label: '表中科目', value: '退休费', sheet: '06基本支出', cell: 'B11' },
      { label: '表中科目', value: '医疗费补助', sheet: '06基本支出', cell: 'B12' },
    ]);
  });

  it('is gentler with a list that ends with 等', () => {
    const text = '公用经费0.00万元，主要包括：办公费和水电费等。';
    const { findings } = proof(text, { year: 2027, figures: NAMES });
    expect(findings.map(({ rule }) => rule)).toEqual(['text.list.extra', 'text.list.open']);
  });
});

describe('空表 sentences against the tables', () => {
  it('is content when the empty table is named', () => {
    const text = '十一、空表情况说明\n政府性基金预算支出情况表。空表的主要原因是没有政府性基金业务。';
    expect(failed(text, { year: 2027, figures: TABLES })).toEqual([]);
  });

  it('reports a table that is called empty but has amounts', () => {
    const text = '《政府性基金预算支出情况表》为空表，《项目支出表》为空表。';
    expect(only(text, { year: 2027, figures: TABLES })).toMatchObject({
      rule: 'text.empty.hasData',
      level: 'error',
      sheet: '10项目',
    });
  });

  it('reports an empty table that is not named', () => {
    expect(only('某局公开以下各表。', { year: 2027, figures: TABLES })).toMatchObject({
      rule: 'text.empty.unnamed',
      level: 'warning',
      sheet: '09政府性基金',
    });
  });
});

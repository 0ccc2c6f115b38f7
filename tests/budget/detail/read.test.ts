import { describe, expect, it } from 'vitest';
import { readDetail } from '../../../src/budget/detail';
import { formatAmount, sumOf } from '../../../src/budget/money';
import { sheetOf } from '../../support/sheets';
import { catalogueOf, goldenDetail } from './golden';
import { HEADER, PROJECT, read, seen, WAGES, withCell } from './lines';

describe('the sample detail', () => {
  const golden = goldenDetail();

  it('has every line, nothing to say and nothing left out', () => {
    expect(golden.findings).toEqual([]);
    expect(golden.leftOut).toEqual([]);
    expect(golden.problem).toBeUndefined();
    expect(golden.unit).toBe('万元');
    expect(golden.lines).toHaveLength(34);
    expect(formatAmount(sumOf(golden.lines.map((line) => line.amount)))).toBe('593.39');
  });

  it('keeps where each line was read', () => {
    expect(golden.lines[12]).toMatchObject({
      unitCode: '101001',
      functional: '2013101',
      project: '',
      projectType: '',
      dept: '30231',
      gov: '50208',
      fund: 'appropriation',
      source: { sheet: '明细', row: 13 },
    });
    expect(golden.lines[12]?.amount.toFixed()).toBe('1.1');
  });
});

describe('columns', () => {
  it('are found under labels of budget systems, in another order, below a title and captions', () => {
    const reading = read([
      ['2024年部门预算明细表'],
      [null, null, null, null, null, null, null, '金额单位：元'],
      [],
      [
        '资金性质',
        '预算数',
        '支出功能分类',
        '经济科目',
        '政府支出经济分类',
        '项目类别',
        '项目名称',
        '预算单位',
      ],
      [
        '财政拨款',
        711900,
        '2013101 行政运行',
        '[30101]基本工资',
        '50101-工资奖金津补贴',
        null,
        null,
        '101001 某某局',
      ],
    ]);
    expect(reading.findings).toEqual([]);
    expect(reading.unit).toBe('元');
    expect(reading.lines).toHaveLength(1);
    expect(reading.lines[0]).toMatchObject({
      unitCode: '101001',
      unitName: '某某局',
      functional: '2013101',
      dept: '30101',
      gov: '50101',
      fund: 'appropriation',
      source: { row: 4 },
    });
    expect(reading.lines[0]?.amount.toFixed()).toBe('71.19');
  });

  it('are found in a header of two rows', () => {
    const reading = read([
      [
        '单位',
        null,
        '功能分类科目',
        null,
        '项目',
        null,
        '部门经济分类',
        null,
        '政府经济分类',
        null,
        '资金来源',
        '金额（万元）',
      ],
      ['编码', '名称', '编码', '名称', '名称', '类型', '编码', '名称', '编码', '名称', null, null],
      [
        '101001',
        '某某局',
        '2013101',
        '行政运行',
        null,
        null,
        '30101',
        '基本工资',
        '50101',
        '工资奖金津补贴',
        '财政拨款',
        1.5,
      ],
    ]);
    expect(reading.problem).toBeUndefined();
    expect(reading.lines[0]).toMatchObject({
      unitCode: '101001',
      unitName: '某某局',
      functional: '2013101',
      dept: '30101',
      gov: '50101',
    });
  });

  it('that are missing are named, with what was found instead', () => {
    const reading = read([
      ['单位名称', '科目', '项目名称', '项目类型', '经济科目', '备注', '金额'],
      ['某某局', 2013101, null, null, 30101, null, 1],
    ]);
    expect(reading.lines).toEqual([]);
    expect(reading.problem).toContain('缺少“功能分类科目编码”、“资金来源”栏');
    expect(reading.problem).toContain('没有用上的栏是：“科目”、“备注”');
  });

  it('are asked for where nothing looks like a header', () => {
    const reading = read([['2024年工作总结'], ['序号', '内容'], [1, '加强管理']]);
    expect(reading.problem).toContain('在“明细”的前 15 行里没有认出明细的表头');
    expect(reading.problem).toContain('看到的栏名有：序号、内容');
  });

  it('without any line are said to be empty', () => {
    expect(read([HEADER]).problem).toBe(
      '“明细”的表头下面没有一行可用的明细。请检查导出的内容，或先填写明细再生成预算表。',
    );
  });
});

describe('amounts', () => {
  it('in 元 become 万元 exactly', () => {
    const header = withCell(HEADER, 8, '金额（元）');
    const lines = read([
      header,
      withCell(WAGES, 8, 8265),
      withCell(WAGES, 8, 99750.01),
      withCell(WAGES, 8, 800000),
    ]).lines;
    expect(lines.map((line) => line.amount.toFixed())).toEqual(['0.8265', '9.975001', '80']);
  });

  it('that are no numbers are listed with their cells and left out', () => {
    const reading = read([HEADER, WAGES, withCell(WAGES, 8, '待定'), withCell(WAGES, 8, '#REF!')]);
    expect(seen(reading)).toEqual([
      ['detail.amount', 'error', 'I3'],
      ['detail.amount', 'error', 'I4'],
      ['detail.leftOut', 'error', 'A3'],
    ]);
    expect(reading.findings[0]?.message).toBe('I3 的金额“待定”不是数字，这一行没有列入各表。请改成数字。');
    expect(reading.leftOut.map((line) => line.row)).toEqual([2, 3]);
    expect(reading.lines).toHaveLength(1);
  });

  it('cut in two by the separator of thousands are not taken for the first part', () => {
    const reading = read([
      HEADER,
      WAGES,
      [...withCell(WAGES, 8, '1'), '234.56'],
      [...WAGES, '备查'],
      [...WAGES, 100],
    ]);
    expect(seen(reading)).toEqual([
      ['detail.amount', 'error', 'I3'],
      ['detail.leftOut', 'error', 'A3'],
    ]);
    expect(reading.findings[0]?.message).toContain('“1”和“234.56”');
    expect(reading.lines).toHaveLength(3);
  });

  it('of formulas without a result are not taken for 0', () => {
    const sheet = {
      ...sheetOf('明细', [HEADER, WAGES, withCell(WAGES, 8, null)]),
      formulas: [[], [], [null, null, null, null, null, null, null, null, '=A1*2']],
    };
    const reading = readDetail(sheet, { catalogue: catalogueOf(2024) });
    expect(seen(reading)).toContainEqual(['detail.amount', 'error', 'I3']);
    expect(reading.findings[0]?.message).toContain('公式，但文件里没有它的计算结果');
  });

  it('stored as text beside numbers are read and said once', () => {
    const reading = read([HEADER, WAGES, withCell(WAGES, 8, '1,234.50'), withCell(PROJECT, 8, '20.00')]);
    expect(seen(reading)).toEqual([['detail.textAmount', 'hint', 'I3']]);
    expect(reading.findings[0]?.message).toContain('I3、I4');
    expect(reading.lines[1]?.amount.toFixed()).toBe('1234.5');
  });

  it('that are negative count and are listed', () => {
    const reading = read([HEADER, WAGES, withCell(WAGES, 8, -1.19)]);
    expect(seen(reading)).toEqual([['detail.negative', 'warning', 'I3']]);
    expect(reading.findings[0]?.message).toContain('I3（-1.19）');
    expect(formatAmount(sumOf(reading.lines.map((line) => line.amount)))).toBe('70.00');
  });

  it('that are blank or 0 leave no line and one hint', () => {
    const reading = read([HEADER, WAGES, withCell(WAGES, 8, 0), withCell(WAGES, 8, null)]);
    expect(reading.lines).toHaveLength(1);
    expect(seen(reading)).toEqual([['detail.noAmount', 'hint', 'I3']]);
  });
});

describe('units of money', () => {
  const bare = withCell(HEADER, 8, '金额');

  it('undeclared are taken for 万元, with a hint', () => {
    const reading = read([bare, WAGES]);
    expect(reading.unit).toBe('万元');
    expect(seen(reading)).toEqual([['detail.moneyUnit', 'hint', 'I1']]);
  });

  it('undeclared are those that the caller names', () => {
    const reading = read([bare, withCell(WAGES, 8, 711900)], { unit: '元' });
    expect(reading.lines[0]?.amount.toFixed()).toBe('71.19');
    expect(reading.findings).toEqual([]);
  });

  it('mixed in one column are a warning that shows both sides', () => {
    const reading = read([bare, WAGES, withCell(PROJECT, 8, 3), withCell(WAGES, 8, 711900)]);
    expect(seen(reading)).toEqual([['detail.moneyUnit', 'warning', 'I4']]);
    expect(reading.findings[0]?.operands).toEqual([
      { label: '较小的金额', value: '71.19' },
      { label: '较大的金额', value: '711900' },
    ]);
  });

  it('that do not fit the size of the amounts are doubted', () => {
    const asWan = read([HEADER, withCell(WAGES, 8, 711900), withCell(PROJECT, 8, 200000)]);
    expect(asWan.findings.map((one) => one.message)[0]).toContain('合计 911900.00 万元，大得像是元');
    const asYuan = read([withCell(HEADER, 8, '金额（元）'), WAGES, PROJECT]);
    expect(asYuan.findings.map((one) => one.message)[0]).toContain('合计只有 91.19 元，小得像是万元');
  });

  it('in two columns are compared row by row; the exact one counts', () => {
    const reading = read([
      [...HEADER, '金额（元）'],
      [...WAGES, 711900],
      [...PROJECT, 201000],
    ]);
    expect(reading.unit).toBe('元');
    expect(reading.lines.map((line) => line.amount.toFixed())).toEqual(['71.19', '20.1']);
    expect(seen(reading)).toEqual([['detail.moneyUnit', 'warning', 'I3']]);
    const agreeing = read([
      [...HEADER, '金额（元）'],
      [...WAGES, 711900],
    ]);
    expect(seen(agreeing)).toEqual([['detail.moneyUnit', 'hint', 'I1']]);
  });
});

describe('sums among the lines', () => {
  it('are not counted twice', () => {
    const reading = read([
      HEADER,
      ['合计', null, null, null, null, null, null, null, 91.19],
      [null, '某某局小计', null, null, null, null, null, null, 91.19],
      WAGES,
      PROJECT,
    ]);
    expect(reading.lines).toHaveLength(2);
    expect(reading.findings).toEqual([]);
  });

  it('that differ from the lines are a warning with the difference', () => {
    const reading = read([HEADER, WAGES, PROJECT, [null, '合计', null, null, null, null, null, null, 91.2]]);
    expect(seen(reading)).toEqual([['detail.total', 'warning', 'I4']]);
    expect(reading.findings[0]).toMatchObject({ expected: '91.19', actual: '91.20', difference: '0.01' });
  });

  it('of classes in a hierarchical export are said to be passed over', () => {
    const reading = read([
      HEADER,
      [null, null, '201', null, null, null, null, null, 71.19],
      [null, null, '20131', null, null, null, null, null, 71.19],
      WAGES,
    ]);
    expect(reading.lines).toHaveLength(1);
    expect(reading.findings.map((one) => [one.rule, one.message])).toEqual([
      ['detail.subtotal', expect.stringContaining('第 2、3 行是类、款级科目')],
    ]);
  });
});
